import { PipelineError } from '../../errors.ts';
import type { FileSystem } from '../../ports.ts';

type Fs = Pick<FileSystem, 'stat' | 'realpath'>;

function refuse(name: string, what: string): PipelineError {
  return new PipelineError({
    code: 'shipped-file-refused',
    blame: 'input',
    message: `${name} ${what}: only files of the repository ship`,
    remedy: `put the file itself there, as a copy, or remove ${name}`,
  });
}

/** Whether the place of a file or folder, with all links on the way followed, is below a folder. */
async function isBelow(fs: Fs, root: string, path: string): Promise<boolean> {
  const [real, top] = [await fs.realpath(path), await fs.realpath(root)];
  return real.startsWith(top.endsWith('/') ? top : `${top}/`);
}

/**
 * Checks a file or folder of a repository that goes into an installer, before it is read. `name` is its name in messages.
 * @throws {PipelineError} shipped-file-refused (input) for a link, a device or a pipe, and for a path that a link leads out of `root`
 */
export async function assertShipped(fs: Fs, root: string, path: string, name: string): Promise<void> {
  const kind = (await fs.stat(path))?.kind;
  if (kind === 'symlink') throw refuse(name, 'is a symbolic link');
  if (kind === 'other') throw refuse(name, 'is neither a file nor a folder');
  if (kind !== undefined && !(await isBelow(fs, root, path))) throw refuse(name, 'is outside the repository');
}
