import { cpSync, lstatSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { browserProfile } from '../../schema/app-folder.ts';
import { findProfileOwner } from './profile-owner.ts';

/**
 * Moves the browser's profile of an earlier version of the shell out of app data, so that what pages have stored in it stays. A profile that a
 * browser uses is left for the next start.
 */
export function moveProfile(appData: string, profileDir: string): void {
  const old = join(appData, browserProfile);
  if (old === profileDir || !isThere(old) || findProfileOwner(old, process.platform) !== undefined) return;
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
