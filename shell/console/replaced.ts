import { postShell } from './api.ts';
import { el, heading, type Panel } from './dom.ts';
import type { Model } from './model.ts';

/** The panel of an app whose files an installer has replaced: it offers a restart. */
export function createReplaced(name: string, version: string): Panel<Model> {
  const restart = el('button', { type: 'button', className: 'primary', textContent: 'Restart now' });
  const fault = el('p', { className: 'fault', role: 'alert' });
  restart.addEventListener('click', () => {
    restart.disabled = true;
    postShell('restart').catch(() => {
      restart.disabled = false;
      fault.textContent = `${name} could not be restarted. Quit it and open it again.`;
    });
  });
  return {
    element: el(
      'section',
      { className: 'card' },
      heading(`${name} was updated`),
      el('p', {
        className: 'lead',
        textContent: `Version ${version} is installed. Restart ${name} to use it; your data stays. Save what you are working on first.`,
      }),
      fault,
      el('p', { className: 'actions' }, restart),
    ),
    update: () => {},
  };
}
