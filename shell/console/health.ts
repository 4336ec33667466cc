import { control } from './api.ts';
import { el, heading, type Panel } from './dom.ts';
import { createLogs } from './logs.ts';
import { type Model, toLabel } from './model.ts';
import { createServiceList } from './progress.ts';
import { createSettings } from './settings.ts';
import { createDiagnosticsLink, createQuit } from './support.ts';
import { createUserTools } from './user-tools.ts';
import { createTelemetry } from './telemetry.ts';
import { describeService } from './words.ts';

function createPorts(): Panel<Model> {
  const body = el('tbody');
  let drawn = '';
  async function load(shell: Model['shell']): Promise<void> {
    const { services } = await control('getPorts');
    const rows = Object.entries(services).flatMap(([service, ports]) =>
      Object.entries(ports).map(([name, port]) => [toLabel(shell, service), name, String(port)]),
    );
    if (JSON.stringify(rows) === drawn) return;
    drawn = JSON.stringify(rows);
    body.replaceChildren(
      ...rows.map((cells) => el('tr', {}, ...cells.map((textContent) => el('td', { textContent })))),
    );
  }
  const head = el(
    'tr',
    {},
    ...['Service', 'Name', 'Port'].map((textContent) => el('th', { scope: 'col', textContent })),
  );
  const table = el('table', {}, el('thead', {}, head), body);
  return {
    element: el('details', {}, el('summary', { textContent: 'Ports' }), table),
    // The runtime can be unavailable now; the list of services shows that.
    update: ({ shell }) => void load(shell).catch(() => {}),
  };
}

function toSummary({ shell, readiness }: Model): string {
  const name = `${shell.app.name} ${shell.app.version}`;
  if (readiness === undefined) return `${name} is starting.`;
  const installed = readiness.restart_needed?.version;
  if (installed !== undefined)
    return `${name}: version ${installed} is installed. Quit it and open it again.`;
  // The message of a ready app says what is wrong all the same, such as a full disk.
  if (readiness.ready) return `${name} is ${readiness.message}.`;
  const states = Object.entries(readiness.details)
    .filter(([, { ready, skipped }]) => !ready && skipped !== true)
    .map(
      ([id, detail]) =>
        `${toLabel(shell, id)}: ${describeService(detail, (other) => toLabel(shell, other)).state}`,
    );
  return `${name} is not ready. ${states.join(', ')}`;
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
  const open = el('button', { type: 'button', className: 'primary', textContent: `Open ${app.name}` });
  open.addEventListener('click', onBack);
  return {
    element: el(
      'div',
      { className: 'panels' },
      el(
        'section',
        { className: 'card wide' },
        heading(`Health of ${app.name}`),
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
        el('h2', { textContent: 'Get support' }),
        el('p', { className: 'help', textContent: 'An archive of logs and states, without your secrets.' }),
        createDiagnosticsLink(),
        el('a', { className: 'button quiet', href: '#licenses', textContent: 'Licenses' }),
        telemetry.element,
      ),
      el('section', { className: 'card wide' }, el('h2', { textContent: 'Logs' }), logs.element),
    ),
    update: (model) => {
      open.hidden = model.shell.ui_url === null || model.readiness?.ready !== true;
      const text = toSummary(model);
      if (summary.textContent !== text) summary.textContent = text;
      for (const panel of [list, settings, tools, ports, logs, telemetry]) panel.update(model);
    },
  };
}
