import { control, postShell } from './api.ts';
import { el, heading, type Panel } from './dom.ts';
import { type Model, toLabel } from './model.ts';
import { hideProbeLines } from './probe-lines.ts';
import { createDetails, createDiagnosticsLink, createQuit } from './support.ts';
import { describeService, explainFailure, findCause } from './words.ts';
import { text } from './text.ts';

/** Enough lines that some are left without those of the health checks. */
const readLines = 1000;
const shownLines = 60;

/** What failed and what to do, in the words of an end user; `service` is undefined when the runtime itself has ended. */
export function toFailureText({ shell, readiness }: Model, service: string | undefined): string {
  if (service !== undefined) {
    const message = readiness?.details[service]?.message ?? '';
    return `${text.failure.doesNotWork(toLabel(shell, service))} ${explainFailure(message)}`;
  }
  const cause = shell.signal === null ? findCause(shell.output.join('\n')) : undefined;
  const sentences = [text.failure.hasStopped(shell.app.name), cause, text.failure.dataKept];
  return sentences.filter((sentence) => sentence !== undefined).join(' ');
}

/** Technical lines of a failure, for a support request. */
export function toFailureDetails({ shell, readiness }: Model, service: string | undefined): string[] {
  if (service !== undefined) {
    return describeService(readiness?.details[service], (id) => toLabel(shell, id)).details;
  }
  const { exit_code: code, signal, output } = shell;
  const ending = signal ?? (code === null ? undefined : text.failure.exitCode(code));
  return [...(ending === undefined ? [] : [text.failure.endedWith(ending)]), ...output.slice(-shownLines)];
}

async function loadLog(service: string, paths: readonly string[]): Promise<string[]> {
  const content = await control('tailLogs', { query: { serviceId: service, lines: readLines } }).catch(
    (error: Error) => error.message,
  );
  const lines = hideProbeLines(content, paths).trimEnd().split('\n').slice(-shownLines);
  return lines.join('').trim() === '' ? [text.logs.empty] : [text.failure.lastLines, ...lines];
}

/** The failure panel. `onHealth` opens the health panel. */
export function createFailure(
  shell: Model['shell'],
  service: string | undefined,
  onHealth: () => void,
): Panel<Model> {
  const { name } = shell.app;
  const reason = el('p', { className: 'lead', role: 'alert' });
  const fault = el('p', { className: 'fault', role: 'alert' });
  const details = createDetails(text.technicalDetails);
  const again = el('button', { type: 'button', className: 'primary', textContent: text.failure.again });
  const health = el('button', { type: 'button', className: 'quiet', textContent: text.failure.openHealth });
  health.hidden = service === undefined;
  health.addEventListener('click', onHealth);
  again.addEventListener('click', () => {
    again.disabled = true;
    fault.textContent = '';
    const restarted =
      service === undefined ? postShell('restart') : control('restartService', { params: { id: service } });
    restarted
      .catch(() => {
        fault.textContent = text.failure.fault(name);
      })
      .finally(() => {
        again.disabled = false;
      });
  });
  let log: string[] = [];
  if (service !== undefined) {
    const paths = shell.services.find(({ id }) => id === service)?.probe_paths ?? [];
    void loadLog(service, paths).then((lines) => {
      log = lines;
    });
  }
  return {
    element: el(
      'section',
      { className: 'card' },
      heading(text.failure.title(name)),
      reason,
      el('p', { className: 'help', textContent: text.failure.advice }),
      el('p', { className: 'actions' }, again, createDiagnosticsLink(), health, createQuit(name)),
      fault,
      details.element,
    ),
    update: (model) => {
      const next = toFailureText(model, service);
      if (reason.textContent !== next) reason.textContent = next;
      details.update([...toFailureDetails(model, service), ...log]);
    },
  };
}
