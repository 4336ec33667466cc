import { listProgramPaths, type ProgramEnvironment } from './find-program.ts';

/** The environment variables for the search of browsers. */
export type BrowserEnvironment = ProgramEnvironment & Readonly<Record<string, string | undefined>>;

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'brave-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'vivaldi-stable',
];

const darwinApps = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser', 'Vivaldi'];

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  'Chromium\\Application\\chrome.exe',
];

/** Windows has the names in the first form; a child of the runtime gets them in upper case when its parent had them so. */
const windowsFolders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'];

/**
 * The paths where a browser of the Chromium family is installed, most likely first, for every program that shows or reads pages with
 * the user's own browser. `platform` is Node's `process.platform`.
 */
export function listBrowserPaths(platform: string, env: BrowserEnvironment): string[] {
  if (platform === 'darwin') {
    const roots = ['/Applications', ...(env['HOME'] ? [`${env['HOME']}/Applications`] : [])];
    return darwinApps.flatMap((app) => roots.map((root) => `${root}/${app}.app/Contents/MacOS/${app}`));
  }
  if (platform === 'win32') {
    const roots = windowsFolders.flatMap((name) => env[name] || env[name.toUpperCase()] || []);
    return windowsPrograms.flatMap((path) => roots.map((root) => `${root}\\${path}`));
  }
  return linuxNames.flatMap((name) => listProgramPaths(name, env, platform));
}

/** The name of the snap that a program comes from; undefined for another program. `real` is the path without links. */
export function toSnapName(path: string, real: string): string | undefined {
  if (real !== '/usr/bin/snap' && !path.startsWith('/snap/')) return undefined;
  return path.split('/').at(-1) ?? 'chromium';
}
