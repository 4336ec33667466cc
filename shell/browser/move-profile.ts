import { cpSync, lstatSync, mkdirSync, readlinkSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { browserProfile } from '../../schema/app-folder.ts';

/**
 * Moves the browser's profile of an earlier version of the shell out of app data, so that what pages have stored in it stays. A profile that a
 * browser uses is left for the next start.
 */
export function moveProfile(appData: string, profileDir: string): void {
  const old = join(appData, browserProfile);
  if (old === profileDir || !isThere(old) || isInUse(old)) return;
  if (isThere(profileDir)) {
    rmSync(old, { recursive: true, force: true });
    return;
  }
  mkdirSync(dirname(profileDir), { recursive: true, mode: 0o700 });
  try {
    renameSync(old, profileDir);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(old, profileDir, { recursive: true, verbatimSymlinks: true });
    rmSync(old, { recursive: true, force: true });
  }
}

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/** Chromium's lock is a link to `<host>-<pid>`; the process can be dead. */
function isInUse(profile: string): boolean {
  const lock = join(profile, 'SingletonLock');
  if (!isThere(lock)) return false;
  const pid = Number(readlinkSync(lock).split('-').at(-1));
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
