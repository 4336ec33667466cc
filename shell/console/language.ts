import { storeLanguage } from './api.ts';
import { el, type Panel } from './dom.ts';
import type { Model } from './model.ts';
import { languages } from './messages/choose.ts';
import { text } from './text.ts';

/** The language of the console, to be changed; the shell keeps the choice. */
export function createLanguage(shell: Model['shell']): Panel<Model> {
  const choice = el(
    'select',
    { id: 'language' },
    el('option', { value: '', textContent: text.health.systemLanguage }),
    ...Object.entries(languages).map(([value, { name }]) =>
      el('option', { value, lang: value, textContent: name }),
    ),
  );
  choice.value = shell.language ?? '';
  const fault = el('p', { className: 'fault', role: 'alert' });
  choice.addEventListener('change', () => {
    fault.textContent = '';
    storeLanguage(choice.value === '' ? null : choice.value).catch(() => {
      fault.textContent = text.telemetry.notSaved;
    });
  });
  return {
    element: el(
      'div',
      { className: 'stack' },
      el('label', { className: 'choice', htmlFor: 'language' }, text.health.language, choice),
      fault,
    ),
    update: () => {},
  };
}
