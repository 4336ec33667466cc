import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isSystemError, RuntimeError, toMessage } from '../errors.ts';

/**
 * Makes a folder that only this user may enter, and what is missing above it. Node's own recursive mkdir never comes back
 * where the kernel answers ENOENT below a folder that exists, as in /proc.
 * @throws RuntimeError naming `what`
 */
export function makeFolder(path: string, what: string): void {
  try {
    make(path);
  } catch (error) {
    throw new RuntimeError(
      'folder-unusable',
      `${what} ${path} cannot be made: ${toMessage(error)}`,
      'check who owns the folders above it, or give another folder with --app-data',
      500,
      error,
    );
  }
}

function make(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(path) !== path) make(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Another start may have been faster; a file in its place is a fault.
    const isThere = isSystemError(error, 'EEXIST') && statSync(path).isDirectory();
    if (!isThere) throw error;
  }
}
