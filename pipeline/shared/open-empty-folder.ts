import { PipelineError } from '../errors.ts';
import type { FileSystem } from '../ports.ts';

/**
 * Makes the folder of a release, which has no other files. @throws {PipelineError} system-eexist (usage) for one with files
 */
export async function openEmptyFolder(
  fs: Pick<FileSystem, 'mkdir' | 'list' | 'stat'>,
  dir: string,
): Promise<void> {
  const kind = (await fs.stat(dir))?.kind;
  if (kind === 'dir' && (await fs.list(dir)).length > 0)
    throw new PipelineError({
      code: 'system-eexist',
      blame: 'usage',
      message: `${dir} is not empty`,
      remedy: 'name a folder that does not exist: a release has no other files',
    });
  await fs.mkdir(dir);
}
