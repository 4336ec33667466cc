/** References of a page to files of its own host: `src="/desk/assets/x.js"`. */
const reference = /\s(?:src|href)\s*=\s*(?:"(\/[^"]*)"|'(\/[^']*)'|(\/[^\s>]*))/gi;
const baseElement = /<base\s[^>]*?href\s*=\s*["']?(\/[^"'\s>]*)/i;

/**
 * The path below which a page was built to be served, such as `/desk/` (Vite's `base`, `homepage` of Create React App, `basePath` of
 * Next.js, a `<base>` element): the page refers to its files there, and they lie below the root without it. `/` when nothing shows
 * another one. `hasFile` says whether there is a file at a path, relative to the root.
 */
export async function findBasePath(
  html: string,
  hasFile: (path: string) => Promise<boolean>,
): Promise<string> {
  const stated = baseElement.exec(html)?.[1];
  if (stated !== undefined) return normalize(stated.replace(/[^/]*$/, ''));
  const found = new Set<string>();
  for (const [, ...groups] of html.matchAll(reference)) {
    const path = groups.find((group) => group !== undefined)?.replace(/[?#].*$/, '') ?? '/';
    // Without a name of a file it is a link to a page.
    if (!/[^/]\.[^/.]+$/.test(path) || path.startsWith('//') || (await hasFile(path.slice(1)))) continue;
    const prefix = await findPrefix(path, hasFile);
    if (prefix !== undefined) found.add(prefix);
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : '/';
}

/** The shortest beginning of a path whose rest is a file; undefined when there is none. */
async function findPrefix(
  path: string,
  hasFile: (path: string) => Promise<boolean>,
): Promise<string | undefined> {
  for (let end = path.indexOf('/', 1); end !== -1; end = path.indexOf('/', end + 1)) {
    if (await hasFile(path.slice(end + 1))) return normalize(path.slice(0, end + 1));
  }
  return undefined;
}

/** One that cannot be a plain path is not used. */
function normalize(path: string): string {
  return /^\/(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*\/)*$/.test(path) ? path : '/';
}
