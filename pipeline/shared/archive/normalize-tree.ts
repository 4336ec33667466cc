import { join } from 'node:path/posix';
import type { BuildContext } from '../../ports.ts';
import { listTree } from './tree.ts';

/**
 * Sets the final modes and time of everything below a folder: 0755 for folders and executables, 0644 for the rest, and
 * SOURCE_DATE_EPOCH. The umask of this machine and the time of the build then do not affect an archive.
 */
export async function normalizeTree(
  ctx: Pick<BuildContext, 'fs' | 'sourceDateEpoch'>,
  root: string,
): Promise<void> {
  const tree = await listTree(ctx.fs, root);
  for (const entry of tree.toReversed()) {
    const path = join(root, entry.path);
    const mode =
      entry.kind === 'dir' || (entry.kind === 'file' && (entry.mode & 0o111) !== 0) ? 0o755 : 0o644;
    if (entry.kind !== 'symlink') await ctx.fs.chmod(path, mode);
    await ctx.fs.utimes(path, ctx.sourceDateEpoch);
  }
  await ctx.fs.chmod(root, 0o755);
  await ctx.fs.utimes(root, ctx.sourceDateEpoch);
}
