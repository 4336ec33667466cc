import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const interval = 1_000;

/**
 * Writes the append-only files of a folder to the disk each second, when they have grown: what the server has acknowledged is in the
 * system's memory until then, which survives the end of the server, but not a loss of power. Returns a function that ends it.
 */
export function syncLog(folder: string, log: (line: string) => void): () => void {
  const synced = new Map<string, number>();
  let isBusy = false;
  let hasFailed = false;
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    syncGrown(folder, synced)
      .then(() => {
        hasFailed = false;
      })
      .catch((error: unknown) => {
        if (!hasFailed) log(`${folder} cannot be written to the disk: ${String(error)}`);
        hasFailed = true;
      })
      .finally(() => {
        isBusy = false;
      });
  }, interval);
  timer.unref();
  return () => clearInterval(timer);
}

/** Syncs each file whose size differs from that in `synced`. A rewrite removes files meanwhile. */
export async function syncGrown(folder: string, synced: Map<string, number>): Promise<void> {
  const isGone = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';
  const names = await readdir(folder).catch((error: unknown): string[] => {
    if (isGone(error)) return [];
    throw error;
  });
  for (const name of names.filter((name) => name.endsWith('.aof'))) {
    try {
      await syncFile(join(folder, name), name, synced);
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }
  for (const name of synced.keys()) if (!names.includes(name)) synced.delete(name);
}

async function syncFile(path: string, name: string, synced: Map<string, number>): Promise<void> {
  const { size } = await stat(path);
  if (synced.get(name) === size) return;
  const file = await open(path, 'r');
  try {
    await file.datasync();
  } finally {
    await file.close();
  }
  synced.set(name, size);
}
