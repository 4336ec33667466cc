import { homedir, userInfo } from 'node:os';
import { resolve } from 'node:path';
import { toDefaultAppData, toHomeFolder } from '../../schema/app-folder.ts';

/** The user's home folder: of the environment, else of the account. */
export const findHome = (): string => toHomeFolder(homedir(), () => userInfo().homedir);

/** The app data folder: the one that was asked for, else that of APP_DATA_DIR, else the user's default. Absolute. */
export function findAppData(
  wanted: string | undefined,
  name: string,
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): string {
  const folder = wanted ?? env['APP_DATA_DIR'];
  return folder ? resolve(folder) : toDefaultAppData(name, env, findHome(), platform);
}
