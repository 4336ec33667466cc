import { control } from './api.ts';
import { el, type Panel } from './dom.ts';
import type { Model } from './model.ts';

/** The last lines of one service's log, selected from a list and refreshed while visible. */
export function createLogs(services: readonly { id: string; label: string }[]): Panel<Model> {
  const choice = el(
    'select',
    { id: 'log-of' },
    ...services.map(({ id, label }) => el('option', { value: id, textContent: label })),
  );
  const log = el('pre', { className: 'log', tabIndex: 0, aria: { label: 'Log' } });
  let isAsking = false;

  async function load(): Promise<void> {
    if (isAsking || choice.value === '') return;
    isAsking = true;
    const wanted = choice.value;
    const text = await control('tailLogs', { query: { serviceId: wanted, lines: 200 } }).catch(
      (error: Error) => error.message,
    );
    isAsking = false;
    if (wanted !== choice.value) return load();
    const shown = text.trim() === '' ? 'The log is empty.' : text;
    if (shown === log.textContent) return;
    const isAtEnd = log.scrollTop + log.clientHeight >= log.scrollHeight - 8;
    log.textContent = shown;
    if (isAtEnd) log.scrollTop = log.scrollHeight;
  }

  choice.addEventListener('change', () => void load());
  return {
    element: el('div', {}, el('label', { htmlFor: 'log-of' }, 'Log of', choice), log),
    update: () => void load(),
  };
}
