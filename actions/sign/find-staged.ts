import { posix } from 'node:path';
import { PipelineError } from '../../pipeline/errors.ts';
import type { FileSystem } from '../../pipeline/ports.ts';
import { listTree } from '../../pipeline/shared/archive/tree.ts';
import type { DocumentFile } from '../../pipeline/shared/document/read-document.ts';
import { stagedExtension } from '../../pipeline/stages/package-desktop/staged/names.ts';

/**
 * The files of staged payloads: those that are named, and those in folders that are named, sorted by path.
 * @throws {PipelineError} staged-payload-missing (usage) for a folder without any
 */
export async function findStaged(
  fs: Pick<FileSystem, 'stat' | 'list' | 'readlink'>,
  named: readonly DocumentFile[],
): Promise<DocumentFile[]> {
  const found: DocumentFile[] = [];
  for (const file of named) {
    if ((await fs.stat(file.path))?.kind !== 'dir') {
      found.push(file);
      continue;
    }
    const inside = (await listTree(fs, file.path)).filter(
      ({ kind, path }) => kind === 'file' && path.endsWith(stagedExtension),
    );
    if (inside.length === 0) {
      throw new PipelineError({
        code: 'staged-payload-missing',
        blame: 'usage',
        message: `the folder ${file.name} has no file that ends with ${stagedExtension}`,
        remedy: 'name the folder that the artifact was downloaded to',
      });
    }
    for (const { path } of inside)
      found.push({ path: posix.join(file.path, path), name: posix.join(file.name, path) });
  }
  return found;
}
