import { accessSync, constants, realpathSync } from 'node:fs';
import { join } from 'node:path';
import {
  type BrowserEnvironment,
  listBrowserPaths,
  toSnapName,
} from '../../../../../schema/installed-browsers.ts';

/** What the user of the app reads where there is none. */
export const missingBrowser =
  'No web browser was found that can make documents and pictures. Install Google Chrome, Microsoft Edge or Chromium';

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser to run: the one that is named, else one of the user; undefined when there is none. */
export function findBrowser(
  named: string | undefined,
  platform: NodeJS.Platform,
  env: BrowserEnvironment,
): string | undefined {
  const candidates = [...(named === undefined ? [] : [named]), ...listBrowserPaths(platform, env)];
  return candidates.find(isProgram);
}

/** The folder for profiles. A browser from a snap can write only below ~/snap/<name>/common. */
export function toProfilesFolder(browser: string, dataDir: string, home: string | undefined): string {
  const snap = toSnapName(browser, realpathSync(browser));
  return snap === undefined || home === undefined
    ? dataDir
    : join(home, 'snap', snap, 'common', 'embedded-browser');
}
