import { constants, openSync } from 'node:fs';
import { isSystemError } from '../../errors.ts';
import type { Opened } from '../opened-lock.ts';

// UV_FS_O_EXLOCK of libuv: CreateFile without a share mode, so that no other process can open the file.
const exclusive = 0x10000000;

/** Locks by opening the file for this process alone. */
export function openLocked(path: string): Opened {
  try {
    return { result: 'taken', file: openSync(path, constants.O_RDWR | constants.O_CREAT | exclusive, 0o600) };
  } catch (error) {
    if (isSystemError(error, 'EBUSY')) return { result: 'held' };
    throw error;
  }
}
