import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import { listProgramPaths } from '../../schema/find-program.ts';

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

function listCandidates(): string[] {
  if (process.platform === 'darwin') {
    return macApps.map((app) => join('/Applications', `${app}.app`, 'Contents/MacOS', app));
  }
  if (process.platform === 'win32') {
    const roots = ['ProgramFiles', 'ProgramFiles(x86)'].flatMap((name) => process.env[name] ?? []);
    return roots.flatMap((root) => windowsPrograms.map((path) => `${root}\\${path}`));
  }
  return linuxNames.flatMap((name) => listProgramPaths(name, process.env, process.platform));
}

/** A Chromium that can run without a window, undefined when this machine has none. */
export async function findBrowser(): Promise<string | undefined> {
  for (const path of listCandidates()) {
    const isThere = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return path;
  }
  return undefined;
}
