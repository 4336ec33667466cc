import { randomUUID } from 'node:crypto';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DriverError } from './driver-error.ts';

const partialMark = '.partial-';

const removeTree = (path: string) =>
  rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });

/**
 * Creates a data folder that is either complete or absent: `make` fills a folder with another name, which is renamed at the end. `make`
 * creates that folder and writes its content to disk. After a failure nothing is left; removePartials removes an interrupted one.
 * @throws {DriverError} `data-folder-unusable` when the folder cannot be renamed; errors of `make`
 */
export async function createDataFolder(
  folder: string,
  make: (partial: string) => Promise<void>,
): Promise<void> {
  const parent = dirname(folder);
  const partial = `${folder}${partialMark}${randomUUID()}`;
  try {
    await make(partial);
    await rename(partial, folder).catch((cause: unknown) => {
      throw new DriverError(
        'data-folder-unusable',
        `${folder} cannot be created: ${String(cause)}`,
        `move ${folder} away if it exists, and check that ${parent} is writable`,
        { cause },
      );
    });
  } catch (error) {
    await removeTree(partial);
    throw error;
  }
  await syncFolder(parent);
}

/**
 * Removes partial folders of interrupted first starts beside the data folder. `release` ends a server that still uses one of them.
 * @throws {DriverError} `data-folder-unusable` when the parent folder cannot be read
 */
export async function removePartials(
  folder: string,
  release: (partial: string) => Promise<void>,
): Promise<void> {
  const parent = dirname(folder);
  const names = await readdir(parent).catch((cause: unknown) => {
    throw new DriverError(
      'data-folder-unusable',
      `${parent} cannot be read: ${String(cause)}`,
      'check the permissions of the app data folder',
      {
        cause,
      },
    );
  });
  for (const name of names.filter((name) => name.startsWith(`${basename(folder)}${partialMark}`))) {
    const partial = join(parent, name);
    await release(partial);
    await removeTree(partial);
  }
}

/** Makes the rename durable. Not possible on Windows, which journals renames itself. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
