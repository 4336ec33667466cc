import { createField } from './answer-field.ts';
import { createAnswerForm } from './answer-form.ts';
import { control } from './api.ts';
import { el, type Panel } from './dom.ts';
import type { Model, Secret } from './model.ts';
import { text } from './text.ts';

/** The services that get one of the secrets, in the order of the manifest. */
export function findReaders({ services }: Model['shell'], ids: readonly string[]): string[] {
  return services.filter(({ secrets }) => secrets.some((id) => ids.includes(id))).map(({ id }) => id);
}

/** The answers of the first run, to be changed: stores the new values, then restarts the services that read them. */
export function createSettings(shell: Model['shell']): Panel<Model> {
  const done = el('p', { className: 'help', role: 'status' });
  const element = el(
    'section',
    { className: 'card', hidden: true },
    el('h2', { textContent: text.answers.title }),
    el('p', {
      className: 'help',
      textContent: text.answers.help,
    }),
  );
  let isDrawn = false;

  function draw(secrets: readonly Secret[]): void {
    const fields = secrets.map((secret) =>
      createField(secret, {
        ...(secret.required ? {} : { mark: text.optional }),
        placeholder: secret.has_value ? text.answers.unchanged : text.answers.notGiven,
      }),
    );
    const answers = createAnswerForm(fields, {
      submitText: text.answers.submit,
      needed: () => false,
      onStored: async (ids) => {
        for (const { input, secret } of fields) {
          input.value = '';
          if (ids.includes(secret.id)) input.placeholder = text.answers.unchanged;
        }
        const readers = findReaders(shell, ids);
        await Promise.all(readers.map((id) => control('restartService', { params: { id } })));
        done.textContent = text.answers.saved;
      },
    });
    answers.form.addEventListener('input', () => {
      done.textContent = '';
      answers.showFault('');
    });
    element.append(answers.form, done);
    element.hidden = false;
  }

  return {
    element,
    update: ({ secrets }) => {
      const own = secrets?.filter(({ class: secretClass }) => secretClass === 'user_prompt') ?? [];
      if (isDrawn || own.length === 0) return;
      isDrawn = true;
      draw(own);
    },
  };
}
