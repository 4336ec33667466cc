import { fetchFile, postShell, readKey } from './api.ts';
import { el } from './dom.ts';
import { text } from './text.ts';

/** The link to an archive for support, or to a text file when the runtime does not respond. */
export function createDiagnosticsLink(): HTMLElement {
  const path = 'shell/diagnostics';
  const link = el('a', {
    className: 'button quiet',
    href: path,
    download: '',
    textContent: text.diagnostics,
  });
  if (readKey() !== '') {
    link.addEventListener('click', (event) => {
      if (link.href.startsWith('blob:')) return;
      event.preventDefault();
      void fetchFile(path).then((content) => {
        link.href = URL.createObjectURL(content);
        link.download = content.type.startsWith('text/') ? 'diagnostics.txt' : 'diagnostics.tar.gz';
        link.click();
        URL.revokeObjectURL(link.href);
        link.href = path;
      });
    });
  }
  return link;
}

/** The button that stops the app. */
export function createQuit(name: string): HTMLElement {
  const quit = el('button', { type: 'button', className: 'quiet', textContent: text.quit(name) });
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
  const content = el('pre', { className: 'log', tabIndex: 0, aria: { label: summary } });
  const element = el('details', { hidden: true }, el('summary', { textContent: summary }), content);
  return {
    element,
    update: (lines) => {
      element.hidden = lines.length === 0;
      const next = lines.join('\n');
      if (content.textContent !== next) content.textContent = next;
    },
  };
}
