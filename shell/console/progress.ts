import { el, heading, type Panel } from './dom.ts';
import { type Model, toStateWords } from './model.ts';

/** The list of services with their states, in the order of the manifest. */
export function createServiceList(): Panel<Model> {
  const list = el('ul', { className: 'services' });
  let drawn = '';
  return {
    element: list,
    update: ({ shell, readiness }) => {
      const rows = shell.services.map(({ id, label }) => {
        const detail = readiness?.details[id];
        const state = detail ? toStateWords(detail) : { words: 'Waiting', mood: 'calm' as const };
        return { id, label, ...state, message: detail?.message ?? '', restarts: detail?.restarts ?? 0 };
      });
      const text = JSON.stringify(rows);
      if (text === drawn) return;
      drawn = text;
      list.replaceChildren(
        ...rows.map(({ id, label, words, mood, message, restarts }) =>
          el(
            'li',
            { dataset: { mood, service: id } },
            el('span', { className: 'dot', aria: { hidden: 'true' } }),
            el(
              'span',
              { className: 'what' },
              el('strong', { textContent: label }),
              message !== '' && message.toLowerCase() !== words.toLowerCase()
                ? el('small', { textContent: message })
                : undefined,
              restarts > 0 ? el('small', { textContent: `restarted ${restarts}×` }) : undefined,
            ),
            el('span', { className: 'state', textContent: words }),
          ),
        ),
      );
    },
  };
}

/** The start-up panel with the state of each service. */
export function createProgress(name: string): Panel<Model> {
  const services = createServiceList();
  return {
    element: el(
      'section',
      { className: 'card' },
      heading(`Starting ${name}`),
      el('p', { className: 'lead', textContent: 'Everything runs on this computer. This takes a moment.' }),
      services.element,
    ),
    update: services.update,
  };
}
