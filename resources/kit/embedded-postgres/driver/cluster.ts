import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDataFolder } from '../../../driver-sdk/data-folder.ts';
import { bringDataToVersion } from '../../../driver-sdk/data-version.ts';
import type { PidFile } from '../../../driver-sdk/earlier-server.ts';
import { type RunOptions, runProgram } from '../../../driver-sdk/run-program.ts';
import { createAppRole, planCreateRole, planPasswordChange, readAppRole, writeAppRole } from './app-role.ts';
import type { Programs } from './programs.ts';
import type { Settings } from './settings.ts';
import { runSingleUser } from './single-user.ts';

type ClusterOptions = Omit<RunOptions, 'input'>;

/** Whether the data directory exists. It is created by one rename, so an existing one is complete. */
export function hasCluster(dataDir: string): boolean {
  return existsSync(join(dataDir, 'PG_VERSION'));
}

/** Creates a data directory with the app's role and database; `fill` adds the initial content. It is complete or absent. */
export async function createCluster(
  programs: Programs,
  settings: Settings,
  options: ClusterOptions & { fill: (dataDir: string) => Promise<void> },
): Promise<void> {
  const role = createAppRole(settings);
  await createDataFolder(settings.dataDir, async (partial) => {
    await runProgram(programs.initdb, planInitdb(partial), options);
    await runSingleUser(programs.postgres, partial, planCreateRole(role), {
      ...options,
      settings: ['fsync=off'],
    });
    await writeAppRole(partial, role);
    await options.fill(partial);
    await runProgram(programs.initdb, ['--sync-only', '-D', partial], options);
  });
}

/**
 * The arguments of initdb, without its own sync (one sync at the end covers all). The builtin C.UTF-8 collation supports all letters and sorts
 * the same on every version of every operating system. `reject`: no client can log in as the superuser.
 */
export function planInitdb(dataDir: string): string[] {
  return [
    ...['-D', dataDir, '--username=postgres', '--auth=reject', '--no-sync', '--no-instructions'],
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
  ];
}

/**
 * Refuses a data directory that these programs cannot open. A conversion between major versions of Postgres needs the programs of
 * both.
 * @throws {DriverError} `data-version-unsupported` for another major version
 */
export async function assertVersion(folder: string, major: string): Promise<void> {
  const found = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  await bringDataToVersion({ folder, product: 'Postgres', found, wanted: major });
}

/** The server's pid file. On Windows, where arguments of a process are not visible, the program's name decides. */
export function toPidFile(dataDir: string, platform: NodeJS.Platform): PidFile {
  return {
    path: join(dataDir, 'postmaster.pid'),
    isServer: (command) =>
      command.includes('postgres') && (platform === 'win32' || command.includes(dataDir)),
  };
}

/** Sets the role's password to that of this start when the secret was rotated. True when it was changed. */
export async function updatePassword(
  programs: Programs,
  settings: Settings,
  options: ClusterOptions,
): Promise<boolean> {
  const change = planPasswordChange(readAppRole(settings.dataDir), settings);
  if (change === undefined) return false;
  await runSingleUser(programs.postgres, settings.dataDir, change.sql, options);
  await writeAppRole(settings.dataDir, change.role);
  return true;
}
