import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FileStat, FileSystem } from '../pipeline/ports.ts';
import { byCodeUnit } from '../schema/by-code-unit.ts';

async function stat(path: string): Promise<FileStat | undefined> {
  try {
    const found = await fs.lstat(path);
    const kind = found.isFile()
      ? 'file'
      : found.isDirectory()
        ? 'dir'
        : found.isSymbolicLink()
          ? 'symlink'
          : 'other';
    return { kind, size: found.size, mode: found.mode & 0o7777 };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

async function write(path: string, content: string | Uint8Array, mode = 0o644): Promise<void> {
  await fs.mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await fs.writeFile(temporary, content, { mode });
    await fs.chmod(temporary, mode);
    await fs.rename(temporary, path);
  } catch (error) {
    await fs.rm(temporary, { force: true });
    throw error;
  }
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** The machine's file system behind the pipeline's port. */
export const nodeFileSystem: FileSystem = {
  readText: (path) => fs.readFile(path, 'utf8'),
  readBytes: (path) => fs.readFile(path),
  write,
  stat,
  realpath: (path) => fs.realpath(path),
  readlink: (path) => fs.readlink(path),
  list: async (dir) => (await fs.readdir(dir)).sort(byCodeUnit),
  mkdir: async (dir) => {
    await fs.mkdir(dir, { recursive: true });
  },
  copy: async (from, to) => {
    await fs.mkdir(dirname(to), { recursive: true });
    await fs.cp(from, to, { recursive: true, verbatimSymlinks: true, mode: fs.constants.COPYFILE_FICLONE });
  },
  symlink: async (target, path) => {
    await fs.mkdir(dirname(path), { recursive: true });
    await fs.symlink(target, path);
  },
  chmod: (path, mode) => fs.chmod(path, mode),
  utimes: (path, epochSeconds) => fs.lutimes(path, epochSeconds, epochSeconds),
  rename: (from, to) => fs.rename(from, to),
  remove: (path) => fs.rm(path, { recursive: true, force: true }),
  makeTempDir: (prefix) => fs.mkdtemp(join(tmpdir(), prefix)),
  sha256,
};
