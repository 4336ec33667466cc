import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { ownValue } from '../../schema/own-value.ts';
import { withTitle } from './with-title.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '': 'text/plain; charset=utf-8',
};

/** Forbids inline scripts and styles, other origins and frames. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

/** The console's files, the app's icon under one name for every format, and the licenses of what is in the app. */
const files: Readonly<Record<string, { folder: 'console' | 'bundle'; names: string[] }>> = {
  '': { folder: 'console', names: ['index.html'] },
  'main.js': { folder: 'console', names: ['main.js'] },
  'style.css': { folder: 'console', names: ['style.css'] },
  icon: { folder: 'bundle', names: ['icon.svg', 'icon.png'] },
  notice: { folder: 'bundle', names: ['NOTICE'] },
};

/** Sends a file of the console; false when the name is unknown. The page is titled with the app's name. */
export function sendConsoleFile(
  response: ServerResponse,
  name: string,
  folders: { console: string; bundle: string },
  title: string,
): boolean {
  const file = ownValue(files, name);
  for (const candidate of file?.names ?? []) {
    const content = readIfThere(join(folders[file?.folder ?? 'console'], candidate));
    if (content === undefined) continue;
    response.writeHead(200, { ...securityHeaders, 'content-type': types[extname(candidate)] ?? '' });
    response.end(extname(candidate) === '.html' ? withTitle(content.toString('utf8'), title) : content);
    return true;
  }
  return false;
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
