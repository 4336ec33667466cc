import { toAppFolder } from './app-folder.ts';

/** Schemes of browsers and systems. */
const reserved: ReadonlySet<string> = new Set([
  'about',
  'blob',
  'chrome',
  'data',
  'devtools',
  'file',
  'ftp',
  'http',
  'https',
  'javascript',
  'mailto',
  'tel',
  'view-source',
  'ws',
  'wss',
]);

/**
 * The scheme of an app's links, `<scheme>://…`: its folder name with what a scheme may contain.
 * https://www.rfc-editor.org/rfc/rfc3986#section-3.1
 */
export function toLinkScheme(name: string): string {
  const letters = toAppFolder(name)
    .replaceAll(/[^a-z0-9.-]+/g, '')
    .replace(/^[^a-z]+/, '')
    .replace(/[.-]+$/, '');
  // A word of one or two letters could be a drive or a scheme of the system.
  return letters.length > 2 && !reserved.has(letters) ? letters : `app-${letters || 'link'}`;
}
