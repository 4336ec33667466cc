import { createField } from './answer-field.ts';
import { createAnswerForm } from './answer-form.ts';
import { el, heading } from './dom.ts';
import type { Secret } from './model.ts';
import { createQuit } from './support.ts';
import { text } from './text.ts';

/** The first-run form, in the order of the questions given. Calls `onStored` after storing. */
export function createWizard(name: string, secrets: readonly Secret[], onStored: () => void): HTMLElement {
  const fields = secrets.map((secret) => createField(secret, secret.required ? {} : { mark: text.optional }));
  const { form } = createAnswerForm(
    fields,
    { submitText: text.wizard.submit, needed: ({ secret }) => secret.required, onStored },
    createQuit(name),
  );
  return el(
    'section',
    { className: 'card' },
    heading(text.wizard.title(name)),
    el('p', {
      className: 'lead',
      textContent: text.wizard.lead,
    }),
    form,
  );
}
