import { el, heading, type Panel } from './dom.ts';
import type { Model } from './model.ts';

/** Loads NOTICE of the payload. */
async function loadNotice(): Promise<string> {
  const response = await fetch('notice', { cache: 'no-store' });
  if (response.status === 404) return 'This app was packaged without a list of its licenses.';
  if (!response.ok) throw new Error(`the shell answered ${response.status}`);
  return response.text();
}

/** The page with the licenses of all software in the app. */
export function createLicenses(name: string, onBack: () => void): Panel<Model> {
  const text = el('pre', {
    className: 'log',
    tabIndex: 0,
    aria: { label: 'Licenses' },
    textContent: 'Loading',
  });
  loadNotice()
    .then((notice) => {
      text.textContent = notice;
    })
    .catch((error: unknown) => {
      text.textContent = `The licenses cannot be shown: ${String(error)}. They are in the file NOTICE in the folder of the app.`;
    });
  const back = el('button', { type: 'button', className: 'quiet', textContent: 'Back' });
  back.addEventListener('click', onBack);
  return {
    element: el(
      'section',
      { className: 'card wide' },
      heading(`Licenses of the software in ${name}`),
      el('p', { className: 'actions' }, back),
      text,
    ),
    update: () => {},
  };
}
