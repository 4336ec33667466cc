import { el, heading, type Panel } from './dom.ts';
import type { Model } from './model.ts';
import { text } from './text.ts';

/** Loads NOTICE of the payload. */
async function loadNotice(): Promise<string> {
  const response = await fetch('notice', { cache: 'no-store' });
  if (response.status === 404) return text.licenses.none;
  if (!response.ok) throw new Error(`the shell answered ${response.status}`);
  return response.text();
}

/** The page with the licenses of all software in the app. */
export function createLicenses(name: string, onBack: () => void): Panel<Model> {
  const content = el('pre', {
    className: 'log',
    tabIndex: 0,
    aria: { label: text.licenses.label },
    textContent: text.licenses.loading,
  });
  loadNotice()
    .then((notice) => {
      content.textContent = notice;
    })
    .catch((error: unknown) => {
      content.textContent = text.licenses.fault(String(error));
    });
  const back = el('button', { type: 'button', className: 'quiet', textContent: text.back });
  back.addEventListener('click', onBack);
  return {
    element: el(
      'section',
      { className: 'card wide' },
      heading(text.licenses.title(name)),
      el('p', { className: 'actions' }, back),
      content,
    ),
    update: () => {},
  };
}
