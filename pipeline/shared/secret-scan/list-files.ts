import type { BuildContext, FileSystem } from '../../ports.ts';
import { listByGit } from '../sources/git-files.ts';

/** Folders of third-party code and of build outputs. */
export const foreignFolders: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** Paths of all regular files below a folder, relative to it and sorted; symbolic links are not followed. */
export async function walkFiles(
  fs: Pick<FileSystem, 'list' | 'stat'>,
  root: string,
  skip: ReadonlySet<string> = foreignFolders,
): Promise<string[]> {
  const files: string[] = [];
  const walk = async (folder: string): Promise<void> => {
    for (const name of await fs.list(folder === '' ? root : `${root}/${folder}`)) {
      const path = folder === '' ? name : `${folder}/${name}`;
      const stat = await fs.stat(`${root}/${path}`);
      if (stat?.kind === 'file') files.push(path);
      if (stat?.kind === 'dir' && !skip.has(name)) await walk(path);
    }
  };
  await walk('');
  return files.sort();
}

/**
 * The files of a folder that belong to the project, relative to it and sorted: what git tracks there (with `untracked`, also what
 * it does not ignore), or all files when git is missing, this is not a repository, or nothing in the folder is tracked.
 *
 * @throws {PipelineError} git-refused (environment)
 */
export async function listProjectFiles(
  ctx: Pick<BuildContext, 'fs' | 'exec'>,
  root: string,
  options: { untracked?: boolean } = {},
): Promise<string[]> {
  const flags = options.untracked === true ? ['--others', '--exclude-standard'] : [];
  const tracked = (await listByGit(ctx, root, ['--cached', ...flags])) ?? [];
  if (tracked.length === 0) return await walkFiles(ctx.fs, root);
  const files = await Promise.all(
    [...new Set(tracked)].map(async (path) =>
      (await ctx.fs.stat(`${root}/${path}`))?.kind === 'file' ? path : '',
    ),
  );
  return files.filter((path) => path !== '').sort();
}
