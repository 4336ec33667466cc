import { isAbsolute, join } from 'node:path';

/** The folder name of an app: lower case, spaces as `-`, and nothing that could lead elsewhere. */
export function toAppFolder(name: string): string {
  const folder = name
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/g, '-')
    .replaceAll(/[^\p{L}\p{N}._-]/gu, '')
    .replaceAll(/\.{2,}/g, '.')
    .replaceAll(/^[.-]+|[.]+$/g, '');
  return folder === '' ? 'app' : folder;
}

/** Where an app keeps its data unless told otherwise, by the customs of the operating system. */
export function toDefaultAppData(
  name: string,
  environment: NodeJS.ProcessEnv,
  home: string,
  platform: NodeJS.Platform,
): string {
  const folder = toAppFolder(name);
  if (platform === 'win32') {
    return join(environment['APPDATA'] || join(home, 'AppData', 'Roaming'), folder);
  }
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', folder);
  // The XDG base directory specification: a relative path is to be ignored.
  const config = environment['XDG_CONFIG_HOME'] ?? '';
  return join(isAbsolute(config) ? config : join(home, '.config'), folder);
}
