import { postShell } from './api.ts';
import { el } from './dom.ts';

/** The link to an archive for support, or to a text file when the runtime does not respond. */
export function createDiagnosticsLink(): HTMLElement {
  return el('a', {
    className: 'button quiet',
    href: 'shell/diagnostics',
    download: '',
    textContent: 'Download diagnostics',
  });
}

/** The button that stops the app. */
export function createQuit(name: string): HTMLElement {
  const quit = el('button', { type: 'button', className: 'quiet', textContent: `Quit ${name}` });
  quit.addEventListener('click', () => {
    quit.disabled = true;
    postShell('quit').catch(() => {
      quit.disabled = false;
    });
  });
  return quit;
}

/** Technical lines behind a link; hidden while there are none. */
export interface Details {
  element: HTMLDetailsElement;
  update(lines: readonly string[]): void;
}

/** `summary` is the text of the link. */
export function createDetails(summary: string): Details {
  const text = el('pre', { className: 'log', tabIndex: 0, aria: { label: summary } });
  const element = el('details', { hidden: true }, el('summary', { textContent: summary }), text);
  return {
    element,
    update: (lines) => {
      element.hidden = lines.length === 0;
      const next = lines.join('\n');
      if (text.textContent !== next) text.textContent = next;
    },
  };
}
