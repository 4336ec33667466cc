import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDataFolder, removePartials } from '../../../driver-sdk/data-folder.ts';
import { bringDataToVersion } from '../../../driver-sdk/data-version.ts';
import { DriverError } from '../../../driver-sdk/driver-error.ts';

/** The version of the layout of the data folder. */
const format = '1';
const fileName = 'format';

function readFormat(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (cause) {
    throw new DriverError(
      'data-folder-unusable',
      `${path} cannot be read: ${String(cause)}`,
      'check the permissions of the app data folder, or move the folder to a safe place to start without data',
      { cause },
    );
  }
}

/**
 * Creates the data folder on the first start; refuses data of another layout.
 * @throws {DriverError} `data-version-unsupported`, `data-folder-unusable`
 */
export async function openDataFolder(folder: string): Promise<void> {
  if (existsSync(folder)) {
    const found = readFormat(join(folder, fileName));
    await bringDataToVersion({ folder, product: 'object store format', found, wanted: format });
    return;
  }
  await removePartials(folder, async () => {});
  await createDataFolder(folder, async (partial) => {
    await mkdir(partial, { mode: 0o700 });
    await writeFile(join(partial, fileName), `${format}\n`, { mode: 0o600, flush: true });
  });
}
