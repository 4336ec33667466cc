import { control, postShell } from './api.ts';
import { el, heading, type Panel } from './dom.ts';
import type { Model } from './model.ts';

/** The failure panel: cause, remedy and the last lines of the log; `service` is undefined when the runtime itself has ended. */
export function createFailure(name: string, service: string | undefined, onHealth: () => void): Panel<Model> {
  const reason = el('p', { className: 'lead', role: 'alert' });
  const log = el('pre', { className: 'log', tabIndex: 0, aria: { label: 'Last lines of the log' } });
  const again = el('button', { type: 'button', className: 'primary', textContent: 'Start again' });
  const health = el('button', { type: 'button', className: 'quiet', textContent: 'Open the health panel' });
  health.hidden = service === undefined;
  health.addEventListener('click', onHealth);
  again.addEventListener('click', () => {
    again.disabled = true;
    const restarted =
      service === undefined ? postShell('restart') : control('restartService', { params: { id: service } });
    restarted
      .catch((error: Error) => {
        reason.textContent = error.message;
      })
      .finally(() => {
        again.disabled = false;
      });
  });
  if (service !== undefined) {
    control('tailLogs', { query: { serviceId: service, lines: 60 } }).then(
      (text) => {
        log.textContent = text.trim() === '' ? 'The log is empty.' : text;
        log.scrollTop = log.scrollHeight;
      },
      (error: Error) => {
        log.textContent = error.message;
      },
    );
  }
  return {
    element: el(
      'section',
      { className: 'card wide' },
      heading(`${name} has a problem`),
      reason,
      el('h2', { textContent: 'Last lines of the log' }),
      log,
      el('p', { className: 'actions' }, again, health),
    ),
    update: ({ shell, readiness }) => {
      if (service !== undefined) {
        const label = shell.services.find(({ id }) => id === service)?.label ?? service;
        reason.textContent = `${label}: ${readiness?.details[service]?.message ?? 'failed'}`;
        return;
      }
      const how =
        shell.exit_code === null && shell.signal === null
          ? 'The app stopped unexpectedly.'
          : `The app stopped unexpectedly (${shell.signal ?? `exit code ${shell.exit_code}`}).`;
      reason.textContent = `${how} Your data are on disk; start it again.`;
      const text = shell.output.length === 0 ? 'The log is empty.' : shell.output.join('\n');
      if (log.textContent !== text) log.textContent = text;
    },
  };
}
