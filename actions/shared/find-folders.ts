import { posix } from 'node:path';
import { PipelineError } from '../../pipeline/errors.ts';
import type { FileSystem } from '../../pipeline/ports.ts';
import type { DocumentFile } from '../../pipeline/shared/document/read-document.ts';
import { listTree } from '../../pipeline/shared/archive/tree.ts';

/**
 * The folders below the named ones that have a file of this name, sorted by path.
 * @throws {PipelineError} release-part-missing (usage) for a named folder without any
 */
export async function findFolders(
  fs: Pick<FileSystem, 'stat' | 'list' | 'readlink'>,
  named: readonly DocumentFile[],
  fileName: string,
): Promise<string[]> {
  const found = new Set<string>();
  for (const folder of named) {
    const entries = (await fs.stat(folder.path))?.kind === 'dir' ? await listTree(fs, folder.path) : [];
    const inside = entries.filter(({ kind, path }) => kind === 'file' && posix.basename(path) === fileName);
    if (inside.length === 0)
      throw new PipelineError({
        code: 'release-part-missing',
        blame: 'usage',
        message: `the folder ${folder.name} has no ${fileName}`,
        remedy: 'name the folder that the artifacts were downloaded to; see the jobs that upload them',
      });
    for (const { path } of inside) found.add(posix.join(folder.path, posix.dirname(path)));
  }
  return [...found].sort();
}
