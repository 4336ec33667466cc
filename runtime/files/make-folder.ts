import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isSystemError, RuntimeError, toMessage } from '../errors.ts';

/**
 * Creates a folder with mode 0700 and its missing parents. Node's recursive mkdir does not return
 * when the kernel reports ENOENT below an existing folder, as in /proc.
 * @throws {RuntimeError} `folder-unusable`; the message names `what`
 */
export function makeFolder(path: string, what: string): void {
  try {
    make(path);
  } catch (error) {
    throw new RuntimeError(
      'folder-unusable',
      `${what} ${path} cannot be created: ${toMessage(error)}`,
      'check the owner of the parent folders, or choose another folder with --app-data',
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
    // A concurrent start can create it first; a file with this name is an error.
    const isThere = isSystemError(error, 'EEXIST') && statSync(path).isDirectory();
    if (!isThere) throw error;
  }
}
