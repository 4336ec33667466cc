import { constants, createWriteStream } from 'node:fs';
import * as fs from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isSystemError } from '../../errors.ts';
import { syncFolder, writeAtomic } from '../../files/write-atomic.ts';
import type { FoundFile, UpdateFiles } from './update-files.ts';

const hasNoLinks = ['EXDEV', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'ENOSYS', 'EACCES'];

const missing = (error: unknown): boolean =>
  isSystemError(error, 'ENOENT') || isSystemError(error, 'ENOTDIR');

async function orUndefined<T>(found: Promise<T>): Promise<T | undefined> {
  return found.catch((error: unknown) => {
    if (missing(error)) return undefined;
    throw error;
  });
}

async function copy(from: string, to: string): Promise<void> {
  await fs.copyFile(from, to, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
  await like(to, from);
}

async function like(path: string, model: string): Promise<void> {
  const { mode, atime, mtime } = await fs.lstat(model);
  await fs.chmod(path, mode & 0o7777);
  await fs.utimes(path, atime, mtime);
}

async function sync(folder: string): Promise<void> {
  for (const entry of await fs.readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await sync(path);
    else if (entry.isFile()) await syncFile(path);
  }
  await syncFolder(folder);
}

async function syncFile(path: string): Promise<void> {
  const file = await fs.open(path, 'r');
  try {
    await file.sync();
  } catch (error) {
    // Windows syncs only files that are open for writing.
    if (!isSystemError(error, 'EPERM') && !isSystemError(error, 'EBADF')) throw error;
  } finally {
    await file.close();
  }
}

function toKind(entry: {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}): FoundFile['kind'] {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

/** The operations on the files of this computer. */
export const nodeFiles: UpdateFiles = {
  list: async (folder) => ((await orUndefined(fs.readdir(folder))) ?? []).sort(),
  find: async (path) => {
    const found = await orUndefined(fs.lstat(path));
    return found && { kind: toKind(found), size: found.size, mode: found.mode & 0o7777 };
  },
  readText: (path) => orUndefined(fs.readFile(path, 'utf8')),
  makeFolder: async (path) => void (await fs.mkdir(path, { recursive: true, mode: 0o700 })),
  copy,
  write: async (path, content, mode) => {
    await pipeline(content, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    await fs.chmod(path, mode);
  },
  link: async (from, to) => {
    try {
      await fs.link(from, to);
    } catch (error) {
      if (!hasNoLinks.some((code) => isSystemError(error, code))) throw error;
      await copy(from, to);
    }
  },
  symlink: (target, path) => fs.symlink(target, path),
  readLink: (path) => fs.readlink(path),
  like,
  sync,
  replace: writeAtomic,
  rename: async (from, to) => {
    await fs.rename(from, to);
    for (const folder of new Set([dirname(from), dirname(to)])) await syncFolder(folder);
  },
  remove: async (path) => {
    await fs.rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  },
};
