import { accessSync, constants, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import { browserProfile } from '../../schema/app-folder.ts';
import { listProgramPaths } from '../../schema/find-program.ts';
import { listBrowserPaths, toSnapName } from '../../schema/installed-browsers.ts';

/** How a page is opened: in an app window of a Chromium, or with the system's link handler. */
export type Browser =
  | { kind: 'app-window'; path: string; args: string[] }
  | { kind: 'opener'; path: string; args: string[] };

type Environment = Readonly<Record<string, string | undefined>>;

/** The programs that open a link in the user's default browser. https://www.freedesktop.org/wiki/Software/xdg-utils/ */
export function planOpener(platform: NodeJS.Platform, env: Environment): Browser[] {
  if (platform === 'darwin') return [{ kind: 'opener', path: '/usr/bin/open', args: [] }];
  if (platform === 'win32') {
    const system = join(env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'rundll32.exe');
    return [{ kind: 'opener', path: system, args: ['url.dll,FileProtocolHandler'] }];
  }
  return listProgramPaths('xdg-open', env, platform).map((path) => ({ kind: 'opener', path, args: [] }));
}

/**
 * The browser to use. APP_BROWSER is a Chromium-like program, APP_BROWSER_ARGS its further arguments, separated by
 * spaces. Undefined when no browser is found.
 */
export function findBrowser(platform: NodeJS.Platform, env: Environment): Browser | undefined {
  const args = (env['APP_BROWSER_ARGS'] ?? '').split(' ').filter((arg) => arg !== '');
  const named = env['APP_BROWSER'];
  if (named) return { kind: 'app-window', path: named, args };
  const found = listBrowserPaths(platform, env).find(isProgram);
  if (found !== undefined) return { kind: 'app-window', path: found, args };
  return planOpener(platform, env).find(({ path }) => isProgram(path));
}

/** The name of the snap that a program comes from; undefined for another program. */
export function findSnap(browserPath: string): string | undefined {
  let real = browserPath;
  try {
    real = realpathSync(browserPath);
  } catch {
    // A missing path is reported when the browser is started.
  }
  return toSnapName(browserPath, real);
}

/**
 * The profile folder: below `cache`, the app's folder in the system's caches. A browser from a snap can write only below
 * ~/snap/<name>/common, not into hidden folders of the home.
 */
export function toProfileDir(browserPath: string, cache: string, home: string): string {
  const snap = findSnap(browserPath);
  if (snap === undefined) return join(cache, browserProfile);
  return join(home, 'snap', snap, 'common', `${basename(cache)}-profile`);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
