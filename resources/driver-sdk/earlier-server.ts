import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataLock } from './data-lock.ts';
import { DriverError } from './driver-error.ts';
import type { CommandOf } from './process-identity.ts';
import type { StopMode, StopServer } from './stop.ts';

/** What an unclean end left: a running server, a stale pid file, or nothing. */
export type Remains = { kind: 'none' } | { kind: 'stale-file' } | { kind: 'running'; pid: number };

/** A pid file: the process id is on the first line. */
export interface PidFile {
  path: string;
  /** Whether the command line belongs to this server: process ids are reused. */
  isServer(command: string): boolean;
}

/** Reads the pid file of an earlier server. The id can be negative (Postgres in single-user mode). @throws {DriverError} `data-folder-unusable` when the file cannot be read */
export function findRemains({ path, isServer }: PidFile, commandOf: CommandOf): Remains {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return { kind: 'none' };
    throw new DriverError(
      'data-folder-unusable',
      `${path} cannot be read: ${String(error)}`,
      'check the permissions of the app data folder',
      {
        cause: error,
      },
    );
  }
  const pid = Math.abs(Number.parseInt(text, 10));
  const command = pid > 0 ? commandOf(pid) : undefined;
  return command !== undefined && isServer(command) ? { kind: 'running', pid } : { kind: 'stale-file' };
}

export interface StopEarlierOptions {
  commandOf: CommandOf;
  stopServer: StopServer;
  log: (line: string) => void;
  /** The lock of the data folder. Without it a pid file stays: its process can be one that is not visible here. */
  lock: DataLock | undefined;
}

/** Milliseconds to wait after each stop request. */
const patience: readonly [StopMode, number][] = [
  ['graceful', 10_000],
  ['immediate', 5_000],
  ['kill', 2_000],
];

/**
 * Releases the data folder: stops a server that survived its driver (its clients ended with the app), and, under the lock of the
 * folder, removes a pid file whose process id belongs to another program, because the new server would mistake that for a running server.
 * @throws {DriverError} `earlier-server-running` when the server does not end
 */
export async function stopEarlierServer(
  file: PidFile,
  { commandOf, stopServer, log, lock }: StopEarlierOptions,
): Promise<void> {
  const remains = findRemains(file, commandOf);
  if (remains.kind === 'none') return;
  if (remains.kind === 'stale-file') return lock === undefined ? undefined : rm(file.path, { force: true });
  log(`an earlier server (process ${remains.pid}) still runs; stopping it`);
  for (const [mode, milliseconds] of patience) {
    stopServer(remains.pid, mode);
    const deadline = performance.now() + milliseconds;
    while (performance.now() < deadline) {
      if (commandOf(remains.pid) === undefined) return;
      await sleep(20);
    }
  }
  throw new DriverError(
    'earlier-server-running',
    `an earlier server (process ${remains.pid}) does not end`,
    `end process ${remains.pid}, or restart the computer`,
  );
}
