import type { Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isInside } from '../files/inside.ts';
import { type Coding, suffixes } from './accept-encoding.ts';
import { isHidden, type RequestPath } from './request-path.ts';

/** A file on disk. `path` is its real path. */
export interface StoredFile {
  path: string;
  stats: Stats;
}

/** What a request gets: the file as its name says, and what a build compressed beside it (`app.js.br`). At least one is there. */
export interface StaticFile {
  /** The path that its type and its caching go by, relative to the root, with '/'. */
  name: string;
  variants: ReadonlyMap<Coding, StoredFile>;
}

/** The file for a request path, or the path, relative to the root, that its page is found at. */
export type Found = { file: StaticFile } | { redirect: string };

/**
 * Finds what a path names under `root` (a real path), by the conventions of static hosts: the file itself, `about.html` for
 * `/about`, `docs/index.html` for `/docs/`. `/docs` and `/about/` are redirected, because relative links of the page depend on the slash.
 */
export async function findFile(root: string, { names, isFolder }: RequestPath): Promise<Found | undefined> {
  const name = names.join('/');
  const index = name === '' ? 'index.html' : `${name}/index.html`;
  if (isFolder) {
    const page = await readFile(root, index);
    if (page !== undefined) return { file: page };
    const clean = name === '' ? undefined : await readFile(root, `${name}.html`);
    return clean === undefined ? undefined : { redirect: name };
  }
  const file = (await readFile(root, name)) ?? (await readFile(root, `${name}.html`));
  if (file !== undefined) return { file };
  return (await readFile(root, index)) === undefined ? undefined : { redirect: `${name}/` };
}

/** A file with its compressed siblings; undefined when there is none that may be served. `name` is relative to the root, with '/'. */
export async function readFile(root: string, name: string): Promise<StaticFile | undefined> {
  const found = await Promise.all(
    suffixes.map(async ([coding, suffix]) => [coding, await readStored(root, `${name}${suffix}`)] as const),
  );
  const variants = new Map<Coding, StoredFile>();
  for (const [coding, file] of found) if (file !== undefined) variants.set(coding, file);
  return variants.size === 0 ? undefined : { name, variants };
}

async function readStored(root: string, name: string): Promise<StoredFile | undefined> {
  if (isHidden(name.split('/'))) return undefined;
  try {
    const path = await realpath(join(root, name));
    // A link may lead to another name, and some systems know one file by several.
    if (!isInside(root, path) || isHidden(relative(root, path).split(sep))) return undefined;
    const stats = await stat(path);
    return stats.isFile() ? { path, stats } : undefined;
  } catch {
    // Any unreadable file is treated as missing.
    return undefined;
  }
}
