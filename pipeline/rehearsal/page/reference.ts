/** What a page does with a file, as `Sec-Fetch-Dest` names it. */
export type Destination = 'script' | 'style' | 'image' | 'font' | 'manifest' | 'iframe' | 'empty';

/** A file that a page, a style sheet or a script refers to, as it is written there. */
export interface Reference {
  url: string;
  destination: Destination;
}

/** A file to ask for. */
export interface PageFile {
  /** Path with the query, on the app's own origin. */
  path: string;
  destination: Destination;
  /** Path of the file that refers to it. */
  from: string;
}

export interface Resolved {
  files: PageFile[];
  /** Hosts of references to other origins. */
  hosts: string[];
}

/** Resolves references against the address `base` of the file that has them. References that no request follows (data:, #) are left out. */
export function resolveReferences(references: readonly Reference[], base: string, origin: string): Resolved {
  const files: PageFile[] = [];
  const hosts = new Set<string>();
  const from = new URL(base).pathname;
  for (const { url, destination } of references) {
    if (url.trim() === '' || url.startsWith('#') || !URL.canParse(url, base)) continue;
    const target = new URL(url, base);
    if (!/^https?:$/.test(target.protocol)) continue;
    if (target.origin === origin)
      files.push({ path: `${target.pathname}${target.search}`, destination, from });
    else hosts.add(target.host);
  }
  return { files, hosts: [...hosts] };
}
