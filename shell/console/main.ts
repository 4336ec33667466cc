import { ControlError } from '../../schema/control/client.ts';
import { control, getShell, readKey } from './api.ts';
import { el, heading, type Panel } from './dom.ts';
import { createFailure } from './failure.ts';
import { createHealth } from './health.ts';
import { createLicenses } from './licenses.ts';
import { decideView, type Model, type Readiness, type View, type WantedPage } from './model.ts';
import { createProgress } from './progress.ts';
import { createReplaced } from './replaced.ts';
import { createWizard } from './wizard.ts';
import { markLanguage, text, useLanguage } from './text.ts';
import { chooseLanguage, type Language } from './messages/choose.ts';

readKey();

const find = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`element #${id} is missing in the page`);
  return element;
};
const view = find('view');
const live = find('live');
const appName = find('app-name');

/** Views that lead to the app without a question. */
const passing: ReadonlySet<View['kind']> = new Set(['progress', 'open-app']);

let shown = '';
let panel: Panel<Model> | undefined;
let hasLeft = false;
let language: Language | undefined;

const wantedPages: readonly WantedPage[] = ['health', 'licenses', 'problem'];
const toWanted = (): WantedPage => wantedPages.find((page) => location.hash === `#${page}`) ?? 'app';
const hasStatus = (error: unknown, ...statuses: number[]) =>
  error instanceof ControlError && statuses.includes(error.status);

/** The chosen language, else the first known one of the browser. Panels are drawn again in another one. */
function selectLanguage(chosen: string | null): void {
  const next = chooseLanguage(chosen === null ? navigator.languages : [chosen, ...navigator.languages]);
  if (next === language) return;
  language = next;
  useLanguage(next);
  markLanguage(next, document.documentElement);
  shown = '';
}

async function load(): Promise<Model> {
  const shell = await getShell();
  selectLanguage(shell.language);
  if (shell.phase !== 'running') return { shell, readiness: undefined, secrets: undefined };
  try {
    const readiness = await loadReadiness();
    const { secrets } = await control('listSecrets');
    return { shell, readiness, secrets };
  } catch (error) {
    if (!hasStatus(error, 502, 503)) throw error;
    return { shell, readiness: undefined, secrets: undefined };
  }
}

/** Undefined until the runtime knows its services; missing secrets can be available earlier. */
async function loadReadiness(): Promise<Readiness | undefined> {
  try {
    return await control('getReadiness');
  } catch (error) {
    if (!hasStatus(error, 503)) throw error;
    return undefined;
  }
}

function createPanel(next: View, { shell }: Model): Panel<Model> {
  const fixed = (element: HTMLElement): Panel<Model> => ({ element, update: () => {} });
  const { name } = shell.app;
  switch (next.kind) {
    case 'progress':
      return createProgress(name);
    case 'wizard':
      return fixed(createWizard(name, next.secrets, () => void refresh()));
    case 'health':
      return createHealth(shell, () => {
        location.hash = '';
      });
    case 'licenses':
      return createLicenses(name, () => {
        location.hash = '#health';
      });
    case 'failure':
      return createFailure(shell, next.service, () => {
        location.hash = '#health';
      });
    case 'replaced':
      return createReplaced(name, next.version);
    case 'recovered':
      return fixed(createRecovered(name));
    case 'running':
      return fixed(
        el(
          'section',
          { className: 'card' },
          heading(text.running.title(name)),
          el('p', { className: 'lead', textContent: text.running.lead }),
          el(
            'p',
            { className: 'actions' },
            el('a', {
              className: 'button primary',
              href: next.url,
              target: '_blank',
              rel: 'noopener',
              textContent: text.running.open(name),
            }),
            el('a', { className: 'button quiet', href: '#health', textContent: text.running.healthAndQuit }),
          ),
        ),
      );
    case 'open-app':
      return fixed(el('section', { className: 'card' }, heading(text.opening(name))));
    case 'stopped':
      return fixed(
        el(
          'section',
          { className: 'card' },
          heading(text.stopped.title(name)),
          el('p', { className: 'lead', textContent: text.stopped.lead }),
        ),
      );
  }
}

/** The window beside the app's own, after a failure was repaired. */
function createRecovered(name: string): HTMLElement {
  const close = el('button', { type: 'button', className: 'primary', textContent: text.recovered.close });
  close.addEventListener('click', () => window.close());
  return el(
    'section',
    { className: 'card' },
    heading(text.recovered.title(name)),
    el('p', {
      className: 'lead',
      textContent: text.recovered.lead(name),
    }),
    el('p', { className: 'actions' }, close),
  );
}

function show(next: View, model: Model): void {
  const key = JSON.stringify(next);
  if (key !== shown) {
    shown = key;
    panel = createPanel(next, model);
    view.replaceChildren(panel.element);
    appName.textContent = model.shell.app.name;
    const title = view.querySelector('h1');
    const words = title?.textContent ?? model.shell.app.name;
    // A view that passes by itself would change the window's title for a moment.
    document.title = passing.has(next.kind) ? model.shell.app.name : words;
    live.textContent = words;
    (view.querySelector<HTMLElement>('form input') ?? title)?.focus();
  }
  panel?.update(model);
  if (next.kind === 'open-app' && !hasLeft) {
    hasLeft = true;
    location.replace(next.url);
  }
}

async function refresh(): Promise<void> {
  const model = await load();
  show(decideView(model, toWanted()), model);
}

/** Polls fast while the state changes, slowly otherwise. */
async function follow(): Promise<void> {
  for (let failures = 0; !hasLeft; ) {
    try {
      await refresh();
      failures = 0;
    } catch (error) {
      failures++;
      if (error instanceof ControlError && error.status === 401) return showGone(text.ended.linkUsed);
      if (failures > 5) return showGone(text.ended.closed(appName.textContent || text.ended.app));
    }
    const isCalm =
      shown.includes('"health"') ||
      shown.includes('"licenses"') ||
      shown.includes('"running"') ||
      shown.includes('"wizard"') ||
      shown.includes('"replaced"');
    await new Promise((resolve) => setTimeout(resolve, isCalm ? 1000 : 150));
  }
}

function showGone(reason: string): void {
  const title = text.ended.title(appName.textContent || text.ended.app);
  document.title = title;
  view.replaceChildren(
    el(
      'section',
      { className: 'card' },
      heading(title),
      el('p', { className: 'lead', role: 'alert', textContent: reason }),
    ),
  );
}

window.addEventListener('hashchange', () => void refresh());
void follow();
