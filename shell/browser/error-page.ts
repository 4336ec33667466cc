import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from './browsers.ts';
import type { Message } from './error-window.ts';

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeMarkup = (text: string) => text.replaceAll(/[&<>"]/g, (mark) => marks[mark] ?? mark);

/** A page that shows a message; it loads nothing and runs nothing. */
export function toErrorPage({ title, text }: Message): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeMarkup(title)}</title>
<style>body { font: 1rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 4rem auto; padding: 0 1rem } p { white-space: pre-line; overflow-wrap: anywhere }</style>
<h1>${escapeMarkup(title)}</h1>
<p role="alert">${escapeMarkup(text)}</p>
</html>
`;
}

/** Writes the page into a new folder of this user and opens it in a browser, without waiting for it. */
export function openErrorPage(browser: Browser, message: Message): void {
  const page = join(mkdtempSync(join(tmpdir(), 'app-error-')), 'error.html');
  writeFileSync(page, toErrorPage(message), { mode: 0o600 });
  const link = pathToFileURL(page).href;
  const args = [...browser.args, browser.kind === 'app-window' ? `--app=${link}` : link];
  const child = spawn(browser.path, args, { stdio: 'ignore', detached: true });
  // The message is on stderr too; no other place is left to report this.
  child.once('error', () => {});
  child.unref();
}
