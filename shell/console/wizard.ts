import { ControlError } from '../../schema/control/client.ts';
import type { RuntimeErrorCode } from '../../schema/errors/codes.ts';
import { control } from './api.ts';
import { el, heading } from './dom.ts';
import type { Secret } from './model.ts';

interface Field {
  secret: Secret;
  element: HTMLElement;
  input: HTMLInputElement;
  showFault(message: string): void;
}

/** The expected form of a value, from its declaration. */
function toHelp({ prompt, description }: Secret): string {
  return prompt?.description ?? description ?? '';
}

/** The message for a refused value. Prefers a declared hint or description to the regular expression. */
export function toFaultText(secret: Secret, fault: { code: string; message: string }): string {
  const mismatch: RuntimeErrorCode = 'secret-value-mismatch';
  if (fault.code !== mismatch) return fault.message;
  const help = secret.prompt?.hint ?? toHelp(secret);
  if (help !== '') return `This value is not valid. ${help}`;
  return `This value is not valid. It must match ${secret.format ?? 'the expected form'}.`;
}

function createField(secret: Secret): Field {
  const name = secret.prompt?.label ?? secret.id;
  const inputId = `value-${secret.id}`;
  const help = toHelp(secret);
  const input = el('input', {
    id: inputId,
    name: secret.id,
    type: 'password',
    autocomplete: 'off',
    spellcheck: false,
    required: secret.required,
    aria: { describedby: `${inputId}-help ${inputId}-fault` },
  });
  const toggle = el('button', {
    type: 'button',
    className: 'quiet',
    textContent: 'Show',
    aria: { controls: inputId, label: `Show ${name}`, pressed: 'false' },
  });
  toggle.addEventListener('click', () => {
    const isShown = input.type === 'password';
    input.type = isShown ? 'text' : 'password';
    toggle.textContent = isShown ? 'Hide' : 'Show';
    toggle.setAttribute('aria-label', `${isShown ? 'Hide' : 'Show'} ${name}`);
    toggle.setAttribute('aria-pressed', String(isShown));
  });
  const fault = el('p', { id: `${inputId}-fault`, className: 'fault' });
  const showFault = (message: string) => {
    fault.textContent = message;
    input.setAttribute('aria-invalid', String(message !== ''));
  };
  input.addEventListener('input', () => showFault(''));
  const element = el(
    'div',
    { className: 'field' },
    el(
      'label',
      { htmlFor: inputId },
      name,
      secret.required ? undefined : el('span', { className: 'optional', textContent: 'optional' }),
    ),
    el('p', { id: `${inputId}-help`, className: 'help', textContent: help }),
    el('div', { className: 'with-button' }, input, toggle),
    fault,
  );
  return { secret, element, input, showFault };
}

/** The first-run form. Stores all values or none; calls `onStored` after storing. */
export function createWizard(name: string, secrets: readonly Secret[], onStored: () => void): HTMLElement {
  const fields = secrets.map(createField);
  const fault = el('p', { className: 'fault', role: 'alert' });
  const submit = el('button', { type: 'submit', className: 'primary', textContent: 'Save and start' });
  const form = el('form', { noValidate: true }, ...fields.map(({ element }) => element), fault, submit);

  async function store(): Promise<void> {
    const missing = fields.filter(({ secret, input }) => secret.required && input.value === '');
    for (const { secret, showFault } of missing) {
      showFault(`${secret.prompt?.label ?? secret.id} is required to start.`);
    }
    if (missing[0]) return missing[0].input.focus();
    const given = fields.filter(({ input }) => input.value !== '');
    submit.disabled = true;
    fault.textContent = '';
    try {
      const values = given.map(({ secret, input }) => [secret.id, input.value] as const);
      await control('storeSecrets', { body: { secrets: Object.fromEntries(values) } });
      onStored();
    } catch (error) {
      showRefusal(error);
    } finally {
      submit.disabled = false;
    }
  }

  function showRefusal(error: unknown): void {
    const faults = error instanceof ControlError ? error.faults : [];
    const refused = fields.flatMap((field) => {
      const found = faults.find((fault) => fault['id'] === field.secret.id);
      return found ? [{ field, text: toFaultText(field.secret, found) }] : [];
    });
    for (const { field, text } of refused) field.showFault(text);
    if (refused[0]) refused[0].field.input.focus();
    else fault.textContent = error instanceof Error ? error.message : String(error);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void store();
  });
  return el(
    'section',
    { className: 'card' },
    heading(`Set up ${name}`),
    el('p', {
      className: 'lead',
      textContent: 'Your answers stay on this computer. You are asked once.',
    }),
    form,
  );
}
