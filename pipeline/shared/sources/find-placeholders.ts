import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { BuildContext } from '../../ports.ts';
import { listByGit } from './git-files.ts';

const pointer = 'version https://git-lfs.github.com/spec/v1\n';
/** A pointer has three short lines: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
const maxPointerBytes = 1024;

async function isPointer({ fs }: Pick<BuildContext, 'fs'>, path: string): Promise<boolean> {
  const stat = await fs.stat(path);
  if (stat?.kind !== 'file' || stat.size <= pointer.length || stat.size > maxPointerBytes) return false;
  return new TextDecoder().decode(await fs.readBytes(path)).startsWith(pointer);
}

/**
 * Places of a folder where a checkout has put something else than what belongs there, and which would ship so: pointers of Git LFS,
 * and submodules that are empty. `files`: the project files, relative to `dir`. `prefix` makes them relative to the repository.
 */
export async function findPlaceholders(
  ctx: Pick<BuildContext, 'fs' | 'exec'>,
  dir: string,
  files: readonly string[],
  prefix: string,
): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const path of files) {
    if (!(await isPointer(ctx, `${dir}/${path}`))) continue;
    found.push({
      severity: 'warning',
      code: 'lfs-pointer',
      message: 'the file is a pointer of Git LFS, and its content is not there',
      file: `${prefix}${path}`,
      remedy: 'run `git lfs pull`, or set "lfs: true" for actions/checkout',
    });
  }
  for (const path of (await listByGit(ctx, dir, ['--cached'])) ?? []) {
    if ((await ctx.fs.stat(`${dir}/${path}`))?.kind !== 'dir') continue;
    if ((await ctx.fs.list(`${dir}/${path}`)).length > 0) continue;
    found.push({
      severity: 'warning',
      code: 'submodule-empty',
      message: 'the submodule is not checked out, and its folder is empty',
      file: `${prefix}${path}`,
      remedy: 'run `git submodule update --init`, or set "submodules: true" for actions/checkout',
    });
  }
  return found;
}
