import { join } from 'node:path/posix';
import type { BuildContext } from '../../ports.ts';
import { listTree } from '../../shared/archive/tree.ts';
import type { PackageJson } from './package-json.ts';

const isCode = (path: string): boolean =>
  /\.(?:[cm]?[jt]sx?|map|node)$/.test(path) || /(^|\/)package\.json$/.test(path);

/**
 * Copies the non-code files of a package's `files` list, such as SQL or templates, to the same relative path below `to`.
 * Code is omitted: it is in the bundled file. Entries are files and folders; a glob at the end stands for its folder.
 */
export async function copyExtraFiles(
  ctx: Pick<BuildContext, 'fs'>,
  dir: string,
  manifest: PackageJson | undefined,
  to: string,
): Promise<void> {
  for (const listed of manifest?.files ?? []) {
    const path = join('/', listed.replace(/\/?\*.*$/, '')).slice(1);
    const kind = path === '' ? undefined : (await ctx.fs.stat(join(dir, path)))?.kind;
    if (kind === 'file' && !isCode(path)) await ctx.fs.copy(join(dir, path), join(to, path));
    if (kind !== 'dir') continue;
    for (const entry of await listTree(ctx.fs, join(dir, path), (name) => /(^|\/)node_modules$/.test(name))) {
      if (entry.kind !== 'file' || isCode(entry.path)) continue;
      await ctx.fs.copy(join(dir, path, entry.path), join(to, path, entry.path));
    }
  }
}
