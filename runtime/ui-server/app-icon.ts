import { extname } from 'node:path';
import { readFile, type StaticFile } from './find-file.ts';

/** What browsers ask for on their own when a page declares no icon. */
const implicitIcon = '/favicon.ico';

const linkElement = /<link\s[^>]*>/gi;

/** The value of an attribute in a start tag, quoted or not. */
function readAttribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag);
  return found?.slice(1).find((value) => value !== undefined);
}

/**
 * The paths at which a page's icon is asked for: `/favicon.ico`, and those of `<link rel="icon">` on the page's own host. `base` is the path
 * of the page.
 */
export function findIconPaths(html: string, base: string): ReadonlySet<string> {
  const page = new URL(base, 'http://127.0.0.1');
  const paths = new Set([implicitIcon]);
  for (const [tag] of html.matchAll(linkElement)) {
    const href = readAttribute(tag, 'href');
    const isIcon = /(?:^|\s)icon(?:\s|$)/i.test(readAttribute(tag, 'rel') ?? '');
    if (!isIcon || href === undefined || !URL.canParse(href, page)) continue;
    const { origin, pathname } = new URL(href, page);
    if (origin === page.origin) paths.add(pathname);
  }
  return paths;
}

/** The app's icon in `folder`, a real path: of the format that a path asks for, else of the other one. */
export async function readAppIcon(folder: string, path: string): Promise<StaticFile | undefined> {
  const names = extname(path).toLowerCase() === '.svg' ? ['icon.svg', 'icon.png'] : ['icon.png', 'icon.svg'];
  for (const name of names) {
    const file = await readFile(folder, name);
    if (file !== undefined) return file;
  }
  return undefined;
}
