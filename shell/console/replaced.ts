import { postShell } from './api.ts';
import { el, heading, type Panel } from './dom.ts';
import type { Model } from './model.ts';
import { text } from './text.ts';

/** The panel of an app whose files an installer has replaced: it offers a restart. */
export function createReplaced(name: string, version: string): Panel<Model> {
  const restart = el('button', { type: 'button', className: 'primary', textContent: text.replaced.restart });
  const fault = el('p', { className: 'fault', role: 'alert' });
  restart.addEventListener('click', () => {
    restart.disabled = true;
    postShell('restart').catch(() => {
      restart.disabled = false;
      fault.textContent = text.replaced.fault(name);
    });
  });
  return {
    element: el(
      'section',
      { className: 'card' },
      heading(text.replaced.title(name)),
      el('p', {
        className: 'lead',
        textContent: text.replaced.lead(name, version),
      }),
      fault,
      el('p', { className: 'actions' }, restart),
    ),
    update: () => {},
  };
}
