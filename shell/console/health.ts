import { el, heading, type Panel } from './dom.ts';
import { createLanguage } from './language.ts';
import { createLogs } from './logs.ts';
import { type Model, toLabel } from './model.ts';
import { createPorts } from './ports.ts';
import { createServiceList } from './progress.ts';
import { createSettings } from './settings.ts';
import { createDiagnosticsLink, createQuit } from './support.ts';
import { createTelemetry } from './telemetry.ts';
import { text } from './text.ts';
import { createUserTools } from './user-tools.ts';
import { describeService } from './words.ts';

/** The state of the app in one or two sentences. */
export function toSummary({ shell, readiness }: Model): string {
  const name = `${shell.app.name} ${shell.app.version}`;
  if (readiness === undefined) return text.health.starting(name);
  const installed = readiness.restart_needed?.version;
  if (installed !== undefined) return text.health.replaced(name, installed);
  if (readiness.ready) {
    // The message of a ready app says what is wrong all the same, such as a full disk.
    const problem = readiness.message.replace(/^ready(?:[;:,] *)?/, '');
    return problem === '' ? text.health.ready(name) : text.health.readyBut(name, problem);
  }
  const states = Object.entries(readiness.details)
    .filter(([, { ready, skipped }]) => !ready && skipped !== true)
    .map(
      ([id, detail]) =>
        `${toLabel(shell, id)}: ${describeService(detail, (other) => toLabel(shell, other)).state}`,
    );
  return text.health.notReady(name, states.join(', '));
}

/** The health panel: services, answers, logs, telemetry and diagnostics of a running app. */
export function createHealth(shell: Model['shell'], onBack: () => void): Panel<Model> {
  const { app, services } = shell;
  const summary = el('p', { className: 'lead', role: 'status' });
  const list = createServiceList({ detailed: true });
  const settings = createSettings(shell);
  const tools = createUserTools();
  const ports = createPorts();
  const logs = createLogs(services);
  const telemetry = createTelemetry();
  const open = el('button', {
    type: 'button',
    className: 'primary',
    textContent: text.running.open(app.name),
  });
  open.addEventListener('click', onBack);
  return {
    element: el(
      'div',
      { className: 'panels' },
      el(
        'section',
        { className: 'card wide' },
        heading(text.health.title(app.name)),
        summary,
        list.element,
        el('p', { className: 'actions' }, open, createQuit(app.name)),
        ports.element,
      ),
      settings.element,
      tools.element,
      el(
        'section',
        { className: 'card' },
        el('h2', { textContent: text.health.support }),
        el('p', { className: 'help', textContent: text.health.supportHelp }),
        createDiagnosticsLink(),
        el('a', { className: 'button quiet', href: '#licenses', textContent: text.health.licenses }),
        createLanguage(shell).element,
        telemetry.element,
      ),
      el('section', { className: 'card wide' }, el('h2', { textContent: text.health.logs }), logs.element),
    ),
    update: (model) => {
      open.hidden = model.shell.ui_url === null || model.readiness?.ready !== true;
      const next = toSummary(model);
      if (summary.textContent !== next) summary.textContent = next;
      for (const panel of [list, settings, tools, ports, logs, telemetry]) panel.update(model);
    },
  };
}
