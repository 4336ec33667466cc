import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import { PipelineError } from '../../errors.ts';
import type { FileSystem } from '../../ports.ts';

/** One entry below a folder. `path` is relative to it, with '/'. */
export type TreeEntry =
  | { kind: 'dir'; path: string }
  | { kind: 'file'; path: string; mode: number; size: number }
  | { kind: 'symlink'; path: string; target: string };

const toRefusal = (path: string) =>
  new PipelineError({
    code: 'shipped-file-refused',
    blame: 'input',
    message: `${path} is neither a file, a folder nor a symbolic link`,
    remedy: 'remove it: a pipe, a socket or a device does not ship',
  });

async function readEntry(
  fs: Pick<FileSystem, 'stat' | 'readlink'>,
  root: string,
  path: string,
): Promise<TreeEntry | undefined> {
  const stat = await fs.stat(`${root}/${path}`);
  switch (stat?.kind) {
    case undefined:
      return undefined;
    case 'dir':
      return { kind: 'dir', path };
    case 'symlink':
      return { kind: 'symlink', path, target: await fs.readlink(`${root}/${path}`) };
    case 'file':
      return { kind: 'file', path, mode: stat.mode, size: stat.size };
    default:
      throw toRefusal(path);
  }
}

/**
 * Everything below a folder, sorted by path (code units), links not followed. `skip` leaves out an entry and all below it.
 * @throws {PipelineError} shipped-file-refused (input) for an entry that is not a file, a folder or a symbolic link
 */
export async function listTree(
  fs: Pick<FileSystem, 'list' | 'stat' | 'readlink'>,
  root: string,
  skip: (path: string) => boolean = () => false,
): Promise<TreeEntry[]> {
  const found: TreeEntry[] = [];
  const visit = async (dir: string): Promise<void> => {
    for (const name of await fs.list(dir === '' ? root : `${root}/${dir}`)) {
      const path = dir === '' ? name : `${dir}/${name}`;
      if (skip(path)) continue;
      const entry = await readEntry(fs, root, path);
      if (entry !== undefined) found.push(entry);
      if (entry?.kind === 'dir') await visit(path);
    }
  };
  await visit('');
  return found.sort((a, b) => byCodeUnit(a.path, b.path));
}
