import { control } from './api.ts';
import { el, heading, type Panel } from './dom.ts';
import { type Model, toLabel, toTitle } from './model.ts';
import { createDetails, createQuit } from './support.ts';
import { describeService, type ServiceWords } from './words.ts';
import { text } from './text.ts';

interface Row {
  element: HTMLElement;
  update(words: ServiceWords): void;
}

function createRow(id: string, label: string, detailed: boolean): Row {
  const note = el('small');
  const state = el('span', { className: 'state' });
  const details = createDetails(text.detailsOf(label));
  const what = el('span', { className: 'what' }, el('strong', { textContent: label }), note);
  const dot = el('span', { className: 'dot', aria: { hidden: 'true' } });
  const again = detailed ? createAgain(id, label) : undefined;
  const line = el('div', { className: 'service' }, dot, what, state, again?.button);
  const element = el('li', { dataset: { service: id } }, line, details.element, again?.fault);
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

/** The button that starts one service again, and the place of its fault. */
function createAgain(id: string, label: string) {
  const button = el('button', {
    type: 'button',
    className: 'quiet small',
    textContent: text.health.restart,
    aria: { label: text.health.restartOf(label) },
  });
  const fault = el('p', { className: 'fault', role: 'alert' });
  button.addEventListener('click', () => {
    button.disabled = true;
    fault.textContent = '';
    control('restartService', { params: { id } })
      .catch(() => {
        fault.textContent = text.health.restartFault(label);
      })
      .finally(() => {
        button.disabled = false;
      });
  });
  return { button, fault };
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
      for (const service of shell.services) {
        const { id, description } = service;
        const words = describeService(readiness?.details[id], (other) => toLabel(shell, other));
        const about = description === '' ? [] : [description];
        toRow(id, toTitle(service)).update({
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
      heading(text.progress.title(name)),
      el('p', { className: 'lead', textContent: text.progress.lead }),
      services.element,
      el('p', { className: 'actions' }, createQuit(name)),
    ),
    update: services.update,
  };
}
