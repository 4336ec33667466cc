import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { knowsNames } from './console-hosts.ts';
import type { ConsoleLink } from './console-link.ts';
import { ShellError } from './shell-error.ts';
import { escapeText } from './with-title.ts';

const toScript = (link: ConsoleLink): string =>
  `location.replace(/${knowsNames}/.test(navigator.userAgent) ? ${JSON.stringify(link.named)} : ${JSON.stringify(link.address)});`;

/**
 * A page that leads to the console. The command line of a browser shows its path alone: every user of the machine can read command
 * lines, and the link opens the console for the first program that uses it. The page is titled with the app's name.
 */
export function toLinkPage(link: ConsoleLink, title: string): string {
  const script = toScript(link);
  const digest = createHash('sha256').update(script).digest('base64');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'sha256-${digest}'">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeText(title)}</title>
<script>${script}</script>
</html>
`;
}

const toNumber = (name: string): number => Number(/^open-(\d+)\.html$/.exec(name)?.[1] ?? 0);

/** @throws {ShellError} `link-folder-unusable` for a folder that others can read or replace */
function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stat = lstatSync(folder);
  const isOwn = process.getuid === undefined || stat.uid === process.getuid();
  if (!stat.isDirectory() || !isOwn) {
    const remedy = 'remove it and start the app again';
    throw new ShellError('link-folder-unusable', `${folder} is not a folder of this user`, remedy);
  }
  if ((stat.mode & 0o077) !== 0) chmodSync(folder, 0o700);
}

/**
 * Writes the page into a folder that only this user can read, and returns its address. Names are used again: a browser remembers the size
 * of an app's window by the name of its first page.
 * @throws {ShellError} `link-folder-unusable`
 */
export function writeLinkPage(folder: string, link: ConsoleLink, title: string): string {
  makePrivateFolder(folder);
  for (let number = 1; ; number++) {
    const path = join(folder, `open-${number}.html`);
    try {
      writeFileSync(path, toLinkPage(link, title), { mode: 0o600, flag: 'wx' });
      return pathToFileURL(path).href;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** Removes the pages that contain a text, such as a code that was used; all of them without a text. */
export function removeLinkPages(folder: string, text = ''): void {
  for (const name of listPages(folder)) {
    const path = join(folder, name);
    try {
      if (readFileSync(path, 'utf8').includes(text)) rmSync(path, { force: true });
    } catch (error) {
      // Another shell of this app data has removed it.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

function listPages(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => toNumber(name) > 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
