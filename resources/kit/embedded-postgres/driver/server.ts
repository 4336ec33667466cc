import { chmod, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Server,
  type ServerOptions as StartOptions,
  startServer as start,
} from '../../../driver-sdk/server.ts';
import type { Programs } from './programs.ts';
import { planServerArgs, type Settings, toHostBasedAccess } from './settings.ts';
import { writeTrustedExtensions } from './trusted-extensions.ts';

export interface ServerOptions extends StartOptions {
  env: Record<string, string>;
  /** Further settings, `name=value`. */
  settings?: string[];
}

/** Starts the server on an existing data directory. */
export async function startServer(
  programs: Programs,
  settings: Settings,
  { env, settings: more = [], ...options }: ServerOptions,
): Promise<Server> {
  const access = join(settings.dataDir, 'pg_hba.conf');
  await writeFile(`${access}.new`, toHostBasedAccess(settings), { mode: 0o600 });
  await rename(`${access}.new`, access);
  await chmod(settings.dataDir, 0o700);
  await removeOldSocket(settings);
  const extensions = await writeTrustedExtensions(settings.dataDir, programs.share);
  const all = extensions === undefined ? more : [...more, extensions];
  const args = [...planServerArgs(settings), ...all.flatMap((setting) => ['-c', setting])];
  return start({ program: programs.postgres, args, env }, options);
}

/**
 * Removes what a killed server has left: Postgres does not start when the process id in its lock file belongs to another program meanwhile.
 * The lock of the data folder shows that no server of the app runs.
 */
async function removeOldSocket({ socketDir, port }: Settings): Promise<void> {
  if (socketDir === undefined) return;
  const socket = join(socketDir, `.s.PGSQL.${port}`);
  for (const path of [socket, `${socket}.lock`]) await rm(path, { force: true });
}
