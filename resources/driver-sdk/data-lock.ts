import { setTimeout as sleep } from 'node:timers/promises';
import { type KernelLock, takeKernelLock } from '../../runtime/platform/kernel-lock.ts';
import { DriverError } from './driver-error.ts';

/** The lock of a data folder. Programs that inherit its `file` hold it too, so that it outlives a driver that is killed. */
export type DataLock = Pick<KernelLock, 'file' | 'release'>;

export interface LockOptions {
  /** Stops a server of an earlier driver that this process can see. Called while the folder is still locked. */
  stopEarlier: () => Promise<void>;
  /** Milliseconds to wait for the programs of an earlier driver to end. */
  patience?: number;
}

const defaultPatience = 10_000;
const pause = 20;

/**
 * Takes the kernel's lock of a data folder for this driver and its programs. Without it no program may write there, and no pid file
 * may be removed: processes of another container or pid namespace are not visible, but their lock is. The locked file is beside the
 * folder, because a new data folder has to be empty.
 * @throws {DriverError} `data-folder-locked` when programs that this process cannot stop hold it
 */
export async function lockDataFolder(
  folder: string,
  { stopEarlier, patience = defaultPatience }: LockOptions,
): Promise<DataLock> {
  const path = `${folder}.lock`;
  const deadline = performance.now() + patience;
  for (let isFirst = true; ; isFirst = false) {
    const attempt = takeKernelLock(path);
    if (attempt.result === 'taken') {
      const { lock } = attempt;
      return { file: lock.file, release: () => releaseUnlessInherited(path, lock) };
    }
    if (attempt.result === 'unsupported')
      throw toLockedError(folder, path, `cannot be locked: ${attempt.reason}`);
    if (isFirst) await stopEarlier();
    if (performance.now() > deadline)
      throw toLockedError(folder, path, 'is in use by a process of another container, pid namespace or host');
    await sleep(pause);
  }
}

/** The file stays while a program that inherited the lock still runs: the lock of a removed file excludes no other driver. */
function releaseUnlessInherited(path: string, lock: KernelLock): void {
  lock.abandon();
  const again = takeKernelLock(path);
  if (again.result === 'taken') again.lock.release();
}

/** What a program inherits to hold the lock too. On Windows the runtime's job object ends all programs with the driver. */
export function toInherited(lock: DataLock | undefined, platform: NodeJS.Platform): number[] {
  return lock === undefined || platform === 'win32' ? [] : [lock.file];
}

function toLockedError(folder: string, path: string, reason: string): DriverError {
  return new DriverError(
    'data-folder-locked',
    `${folder} ${reason} (lock: ${path})`,
    'stop the other app that uses this app data folder, and keep the folder on a local disk',
  );
}
