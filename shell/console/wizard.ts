import { createField } from './answer-field.ts';
import { createAnswerForm } from './answer-form.ts';
import { el, heading } from './dom.ts';
import type { Secret } from './model.ts';
import { createQuit } from './support.ts';

/** The first-run form, in the order of the questions given. Calls `onStored` after storing. */
export function createWizard(name: string, secrets: readonly Secret[], onStored: () => void): HTMLElement {
  const fields = secrets.map((secret) => createField(secret, secret.required ? {} : { mark: 'optional' }));
  const { form } = createAnswerForm(
    fields,
    { submitText: 'Save and start', needed: ({ secret }) => secret.required, onStored },
    createQuit(name),
  );
  return el(
    'section',
    { className: 'card' },
    heading(`Set up ${name}`),
    el('p', {
      className: 'lead',
      textContent: 'Your answers stay on this computer. You can change them later in the health panel.',
    }),
    form,
  );
}
