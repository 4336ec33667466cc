import { closeSync, fstatSync, lstatSync, rmSync } from 'node:fs';
import { isSystemError } from '../errors.ts';
import { openLocked as openOnLinux } from './linux/open-locked.ts';
import { openLocked as openOnMacos } from './macos/open-locked.ts';
import type { Opened, Unlocked } from './opened-lock.ts';
import { thisMachine } from './this-machine.ts';
import { openLocked as openOnWindows } from './windows/open-locked.ts';

/**
 * The exclusive lock of a file. The kernel holds it until each process that has the open file has ended, however it ends; other pid
 * namespaces and containers of the machine see it.
 */
export interface KernelLock {
  /** The descriptor of the open file. On POSIX systems a child that inherits it holds the lock too. */
  readonly file: number;
  /** Removes the file and gives the lock back. A file that another process has put in its place is left alone. */
  release(): void;
  /** Gives the lock back and leaves the file as it is. */
  abandon(): void;
}

export type LockAttempt = { result: 'taken'; lock: KernelLock } | Unlocked;

const attempts = 20;

/** Takes the lock of a file, which is created if missing, or says at once why it cannot. @throws errors of the file system */
export function takeKernelLock(path: string): LockAttempt {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const opened = open(path);
    if (opened === undefined) continue;
    if (opened.result !== 'taken') return opened;
    const { file } = opened;
    // Its holder removed the file between the two calls: the lock of a removed file excludes no other start.
    if (isAt(path, file)) return { result: 'taken', lock: toLock(path, file) };
    closeSync(file);
  }
  return { result: 'held' };
}

function toLock(path: string, file: number): KernelLock {
  return { file, release: () => release(path, file), abandon: () => closeSync(file) };
}

const isWindows = thisMachine.system === 'win32';

function open(path: string): Opened | undefined {
  try {
    if (isWindows) return openOnWindows(path);
    return thisMachine.system === 'darwin' ? openOnMacos(path) : openOnLinux(path);
  } catch (error) {
    if (!isSystemError(error, 'ELOOP')) throw error;
    // A link would put the lock into another folder.
    rmSync(path, { force: true });
    return undefined;
  }
}

function release(path: string, file: number): void {
  if (isWindows) {
    closeSync(file);
    removeUnlessOpen(path);
    return;
  }
  if (isAt(path, file)) rmSync(path, { force: true });
  closeSync(file);
}

/** Windows does not remove a file that another process has opened meanwhile: that one holds the lock now. */
function removeUnlessOpen(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    if (!['EBUSY', 'EPERM', 'EACCES'].some((code) => isSystemError(error, code))) throw error;
  }
}

/** Whether the path still names the open file. Windows keeps a file that is open. */
function isAt(path: string, file: number): boolean {
  if (isWindows) return true;
  const found = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  const own = fstatSync(file, { bigint: true });
  return found !== undefined && found.ino === own.ino && found.dev === own.dev;
}
