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

readKey();

const find = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`element #${id} is missing in the page`);
  return element;
};
const view = find('view');
const live = find('live');
const appName = find('app-name');

let shown = '';
let panel: Panel<Model> | undefined;
let hasLeft = false;

const wantedPages: readonly WantedPage[] = ['health', 'licenses', 'problem'];
const toWanted = (): WantedPage => wantedPages.find((page) => location.hash === `#${page}`) ?? 'app';
const hasStatus = (error: unknown, ...statuses: number[]) =>
  error instanceof ControlError && statuses.includes(error.status);

async function load(): Promise<Model> {
  const shell = await getShell();
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
          heading(`${name} is running`),
          el('p', { className: 'lead', textContent: 'It runs until you quit it.' }),
          el(
            'p',
            { className: 'actions' },
            el('a', {
              className: 'button primary',
              href: next.url,
              target: '_blank',
              rel: 'noopener',
              textContent: `Open ${name}`,
            }),
            el('a', { className: 'button quiet', href: '#health', textContent: 'Health and quit' }),
          ),
        ),
      );
    case 'open-app':
      return fixed(el('section', { className: 'card' }, heading(`Opening ${name}`)));
    case 'stopped':
      return fixed(
        el(
          'section',
          { className: 'card' },
          heading(`${name} has stopped`),
          el('p', { className: 'lead', textContent: 'You can close this window.' }),
        ),
      );
  }
}

/** The window beside the app's own, after a failure was repaired. */
function createRecovered(name: string): HTMLElement {
  const close = el('button', { type: 'button', className: 'primary', textContent: 'Close this window' });
  close.addEventListener('click', () => window.close());
  return el(
    'section',
    { className: 'card' },
    heading(`${name} works again`),
    el('p', {
      className: 'lead',
      textContent: `Go back to the window of ${name}. If it shows an error, reload it.`,
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
    document.title = title?.textContent ?? model.shell.app.name;
    live.textContent = document.title;
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
      if (error instanceof ControlError && error.status === 401) return showGone(error.message);
      if (failures > 5)
        return showGone(
          `${appName.textContent || 'The app'} was closed or has ended. Open it again; you can close this window.`,
        );
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
  const text = el('p', { className: 'lead', role: 'alert', textContent: reason });
  document.title = `${appName.textContent || 'The app'} has ended`;
  view.replaceChildren(
    el('section', { className: 'card' }, heading(`${appName.textContent || 'The app'} has ended`), text),
  );
}

window.addEventListener('hashchange', () => void refresh());
void follow();
