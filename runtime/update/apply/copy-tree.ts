import { join } from 'node:path';
import type { UpdateFiles } from '../files/update-files.ts';

/** Copies a file, a link or a folder with all that is in it; sockets and pipes are left out. Not durable before a sync. */
export async function copyTree(files: UpdateFiles, from: string, to: string): Promise<void> {
  const found = await files.find(from);
  if (found?.kind === 'file') await files.copy(from, to);
  else if (found?.kind === 'link') await files.symlink(await files.readLink(from), to);
  else if (found?.kind === 'folder') {
    await files.makeFolder(to);
    for (const name of await files.list(from)) await copyTree(files, join(from, name), join(to, name));
    await files.like(to, from);
  }
}

/** The bytes of the files of a tree. */
export async function measureTree(files: UpdateFiles, path: string): Promise<number> {
  const found = await files.find(path);
  if (found?.kind === 'file') return found.size;
  if (found?.kind !== 'folder') return 0;
  let sum = 0;
  for (const name of await files.list(path)) sum += await measureTree(files, join(path, name));
  return sum;
}
