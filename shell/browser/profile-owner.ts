import { closeSync, openSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/**
 * The browser process that uses a profile folder, as text that differs for another process; undefined when none does. Linux and
 * macOS: the pid in the link `SingletonLock`. Windows: whether `lockfile` is held open.
 * https://source.chromium.org/chromium/chromium/src/+/main:chrome/browser/process_singleton_posix.cc
 */
export function findProfileOwner(profileDir: string, platform: NodeJS.Platform): string | undefined {
  if (platform === 'win32') return isHeldOpen(join(profileDir, 'lockfile')) ? 'held' : undefined;
  const pid = readOwnerPid(profileDir);
  return pid !== undefined && isAlive(pid) ? String(pid) : undefined;
}

/** Asks the browser that uses a profile to end. On Windows it has no known pid, and stays open. */
export function endProfileOwner(profileDir: string, platform: NodeJS.Platform): void {
  const owner = findProfileOwner(profileDir, platform);
  if (owner !== undefined && platform !== 'win32') process.kill(Number(owner), 'SIGTERM');
}

/** The link is `<host>-<pid>`; a home folder can be shared between hosts. */
function readOwnerPid(profileDir: string): number | undefined {
  let target: string;
  try {
    target = readlinkSync(join(profileDir, 'SingletonLock'));
  } catch {
    return undefined;
  }
  const end = target.lastIndexOf('-');
  const pid = Number(target.slice(end + 1));
  return target.slice(0, end) === hostname() && Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isHeldOpen(path: string): boolean {
  try {
    closeSync(openSync(path, 'r+'));
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}
