import { basename, dirname, join } from 'node:path';
import { isSystemError } from '../errors.ts';
import { systemRules } from '../platform/system-rules.ts';
import { toUniqueDigits } from './unique-digits.ts';

/** What a temporary file of an interrupted write looks like; `removeLeftovers` deletes those. */
export const temporaryName = /^\..+\.[0-9a-f]{12}\.tmp$/;

/**
 * Replaces `path` whole or not at all, even when the machine loses power: temporary file, fsync, rename, fsync of
 * the folder. The content is never readable by others, not even for a moment. Missing folders are made with 0700.
 */
export async function writeAtomic(path: string, content: string | Uint8Array): Promise<void> {
  const { mkdir, open, rm } = await loadFileSystem();
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const temporary = join(folder, `.${basename(path)}.${toUniqueDigits(12)}.tmp`);
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      // The umask may have taken bits away, this mode is exact.
      await file.chmod(0o600);
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await renamePatiently(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** On Windows a virus scanner or an indexer may hold the old file for a moment. */
async function renamePatiently(from: string, to: string): Promise<void> {
  const { rename } = await loadFileSystem();
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(from, to);
    } catch (error) {
      const busy = ['EPERM', 'EACCES', 'EBUSY'].some((code) => isSystemError(error, code));
      if (!systemRules.retriesRenames || !busy || attempt === 10) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * 10));
    }
  }
}

/** Makes a rename in this folder durable. Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (!systemRules.syncsFolders) return;
  const { open } = await loadFileSystem();
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Loaded by the first write: a start does without it. */
function loadFileSystem(): Promise<typeof import('node:fs/promises')> {
  return import('node:fs/promises');
}
