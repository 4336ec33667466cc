import { basename, dirname, join } from 'node:path/posix';
import type { BuildContext } from '../../ports.ts';
import { listTree } from '../../shared/archive/tree.ts';
import { isInside } from '../../shared/sources/source-links.ts';

/** Pages named index.html below a folder: absolute path to digest. */
export type Pages = ReadonlyMap<string, string>;

/** Hidden folders hold what tools keep for themselves, except this one, which Nuxt and Nitro build. */
const builtFolder = '.output';
const isSkipped = (path: string): boolean =>
  /^(?:node_modules|coverage)$/.test(basename(path)) ||
  (basename(path).startsWith('.') && basename(path) !== builtFolder);

/** Every page named index.html in the copy of the sources, without those of packages and of tools. */
export async function readPages(ctx: Pick<BuildContext, 'fs'>, dir: string): Promise<Pages> {
  const found = new Map<string, string>();
  for (const entry of await listTree(ctx.fs, dir, isSkipped)) {
    if (entry.kind !== 'file' || basename(entry.path) !== 'index.html') continue;
    const path = join(dir, entry.path);
    found.set(path, await ctx.fs.sha256(path));
  }
  return found;
}

/**
 * The folders whose index.html a build wrote, best first: without folders inside another of them, and without those that have the same page
 * as one nearer to the service. `dir` holds the sources of the service: a page there does not make its subfolders a part of it.
 */
export function findWrittenFolders(before: Pages, after: Pages, dir: string): string[] {
  const written = [...after].filter(([path, digest]) => before.get(path) !== digest);
  const folders = written.map(([path]) => dirname(path));
  const isOuter = (folder: string, other: string) =>
    other !== folder && isInside(folder, other) && !isInside(dir, other);
  const outer = written.filter(([path]) => !folders.some((other) => isOuter(dirname(path), other)));
  const ranked = [...outer].sort(([a], [b]) => Number(isInside(b, dir)) - Number(isInside(a, dir)));
  const kept = new Map<string, string>();
  for (const [path, digest] of ranked) if (!kept.has(digest)) kept.set(digest, dirname(path));
  const chosen = [...kept.values()];
  return chosen.length > 1 ? chosen.filter((folder) => folder !== dir) : chosen;
}
