import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isSystemError } from '../errors.ts';
import { writeAtomic } from '../files/write-atomic.ts';

/** The runtime's state files, relative to app data. Data of services is not included: their migrations must be safe to repeat. */
export const stateFiles = [
  'migrations.json',
  'secrets.json',
  'runtime/state.json',
  'runtime/secret-key',
  'runtime/secret-key.dpapi',
  'runtime/api-keys.json',
  'runtime/telemetry-state.json',
] as const;
const kept = 3;

/**
 * Copies the state files to `runtime/backups/<name>`. Keeps a complete backup unchanged: it was made before
 * the first try. One that was interrupted is made again from the start: until it is complete, the state files have not changed.
 */
export async function backUp(appData: string, name: string): Promise<string> {
  const folder = join(appData, 'runtime', 'backups', name);
  if ((await readIfThere(join(folder, 'complete'))) !== undefined) return folder;
  await rm(folder, { recursive: true, force: true });
  for (const file of stateFiles) {
    const content = await readIfThere(join(appData, file));
    if (content !== undefined) await writeAtomic(join(folder, file), content);
  }
  await writeAtomic(join(folder, 'complete'), new Date().toISOString());
  return folder;
}

/** Removes the backups of incomplete upgrades: those whose name begins with `start`. */
export async function dropBackupsOf(appData: string, start: string): Promise<void> {
  const parent = join(appData, 'runtime', 'backups');
  const names = await readdir(parent).catch(() => []);
  for (const name of names) {
    if (name.startsWith(start)) await rm(join(parent, name), { recursive: true, force: true });
  }
}

/** Keeps the newest three backups. */
export async function pruneBackups(appData: string): Promise<void> {
  const parent = join(appData, 'runtime', 'backups');
  const names = await readdir(parent).catch(() => []);
  const dated = await Promise.all(
    names.map(async (name) => ({
      name,
      at: (await readIfThere(join(parent, name, 'complete')))?.toString() ?? '',
    })),
  );
  dated.sort((a, b) => (a.at < b.at ? 1 : -1));
  for (const { name } of dated.slice(kept)) await rm(join(parent, name), { recursive: true, force: true });
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return undefined;
    throw error;
  }
}
