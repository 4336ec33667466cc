/** Characters that no folder name can contain on one of the systems; separators among them lead to another folder. */
const unusable = /[\p{Cc}\p{Cs}<>:"/\\|?*]/gu;

/**
 * The folder name of an app: lower case, spaces as `-`, without characters that could lead to another folder. Letters, marks and
 * symbols of every script stay, so that two names of another script do not share a folder.
 */
export function toAppFolder(name: string): string {
  const folder = name
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/g, '-')
    .replaceAll(unusable, '')
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
  return value !== undefined && isAbsolute(value) ? value.replace(/(.)[\\/]+$/, '$1') : fallback;
}

const isAbsolute = (path: string): boolean => /^(?:[a-z]:)?[\\/]/i.test(path);

/**
 * The user's home folder: that of the environment, or that of the account where the environment names none or a relative one, which
 * would lead into the folder in which the app happens to be started.
 */
export function toHomeFolder(fromEnvironment: string, ofAccount: () => string): string {
  return isAbsolute(fromEnvironment) ? fromEnvironment : ofAccount();
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

/** The folder of the browser's profile and its caches, in the app's folder of the system's caches. */
export const browserProfile = 'browser-profile';

/**
 * The folder for what can be made again, such as the browser's profile and its caches: `<caches of the system>/<app>`. App data in another
 * place than the default one has its own folder, named by a digest of its path. `appData` is absolute.
 */
export function toAppCache(
  name: string,
  appData: string,
  env: Environment,
  home: string,
  platform: string,
): string {
  const isDefault = appData === toDefaultAppData(name, env, home, platform);
  const folder = isDefault ? toAppFolder(name) : `${toAppFolder(name)}-${toDigest(appData)}`;
  if (platform === 'win32') {
    return `${toWindowsFolder(env['LOCALAPPDATA'], `${home}\\AppData\\Local`)}\\${folder}\\Cache`;
  }
  if (platform === 'darwin') return `${home}/Library/Caches/${folder}`;
  return `${toBaseFolder(env['XDG_CACHE_HOME'], `${home}/.cache`)}/${folder}`;
}

/** FNV-1a over UTF-16 code units, 8 hex digits: it only separates the folders of one user, and loads no library. */
function toDigest(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
