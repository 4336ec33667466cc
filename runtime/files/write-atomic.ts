import { basename, dirname, join } from 'node:path';
import { isSystemError } from '../errors.ts';
import { systemRules } from '../platform/system-rules.ts';
import { toUniqueDigits } from './unique-digits.ts';

/** Names of temporary files that interrupted writes left; `removeLeftovers` deletes them. */
export const temporaryName = /^\..+\.[0-9a-f]{12}\.tmp$/;

/**
 * Replaces `path` atomically, also across a power failure: temporary file, fsync, rename, fsync of
 * the folder. Other users can never read the content (0600). Creates missing folders with mode 0700.
 */
export async function writeAtomic(path: string, content: string | Uint8Array): Promise<void> {
  const { mkdir, open, rm } = await loadFileSystem();
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const temporary = join(folder, `.${basename(path)}.${toUniqueDigits(12)}.tmp`);
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      // Sets the exact mode, independent of the umask.
      await file.chmod(0o600);
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await renameWithRetries(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** Retries the rename: on Windows a virus scanner or an indexer can lock the old file for a moment. */
async function renameWithRetries(from: string, to: string): Promise<void> {
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

/** Makes a rename in this folder durable. Windows has no such call and does not need it. */
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
