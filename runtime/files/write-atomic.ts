import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What a temporary file of an interrupted write looks like; `removeLeftovers` deletes those. */
export const temporaryName = /^\..+\.[0-9a-f]{12}\.tmp$/;

export interface WriteOptions {
  /** Default 0600. */
  mode?: number;
  /** False for what means nothing after a power loss: whole or not at all, but without the wait for the disk. */
  durable?: boolean;
}

/**
 * Replaces `path` whole or not at all, even when the machine loses power: temporary file, fsync, rename, fsync of
 * the folder. The content is never readable by others, not even for a moment. Missing folders are made with 0700.
 */
export async function writeAtomic(
  path: string,
  content: string | Uint8Array,
  options: WriteOptions = {},
): Promise<void> {
  const { mode = 0o600, durable = true } = options;
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const temporary = join(folder, `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      // The umask may have taken bits away, an explicit mode is exact.
      await file.chmod(mode);
      await file.writeFile(content);
      if (durable) await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  if (durable) await syncFolder(folder);
}

/** Makes a rename in this folder durable. Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
