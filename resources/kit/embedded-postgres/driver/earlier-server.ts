import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DriverError } from './driver-error.ts';
import type { CommandOf } from './processes.ts';

/** What an unclean end left behind: a server that still runs, a file that names none, or nothing. */
export type Remains = { kind: 'none' } | { kind: 'stale-file' } | { kind: 'running'; pid: number };

/**
 * Reads `postmaster.pid`. The process it names counts only when it is a Postgres of this very data directory: process ids
 * are used again. A single-user process writes its id with a minus sign. (Windows shows no arguments: there the program's name decides.)
 */
export function findRemains(dataDir: string, commandOf: CommandOf, platform: NodeJS.Platform): Remains {
  let text: string;
  try {
    text = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8');
  } catch {
    return { kind: 'none' };
  }
  const id = Number.parseInt(text, 10);
  if (!Number.isInteger(id) || id === 0) return { kind: 'stale-file' };
  const command = commandOf(Math.abs(id)) ?? '';
  const isOurs = command.includes('postgres') && (platform === 'win32' || command.includes(dataDir));
  return isOurs ? { kind: 'running', pid: Math.abs(id) } : { kind: 'stale-file' };
}

/** Effects of stopEarlierServer, one per operating system. */
export interface StopEffects {
  commandOf: CommandOf;
  /** Asks the server to stop; each further call is more insistent. */
  signal: (pid: number, attempt: number) => void;
  log: (line: string) => void;
}

const patienceMs = [10_000, 5_000, 2_000];

/**
 * Makes the data directory free: stops a server that outlived its driver (its clients are gone with the app), and removes
 * a file whose process id now belongs to something else, which Postgres would take for a running server.
 */
export async function stopEarlierServer(
  dataDir: string,
  platform: NodeJS.Platform,
  { commandOf, signal, log }: StopEffects,
): Promise<void> {
  const remains = findRemains(dataDir, commandOf, platform);
  if (remains.kind === 'none') return;
  if (remains.kind === 'stale-file') return rm(join(dataDir, 'postmaster.pid'), { force: true });
  log(`an earlier server (process ${remains.pid}) still runs; stopping it`);
  for (const [attempt, patience] of patienceMs.entries()) {
    signal(remains.pid, attempt);
    const deadline = performance.now() + patience;
    while (performance.now() < deadline) {
      if (commandOf(remains.pid) === undefined) return;
      await sleep(20);
    }
  }
  throw new DriverError(
    `an earlier server (process ${remains.pid}) does not end`,
    `end process ${remains.pid}, or restart the computer`,
  );
}
