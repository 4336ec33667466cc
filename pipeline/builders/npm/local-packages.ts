import { join } from 'node:path/posix';
import type { FileSystem } from '../../ports.ts';
import { listTree } from '../../shared/archive/tree.ts';

/** A dependency that pnpm links to a folder, in its lockfile. */
export const pnpmLink = /^\s+version: link:([^\s'"(]+)$/gm;

/** The syntax for a dependency on a folder in each package manager's files; the first group is the path. */
const references: readonly { manifest: RegExp; path: RegExp }[] = [
  { manifest: /(^|\/)package\.json$/, path: /"(?:file|link|portal):([^"]+)"/g },
  // A `workspace:^` dependency of package.json is a folder in the lockfile beside it.
  { manifest: /(^|\/)pnpm-lock\.yaml$/, path: pnpmLink },
  // `replace example.org/shared => ../../shared`, alone or in a block; a local path begins with a dot (go.dev/ref/mod).
  { manifest: /(^|\/)go\.mod$/, path: /^(?!\s*\/\/)[^\n]*=>[ \t]*["`]?(\.{1,2}(?:\/[^\s"`]*)?)/gm },
  { manifest: /(^|\/)Cargo\.toml$/, path: /^(?!\s*#)[^\n]*\bpath\s*=\s*["'](\.[^"']*)["']/gm },
];

/**
 * Local packages that the manifests in a folder refer to by path, as absolute folders; they may lie outside it or be missing.
 * `dir`: the base of the relative paths. `copied`: the folder, or its copy, whose files are read.
 */
export async function findLocalPackages(
  fs: Pick<FileSystem, 'list' | 'stat' | 'readText' | 'readlink'>,
  dir: string,
  copied: string,
): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await listTree(fs, copied, (path) => /(^|\/)node_modules$/.test(path))) {
    const reference = references.find(({ manifest }) => manifest.test(entry.path));
    if (entry.kind !== 'file' || reference === undefined) continue;
    const text = await fs.readText(join(copied, entry.path));
    for (const [, path = ''] of text.matchAll(reference.path)) found.push(join(dir, entry.path, '..', path));
  }
  return found;
}
