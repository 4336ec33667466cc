import { join } from 'node:path/posix';
import type { BuildContext } from '../ports.ts';
import { listTree } from '../shared/archive/tree.ts';

const isLeftOut = (path: string): boolean =>
  /(^|\/)(node_modules|\.git|\.github|\.vrooli|\.gitignore|\.npmrc|\.env[^/]*)$/.test(path);

/** Copies a folder of pages without development files. Both paths are absolute. */
export async function copyPages(ctx: Pick<BuildContext, 'fs'>, from: string, to: string): Promise<void> {
  for (const entry of await listTree(ctx.fs, from, isLeftOut)) {
    if (entry.kind !== 'dir') await ctx.fs.copy(join(from, entry.path), join(to, entry.path));
  }
}
