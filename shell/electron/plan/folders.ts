import { toAppFolder, toBaseFolder } from '../../../schema/app-folder.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder of the shell's logs, by the conventions of the operating system. `cache` is the app's folder in the system's caches, as of
 * `toAppCache`: app data in another place than the default one has logs of its own there.
 */
export function toLogsFolder(name: string, { env, home, platform, cache, isDefault }: LogPlace): string {
  const folder = toAppFolder(name);
  if (!isDefault) return platform === 'win32' ? `${cache}\\Logs` : `${cache}/logs`;
  if (platform === 'win32') return `${cache.replace(/\\Cache$/, '')}\\Logs`;
  if (platform === 'darwin') return `${home}/Library/Logs/${folder}`;
  return `${toBaseFolder(env['XDG_STATE_HOME'], `${home}/.local/state`)}/${folder}/logs`;
}

export interface LogPlace {
  env: Environment;
  home: string;
  platform: NodeJS.Platform;
  cache: string;
  /** Whether app data is at its default place. */
  isDefault: boolean;
}
