/** The folder name of an app: lower case, spaces as `-`, without characters that could lead to another folder. */
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

/** Variables of an environment. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * A base folder that a variable names: an empty or relative value counts as unset.
 * https://specifications.freedesktop.org/basedir-spec/latest/#variables
 */
export function toBaseFolder(value: string | undefined, fallback: string): string {
  return value?.startsWith('/') === true ? value.replace(/(.)\/+$/, '$1') : fallback;
}

/** The same for Windows, where an absolute path begins with a drive or a separator. */
function toWindowsFolder(value: string | undefined, fallback: string): string {
  const isAbsolute = /^(?:[a-z]:)?[\\/]/i.test(value ?? '');
  return value !== undefined && isAbsolute ? value.replace(/(.)[\\/]+$/, '$1') : fallback;
}

/**
 * The default data folder of an app, by the conventions of the operating system. `home` is absolute, `platform` is
 * Node's `process.platform`. The runtime, `vrooli` and the shell find each other by this rule.
 */
export function toDefaultAppData(name: string, env: Environment, home: string, platform: string): string {
  const folder = toAppFolder(name);
  if (platform === 'win32') {
    return `${toWindowsFolder(env['APPDATA'], `${home}\\AppData\\Roaming`)}\\${folder}`;
  }
  if (platform === 'darwin') return `${home}/Library/Application Support/${folder}`;
  return `${toBaseFolder(env['XDG_CONFIG_HOME'], `${home}/.config`)}/${folder}`;
}
