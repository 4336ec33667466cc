import type { ServiceInfo } from '../shell-info.ts';
import { control } from './api.ts';
import { el, type Panel } from './dom.ts';
import type { Model } from './model.ts';
import { hideProbeLines } from './probe-lines.ts';

const readLines = 1000;
const shownLines = 200;

/** The last lines of one service's log, selected from a list and refreshed while visible; health checks are shown on request. */
export function createLogs(services: readonly ServiceInfo[]): Panel<Model> {
  const choice = el(
    'select',
    { id: 'log-of' },
    ...services.map(({ id, label }) => el('option', { value: id, textContent: label })),
  );
  const probes = el('input', { id: 'log-probes', type: 'checkbox' });
  const log = el('pre', { className: 'log', tabIndex: 0, aria: { label: 'Log' } });
  let isAsking = false;

  function toShown(text: string): string {
    const paths = services.find(({ id }) => id === choice.value)?.probe_paths ?? [];
    const kept = probes.checked ? text : hideProbeLines(text, paths);
    const lines = kept.trimEnd().split('\n').slice(-shownLines).join('\n');
    return lines.trim() === '' ? 'The log is empty.' : lines;
  }

  async function load(): Promise<void> {
    if (isAsking || choice.value === '') return;
    isAsking = true;
    const wanted = choice.value;
    const text = await control('tailLogs', { query: { serviceId: wanted, lines: readLines } }).catch(
      () => 'The log cannot be read now.',
    );
    isAsking = false;
    if (wanted !== choice.value) return load();
    const shown = toShown(text);
    if (shown === log.textContent) return;
    const isAtEnd = log.scrollTop + log.clientHeight >= log.scrollHeight - 8;
    log.textContent = shown;
    if (isAtEnd) log.scrollTop = log.scrollHeight;
  }

  choice.addEventListener('change', () => void load());
  probes.addEventListener('change', () => void load());
  return {
    element: el(
      'div',
      { className: 'stack' },
      el('label', { className: 'choice', htmlFor: 'log-of' }, 'Log of', choice),
      el('label', { className: 'check', htmlFor: 'log-probes' }, probes, 'Show health checks'),
      log,
    ),
    update: () => void load(),
  };
}
