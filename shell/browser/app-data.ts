import { join } from 'node:path';

/**
 * The folder name of an app: lower case, spaces as `-`, and nothing that could lead elsewhere. The runtime and `vrooli` follow
 * the same rule; a test compares them.
 */
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
  env: Readonly<Record<string, string | undefined>>,
  home: string,
  platform: NodeJS.Platform,
): string {
  const folder = toAppFolder(name);
  if (platform === 'win32') return join(env['APPDATA'] || join(home, 'AppData', 'Roaming'), folder);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', folder);
  return join(env['XDG_CONFIG_HOME'] || join(home, '.config'), folder);
}
