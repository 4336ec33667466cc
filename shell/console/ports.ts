import { control } from './api.ts';
import { el, type Panel } from './dom.ts';
import { type Model, toLabel } from './model.ts';
import { text } from './text.ts';

type PortRow = readonly [service: string, name: string, port: string];

function createCopy(port: string): HTMLElement {
  const copy = el('button', {
    type: 'button',
    className: 'quiet small',
    textContent: text.health.copy,
    aria: { label: text.health.copyPort(port) },
  });
  copy.addEventListener('click', () => {
    void navigator.clipboard.writeText(port).then(() => {
      copy.textContent = text.health.copied;
    });
  });
  return copy;
}

/** The ports of the services, behind a link. */
export function createPorts(): Panel<Model> {
  const body = el('tbody');
  let drawn = '';
  async function load(shell: Model['shell']): Promise<void> {
    const { services } = await control('getPorts');
    const rows = Object.entries(services).flatMap(([service, ports]) =>
      Object.entries(ports).map(([name, port]): PortRow => [toLabel(shell, service), name, String(port)]),
    );
    if (JSON.stringify(rows) === drawn) return;
    drawn = JSON.stringify(rows);
    body.replaceChildren(...rows.map(toRow));
  }
  const { service, name, port } = text.health;
  const head = el(
    'tr',
    {},
    ...[service, name, port].map((textContent) => el('th', { scope: 'col', textContent })),
    el('td'),
  );
  const table = el('table', {}, el('thead', {}, head), body);
  return {
    element: el('details', {}, el('summary', { textContent: text.health.ports }), table),
    // The runtime can be unavailable now; the list of services shows that.
    update: ({ shell }) => void load(shell).catch(() => {}),
  };
}

function toRow(row: PortRow): HTMLElement {
  const cells = row.map((textContent) => el('td', { textContent }));
  return el('tr', {}, ...cells, el('td', {}, createCopy(row[2])));
}
