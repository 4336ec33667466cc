import { cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { nodeExec } from '../../host/exec.ts';
import { nodeFileSystem } from '../../host/fs.ts';
import { listTree } from '../../pipeline/shared/archive/tree.ts';
import { listByGit } from '../../pipeline/shared/sources/git-files.ts';

const isLeftOut = (path: string) => /(^|\/)(node_modules|\.git)(\/|$)/.test(path);

/** Copies the files that git tracks or would track; every file but node_modules where git knows nothing of the folder. */
export async function copyRepository(from: string, to: string): Promise<void> {
  const flags = ['--cached', '--others', '--exclude-standard', '--deduplicate'];
  const tracked = await listByGit({ exec: nodeExec }, from, flags);
  const paths =
    tracked ??
    (await listTree(nodeFileSystem, from, isLeftOut)).flatMap(({ kind, path }) =>
      kind === 'dir' ? [] : [path],
    );
  for (const path of paths.filter((one) => !isLeftOut(one))) {
    if ((await nodeFileSystem.stat(join(from, path))) === undefined) continue;
    await mkdir(dirname(join(to, path)), { recursive: true });
    await cp(join(from, path), join(to, path), { verbatimSymlinks: true, recursive: true });
  }
}
