import { ControlError } from '../../schema/control/client.ts';
import { type Field, toFaultText } from './answer-field.ts';
import { control } from './api.ts';
import { el } from './dom.ts';
import { text } from './text.ts';

/** A form of answers that stores all of them or none. */
export interface AnswerForm {
  form: HTMLFormElement;
  /** Shows the text under the fields; empty removes it. */
  showFault(text: string): void;
}

/** `onStored` gets the ids of the stored values. `needed`: the fields that cannot stay empty. */
export function createAnswerForm(
  fields: readonly Field[],
  {
    submitText,
    needed,
    onStored,
  }: {
    submitText: string;
    needed: (field: Field) => boolean;
    onStored: (ids: string[]) => void | Promise<void>;
  },
  ...further: HTMLElement[]
): AnswerForm {
  const fault = el('p', { className: 'fault', role: 'alert' });
  const submit = el('button', { type: 'submit', className: 'primary', textContent: submitText });
  const form = el(
    'form',
    { noValidate: true },
    ...fields.map(({ element }) => element),
    fault,
    el('p', { className: 'actions' }, submit, ...further),
  );
  const showFault = (message: string) => {
    fault.textContent = message;
  };

  async function store(): Promise<void> {
    const missing = fields.filter((field) => needed(field) && field.input.value === '');
    for (const { label, showFault: show } of missing) show(text.wizard.isRequired(label));
    if (missing[0]) return missing[0].input.focus();
    const given = fields.filter(({ input }) => input.value !== '');
    if (given.length === 0) return showFault(text.wizard.typeFirst);
    submit.disabled = true;
    showFault('');
    try {
      const values = given.map(({ secret, input }) => [secret.id, input.value] as const);
      await control('storeSecrets', { body: { secrets: Object.fromEntries(values) } });
      await onStored(values.map(([id]) => id));
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
    else showFault(text.wizard.notSaved);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void store();
  });
  return { form, showFault };
}
