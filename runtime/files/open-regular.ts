import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import { isSystemError } from '../errors.ts';

// Windows has neither flag.
const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;

/** Opens a regular file to read; undefined for a missing file, a symbolic link, a pipe and anything else that a service put there. */
export function openRegular(path: string): number | undefined {
  let file: number;
  try {
    file = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  } catch (error) {
    if (['ENOENT', 'ELOOP', 'ENXIO'].some((code) => isSystemError(error, code))) return undefined;
    throw error;
  }
  if (fstatSync(file).isFile()) return file;
  closeSync(file);
  return undefined;
}
