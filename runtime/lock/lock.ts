import { fchmodSync, ftruncateSync, mkdirSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { isSystemError, RuntimeError } from '../errors.ts';
import { type KernelLock, takeKernelLock } from '../platform/kernel-lock.ts';
import { findUnsharedLocks } from '../platform/lock-reach.ts';
import type { ProcessTable } from '../platform/process-table.ts';
import { readWhereabouts } from '../platform/whereabouts.ts';
import { describeHolder, type Holder, judgeFormer, parseHolder, toOwnHolder } from './holder.ts';

/** What the lock asks of the machine; tests replace it. */
export interface LockMachine {
  whereabouts: typeof readWhereabouts;
  unsharedLocks: typeof findUnsharedLocks;
}

const thisMachine: LockMachine = { whereabouts: readWhereabouts, unsharedLocks: findUnsharedLocks };

/**
 * Takes app data for this process: the kernel's lock of the file, which is held until this process ends, and its record in the file.
 * A record of a process that is not visible here (another pid namespace, boot or host) is replaced only under that lock.
 * @throws {RuntimeError} `app-already-running` when another process holds it, `app-data-lock-unknown` when another host may hold it,
 * `app-data-unlockable` when the file system has no locks
 */
export function acquireLock(
  path: string,
  table: ProcessTable,
  machine: LockMachine = thisMachine,
): Pick<KernelLock, 'release'> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const own = toOwnHolder(table, machine.whereabouts());
  const attempt = takeKernelLock(path);
  if (attempt.result === 'unsupported') throw toUnlockableError(path, attempt.reason);
  if (attempt.result === 'held') throw toBusyError(path, readHolder(path), own);
  const { lock } = attempt;
  const former = parseHolder(readFileSync(lock.file, 'utf8'));
  try {
    assertEnded(path, former, { own, table, machine });
  } catch (error) {
    // The record stays: it is the other one's.
    lock.abandon();
    throw error;
  }
  try {
    record(lock.file, own);
  } catch (error) {
    // A full disk.
    lock.release();
    throw error;
  }
  return lock;
}

/** Written in place: another file under this name would have another lock. */
function record(file: number, own: Holder): void {
  fchmodSync(file, 0o600);
  ftruncateSync(file, 0);
  writeSync(file, JSON.stringify(own), 0);
}

function assertEnded(
  path: string,
  former: Holder | undefined,
  { own, table, machine }: { own: Holder; table: ProcessTable; machine: LockMachine },
): void {
  if (former === undefined) return;
  const folder = dirname(path);
  const verdict = judgeFormer(former, own, {
    table,
    reachesOtherHosts: () => machine.unsharedLocks(folder) === undefined,
  });
  if (verdict === 'alive') throw toBusyError(path, former, own);
  if (verdict === 'unknown') throw toUnknownError(path, former, machine.unsharedLocks(folder) ?? '');
}

/** Undefined while the holder writes it, and on Windows, where no other process can read the file of a lock. */
function readHolder(path: string): Holder | undefined {
  try {
    return parseHolder(readFileSync(path, 'utf8'));
  } catch (error) {
    if (['ENOENT', 'EBUSY', 'EPERM', 'EACCES'].some((code) => isSystemError(error, code))) return undefined;
    throw error;
  }
}

const toAppData = (path: string): string => dirname(dirname(path));

function toBusyError(path: string, holder: Holder | undefined, own: Holder): RuntimeError {
  const who = describeHolder(holder, own);
  return new RuntimeError(
    'app-already-running',
    `already running: another runtime${who === '' ? '' : ` (${who})`} is using ${toAppData(path)}, by its lock ${path}`,
    'stop it first, or give another folder with --app-data',
  );
}

function toUnknownError(path: string, { pid, host }: Holder, fileSystem: string): RuntimeError {
  return new RuntimeError(
    'app-data-lock-unknown',
    `${path} says that process ${pid} on host ${host === '' ? 'unknown' : host} is using ${toAppData(path)}, and locks on a file system of type ${fileSystem} may not reach other hosts`,
    `stop the app on that host; if it does not run there, delete ${path} and start again`,
  );
}

function toUnlockableError(path: string, reason: string): RuntimeError {
  return new RuntimeError(
    'app-data-unlockable',
    `${path} cannot be locked: ${reason}`,
    'give a folder on a local disk with --app-data',
  );
}
