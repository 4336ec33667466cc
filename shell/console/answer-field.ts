import type { RuntimeErrorCode } from '../../schema/errors/codes.ts';
import { el } from './dom.ts';
import type { Secret } from './model.ts';
import { isSensitive, toInputMode } from './sensitive.ts';
import { text } from './text.ts';

/** One question with its input. */
export interface Field {
  secret: Secret;
  label: string;
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
  if (help !== '') return text.wizard.notValid(help);
  return text.wizard.notValid(text.wizard.mustMatch(secret.format ?? text.wizard.expectedForm));
}

/** `mark` is a word beside the label, such as `optional`. */
export function createField(
  secret: Secret,
  { mark, placeholder }: { mark?: string; placeholder?: string },
): Field {
  const label = secret.prompt?.label ?? secret.id;
  const inputId = `value-${secret.id}`;
  const isHidden = isSensitive(secret);
  const input = el('input', {
    id: inputId,
    name: secret.id,
    type: isHidden ? 'password' : 'text',
    inputMode: toInputMode(secret),
    autocomplete: 'off',
    spellcheck: false,
    required: secret.required && placeholder === undefined,
    placeholder: placeholder ?? '',
    aria: { describedby: `${inputId}-help ${inputId}-fault` },
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
      label,
      mark === undefined ? undefined : el('span', { className: 'optional', textContent: mark }),
    ),
    el('p', { id: `${inputId}-help`, className: 'help', textContent: toHelp(secret) }),
    el('div', { className: 'with-button' }, input, isHidden ? createToggle(input, label) : undefined),
    fault,
  );
  return { secret, label, element, input, showFault };
}

function createToggle(input: HTMLInputElement, label: string): HTMLElement {
  const toggle = el('button', {
    type: 'button',
    className: 'quiet',
    textContent: text.show,
    aria: { controls: input.id, label: text.showField(label), pressed: 'false' },
  });
  toggle.addEventListener('click', () => {
    const isShown = input.type === 'password';
    input.type = isShown ? 'text' : 'password';
    toggle.textContent = isShown ? text.hide : text.show;
    toggle.setAttribute('aria-label', isShown ? text.hideField(label) : text.showField(label));
    toggle.setAttribute('aria-pressed', String(isShown));
  });
  return toggle;
}
