import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createAppRole, planCreateRole, planPasswordChange, readAppRole, writeAppRole } from './app-role.ts';
import { DriverError } from './driver-error.ts';
import type { Programs } from './programs.ts';
import { type RunOptions, runProgram } from './run-program.ts';
import type { Settings } from './settings.ts';
import { runSingleUser } from './single-user.ts';

type ClusterOptions = Omit<RunOptions, 'input'>;

const partialMark = '.partial-';

/** Whether the data directory is there. It appears by one rename, so it is never half there. */
export function hasCluster(dataDir: string): boolean {
  return existsSync(join(dataDir, 'PG_VERSION'));
}

/**
 * Makes a data directory with the app's role and database, and with what `fill` puts there. Everything is made under another name,
 * written to disk, and renamed at the end: an interrupted or failed start leaves a folder that the next start removes.
 */
export async function createCluster(
  programs: Programs,
  settings: Settings,
  options: ClusterOptions & { fill: (dataDir: string) => Promise<void> },
): Promise<void> {
  const parent = dirname(settings.dataDir);
  const partial = `${settings.dataDir}${partialMark}${randomUUID()}`;
  const role = createAppRole(settings);
  await runProgram(programs.initdb, planInitdb(partial), options);
  await runSingleUser(programs.postgres, partial, planCreateRole(role), {
    ...options,
    settings: ['fsync=off'],
  });
  await writeAppRole(partial, role);
  await options.fill(partial).catch(async (error: unknown) => {
    await rm(partial, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    throw error;
  });
  await runProgram(programs.initdb, ['--sync-only', '-D', partial], options);
  await rename(partial, settings.dataDir).catch((cause: unknown) => {
    throw new DriverError(
      `${settings.dataDir} cannot be made: ${String(cause)}`,
      `move ${settings.dataDir} away when it exists, and check that ${parent} is writable`,
      { cause },
    );
  });
  await syncFolder(parent);
}

/**
 * initdb without its own sync (one sync at the end covers all). The builtin C.UTF-8 collation knows every letter, and sorts
 * the same on every operating system and after every update of one. Nobody can log in as the superuser: `reject`.
 */
export function planInitdb(dataDir: string): string[] {
  return [
    ...['-D', dataDir, '--username=postgres', '--auth=reject', '--no-sync', '--no-instructions'],
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
  ];
}

/** Refuses a data directory that these programs cannot open. */
export function assertVersion(dataDir: string, major: string): void {
  const found = readFileSync(join(dataDir, 'PG_VERSION'), 'utf8').trim();
  if (found === major) return;
  throw new DriverError(
    `the data in ${dataDir} was written by Postgres ${found}, this app brings Postgres ${major}`,
    `install the version of the app that brings Postgres ${found} and export the data, or move the folder to a safe place to start with an empty database`,
  );
}

/** Gives the role the password of this start, after the secret was rotated. */
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

/** Removes what interrupted first starts left. A server that fills one of them may still run: `stopEarlier` ends it. */
export async function removePartials(
  dataDir: string,
  stopEarlier: (partial: string) => Promise<void>,
): Promise<void> {
  const parent = dirname(dataDir);
  const names = await readdir(parent).catch((cause: unknown) => {
    throw new DriverError(
      `${parent} cannot be read: ${String(cause)}`,
      'make the app data folder accessible',
      { cause },
    );
  });
  for (const name of names.filter((name) => name.startsWith(`${basename(dataDir)}${partialMark}`))) {
    const partial = join(parent, name);
    await stopEarlier(partial);
    await rm(partial, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** Makes the rename durable. Windows cannot open a folder this way and journals renames itself. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
