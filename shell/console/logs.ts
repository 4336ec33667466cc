import type { ServiceInfo } from '../shell-info.ts';
import { control } from './api.ts';
import { el, type Panel } from './dom.ts';
import { keepProblems, searchLines } from './log-lines.ts';
import { type Model, toTitle } from './model.ts';
import { hideProbeLines } from './probe-lines.ts';
import { text } from './text.ts';

const readLines = 1000;
const shownLines = 200;

function createCheck(id: string, label: string, checked: boolean) {
  const input = el('input', { id, type: 'checkbox', checked });
  return { input, element: el('label', { className: 'check', htmlFor: id }, input, label) };
}

/** The last lines of one service's log, selected from a list, searched and refreshed while visible; health checks are shown on request. */
export function createLogs(services: readonly ServiceInfo[]): Panel<Model> {
  const choice = el(
    'select',
    { id: 'log-of' },
    ...services.map((service) => el('option', { value: service.id, textContent: toTitle(service) })),
  );
  const probes = createCheck('log-probes', text.logs.showProbes, false);
  const problems = createCheck('log-problems', text.logs.problemsOnly, false);
  const follow = createCheck('log-follow', text.logs.follow, true);
  const search = el('input', { id: 'log-search', type: 'search', autocomplete: 'off', spellcheck: false });
  const log = el('pre', { className: 'log', tabIndex: 0, aria: { label: text.logs.label } });
  let isAsking = false;
  let content = '';

  function toShown(): string {
    const paths = services.find(({ id }) => id === choice.value)?.probe_paths ?? [];
    const all = (probes.input.checked ? content : hideProbeLines(content, paths)).trimEnd().split('\n');
    const kept = problems.input.checked ? keepProblems(all) : all;
    const found = searchLines(kept, search.value).slice(-shownLines).join('\n');
    if (found.trim() !== '') return found;
    return search.value.trim() === '' ? text.logs.empty : text.logs.noMatch;
  }

  function draw(): void {
    const shown = toShown();
    if (shown !== log.textContent) log.textContent = shown;
    if (follow.input.checked) log.scrollTop = log.scrollHeight;
  }

  async function load(): Promise<void> {
    if (isAsking || choice.value === '') return;
    isAsking = true;
    const wanted = choice.value;
    content = await control('tailLogs', { query: { serviceId: wanted, lines: readLines } }).catch(
      () => text.logs.unreadable,
    );
    isAsking = false;
    if (wanted !== choice.value) return load();
    draw();
  }

  // A reader who scrolls back wants the lines to stay; at the end, they follow again.
  log.addEventListener('scroll', () => {
    follow.input.checked = log.scrollTop + log.clientHeight >= log.scrollHeight - 8;
  });
  choice.addEventListener('change', () => void load());
  for (const { input } of [probes, problems, follow]) input.addEventListener('change', draw);
  search.addEventListener('input', draw);
  return {
    element: el(
      'div',
      { className: 'stack' },
      el(
        'div',
        { className: 'choices' },
        el('label', { className: 'choice', htmlFor: 'log-of' }, text.logs.of, choice),
        el('label', { className: 'choice', htmlFor: 'log-search' }, text.logs.search, search),
      ),
      el('div', { className: 'choices' }, problems.element, probes.element, follow.element),
      log,
    ),
    update: () => void load(),
  };
}
