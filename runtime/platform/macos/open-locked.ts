import { constants, openSync } from 'node:fs';
import { isSystemError } from '../../errors.ts';
import type { Opened } from '../opened-lock.ts';

// O_EXLOCK of <sys/fcntl.h>: open(2) takes the lock of flock(2).
const exclusive = 0x20;

/** Locks by open(2). */
export function openLocked(path: string): Opened {
  const { O_RDWR, O_CREAT, O_NOFOLLOW, O_NONBLOCK } = constants;
  try {
    const file = openSync(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | exclusive, 0o600);
    return { result: 'taken', file };
  } catch (error) {
    if (isSystemError(error, 'EAGAIN')) return { result: 'held' };
    const isUnsupported = isSystemError(error, 'ENOTSUP') || isSystemError(error, 'EOPNOTSUPP');
    if (!isUnsupported) throw error;
    return { result: 'unsupported', reason: 'the file system does not grant locks' };
  }
}
