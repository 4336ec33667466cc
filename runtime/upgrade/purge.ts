import { rm, rmdir, stat } from 'node:fs/promises';
import { join, parse, resolve } from 'node:path';
import { browserProfile } from '../../schema/app-folder.ts';
import { isSystemError, RuntimeError } from '../errors.ts';

/**
 * Deletes all data of the app, services' data included. Deletes only a folder that a runtime has used, so that a
 * mistyped `--app-data` cannot delete other files. @throws {RuntimeError} `app-data-foreign`
 */
export async function purgeAppData(appData: string): Promise<void> {
  const folder = resolve(appData);
  const isUsed = await stat(join(folder, 'runtime', 'state.json')).then(
    () => true,
    () => false,
  );
  if (!isUsed || parse(folder).root === folder) {
    const message = `${folder} is not the data folder of an installed app`;
    throw new RuntimeError(
      'app-data-foreign',
      message,
      'set --app-data DIR to the folder of an installed app',
      400,
    );
  }
  await rm(folder, { recursive: true, force: true });
}

/** Deletes what the app keeps in its folder of the system's caches, and the folder unless another program has files there. */
export async function purgeCache(cache: string): Promise<void> {
  await rm(join(cache, browserProfile), { recursive: true, force: true });
  await rmdir(cache).catch((error: unknown) => {
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].some((code) => isSystemError(error, code))) throw error;
  });
}
