import type { Stats } from 'node:fs';
import { lstat, opendir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { toMessage } from '../errors.ts';

/** An entry below a folder; `path` is relative to it, with '/'. */
export type FoundEntry =
  | { kind: 'dir' | 'file' | 'other'; path: string; stats: Stats }
  | { kind: 'symlink'; path: string; stats: Stats; target: string }
  | { kind: 'unreadable'; path: string; why: string };

async function describe(root: string, path: string): Promise<FoundEntry> {
  const stats = await lstat(join(root, path));
  if (stats.isSymbolicLink())
    return { kind: 'symlink', path, stats, target: await readlink(join(root, path)) };
  return { kind: stats.isDirectory() ? 'dir' : stats.isFile() ? 'file' : 'other', path, stats };
}

/**
 * Everything below a folder, in the order of the file system. Follows no link and opens folders only, so memory does not depend on their
 * number. A folder that cannot be read is an entry of its own.
 */
export async function* walkFolder(root: string): AsyncGenerator<FoundEntry> {
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    try {
      for await (const { name } of await opendir(join(root, folder))) {
        const path = folder === '' ? name : `${folder}/${name}`;
        const entry = await describe(root, path).catch(
          (error: unknown): FoundEntry => ({ kind: 'unreadable', path, why: toMessage(error) }),
        );
        if (entry.kind === 'dir') folders.push(path);
        yield entry;
      }
    } catch (error) {
      yield { kind: 'unreadable', path: folder, why: toMessage(error) };
    }
  }
}
