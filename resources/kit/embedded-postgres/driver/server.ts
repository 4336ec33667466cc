import { chmod, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Server,
  type ServerOptions as StartOptions,
  startServer as start,
} from '../../../driver-sdk/server.ts';
import type { Programs } from './programs.ts';
import { planServerArgs, type Settings, toHostBasedAccess } from './settings.ts';

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
  const args = [...planServerArgs(settings), ...more.flatMap((setting) => ['-c', setting])];
  return start({ program: programs.postgres, args, env }, options);
}
