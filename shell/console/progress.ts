import { el, heading, type Panel } from './dom.ts';
import { type Model, toLabel } from './model.ts';
import { createDetails, createQuit } from './support.ts';
import { describeService, type ServiceWords } from './words.ts';

interface Row {
  element: HTMLElement;
  update(words: ServiceWords): void;
}

function createRow(id: string, label: string, detailed: boolean): Row {
  const note = el('small');
  const state = el('span', { className: 'state' });
  const details = createDetails(`Details of ${label}`);
  const what = el('span', { className: 'what' }, el('strong', { textContent: label }), note);
  const dot = el('span', { className: 'dot', aria: { hidden: 'true' } });
  const line = el('div', { className: 'service' }, dot, what, state);
  const element = el('li', { dataset: { service: id } }, line, details.element);
  return {
    element,
    update: (words) => {
      element.dataset['mood'] = words.mood;
      note.hidden = words.note === '';
      if (note.textContent !== words.note) note.textContent = words.note;
      if (state.textContent !== words.state) state.textContent = words.state;
      details.update(detailed || words.mood === 'bad' ? words.details : []);
    },
  };
}

/** The services with their states, in the order of the manifest; `detailed`: technical details of each, else of failures only. */
export function createServiceList({ detailed }: { detailed: boolean }): Panel<Model> {
  const list = el('ul', { className: 'services' });
  const rows = new Map<string, Row>();
  const toRow = (id: string, label: string): Row => {
    const known = rows.get(id);
    if (known !== undefined) return known;
    const row = createRow(id, label, detailed);
    rows.set(id, row);
    list.append(row.element);
    return row;
  };
  return {
    element: list,
    update: ({ shell, readiness }) => {
      for (const { id, label, description } of shell.services) {
        const words = describeService(readiness?.details[id], (other) => toLabel(shell, other));
        const about = description === '' ? [] : [description];
        toRow(id, label).update({
          ...words,
          details: detailed ? [...about, ...words.details] : words.details,
        });
      }
    },
  };
}

/** The start-up panel with the state of each service. */
export function createProgress(name: string): Panel<Model> {
  const services = createServiceList({ detailed: false });
  return {
    element: el(
      'section',
      { className: 'card' },
      heading(`Starting ${name}`),
      el('p', { className: 'lead', textContent: 'Everything runs on this computer. This takes a moment.' }),
      services.element,
      el('p', { className: 'actions' }, createQuit(name)),
    ),
    update: services.update,
  };
}
