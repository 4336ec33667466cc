import { join } from 'node:path/posix';
import type { BuildContext } from '../../ports.ts';
import { listTree } from '../../shared/archive/tree.ts';
import type { LayoutFile } from '../file-set.ts';

/** Links the files of the payload into the tree, with new folders and links: the payload's folder does not change. */
export async function linkPayload(ctx: BuildContext, from: string, to: string): Promise<void> {
  const tree = await listTree(ctx.fs, from);
  await ctx.fs.mkdir(to);
  for (const entry of tree) {
    const path = join(to, entry.path);
    if (entry.kind === 'dir') await ctx.fs.mkdir(path);
    else if (entry.kind === 'symlink') await ctx.fs.symlink(entry.target, path);
    else await ctx.fs.link(join(from, entry.path), path);
  }
  const folders = tree.filter(({ kind }) => kind !== 'file').map(({ path }) => path);
  await settle(ctx, to, ['', ...folders]);
}

/** Sets the final mode and time of folders and links; `paths` lists a folder before its content. */
export async function settle(ctx: BuildContext, root: string, paths: readonly string[]): Promise<void> {
  for (const path of paths.toReversed()) {
    const full = join(root, path);
    if ((await ctx.fs.stat(full))?.kind === 'dir') await ctx.fs.chmod(full, 0o755);
    await ctx.fs.utimes(full, ctx.sourceDateEpoch);
  }
}

/** Writes the files of a layout whose content is known below a root. */
export async function placeFiles(
  ctx: BuildContext,
  root: string,
  files: readonly LayoutFile[],
): Promise<void> {
  for (const { path, mode, content } of files) {
    const to = join(root, path);
    if (content === undefined) continue;
    if (typeof content === 'string' || content instanceof Uint8Array) await ctx.fs.write(to, content, mode);
    else if ('linkTo' in content) await ctx.fs.symlink(content.linkTo, to);
    else await ctx.fs.copy(content.copyOf, to);
  }
}
