import { access, constants } from 'node:fs/promises';
import { listBrowserPaths } from '../../schema/installed-browsers.ts';

/** A Chromium that can run without a window, undefined when this machine has none. */
export async function findBrowser(): Promise<string | undefined> {
  for (const path of listBrowserPaths(process.platform, process.env)) {
    const isThere = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return path;
  }
  return undefined;
}
