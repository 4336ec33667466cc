import { toControlPath } from '../../schema/control/client.ts';
import { control, postShell } from './api.ts';
import { el, heading, type Panel } from './dom.ts';
import { createLogs } from './logs.ts';
import type { Model } from './model.ts';
import { createServiceList } from './progress.ts';
import { createTelemetry } from './telemetry.ts';

function createPorts(): Panel<Model> {
  const body = el('tbody');
  let drawn = '';
  async function load(): Promise<void> {
    const { services } = await control('getPorts');
    const rows = Object.entries(services).flatMap(([service, ports]) =>
      Object.entries(ports).map(([name, port]) => [service, name, String(port)]),
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
  return {
    element: el('table', {}, el('thead', {}, head), body),
    // The runtime can be unavailable now; the list of services shows that.
    update: () => void load().catch(() => {}),
  };
}

function toSummary({ shell: { app }, readiness }: Model): string {
  const name = `${app.name} ${app.version}`;
  if (readiness === undefined) return `${name} is starting`;
  if (readiness.restart_needed !== undefined) return `${name}: ${readiness.restart_needed.message}`;
  return readiness.ready ? `${name} is ready` : `${name}: ${readiness.message}`;
}

/** The health panel: services, ports, logs, telemetry and diagnostics of a running app. */
export function createHealth({ app, services }: Model['shell'], onBack: () => void): Panel<Model> {
  const summary = el('p', { className: 'lead', role: 'status' });
  const list = createServiceList();
  const ports = createPorts();
  const logs = createLogs(services);
  const open = el('button', { type: 'button', className: 'primary', textContent: `Open ${app.name}` });
  open.addEventListener('click', onBack);
  const quit = el('button', { type: 'button', className: 'quiet', textContent: `Quit ${app.name}` });
  quit.addEventListener('click', () => {
    quit.disabled = true;
    postShell('quit').catch(() => {
      quit.disabled = false;
    });
  });
  return {
    element: el(
      'div',
      { className: 'panels' },
      el(
        'section',
        { className: 'card wide' },
        heading('Health'),
        summary,
        list.element,
        el('p', { className: 'actions' }, open, quit),
      ),
      el('section', { className: 'card' }, el('h2', { textContent: 'Ports' }), ports.element),
      el(
        'section',
        { className: 'card' },
        el('h2', { textContent: 'Get support' }),
        el('p', { className: 'help', textContent: 'An archive of logs and states, without your secrets.' }),
        el('a', {
          className: 'button quiet',
          href: `control${toControlPath('getDiagnostics')}`,
          download: '',
          textContent: 'Download diagnostics',
        }),
        createTelemetry(),
      ),
      el('section', { className: 'card wide' }, el('h2', { textContent: 'Logs' }), logs.element),
    ),
    update: (model) => {
      const { shell, readiness } = model;
      open.hidden = shell.ui_url === null || readiness?.ready !== true;
      const text = toSummary(model);
      if (summary.textContent !== text) summary.textContent = text;
      for (const panel of [list, ports, logs]) panel.update(model);
    },
  };
}
