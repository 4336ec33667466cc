import { closeSync, constants, openSync } from 'node:fs';
import { openLibrary } from '../ffi.ts';
import type { Opened } from '../opened-lock.ts';

// LOCK_EX | LOCK_NB and LOCK_UN of <sys/file.h>.
const exclusiveAtOnce = 2 | 4;
const unlock = 8;

/** Locks by flock(2), which Node does not offer. */
export function openLocked(path: string): Opened {
  const flock = openLibrary(null, { flock: { arguments: ['int32', 'int32'], return: 'int32' } })?.flock;
  if (flock === undefined) return { result: 'unsupported', reason: 'flock(2) cannot be called' };
  const file = openSync(path, constants.O_RDWR | constants.O_CREAT | constants.O_NOFOLLOW, 0o600);
  if (flock(file, exclusiveAtOnce) === 0) return { result: 'taken', file };
  // A file system without locks refuses this call too; errno cannot be read reliably.
  const isSupported = flock(file, unlock) === 0;
  closeSync(file);
  return isSupported
    ? { result: 'held' }
    : { result: 'unsupported', reason: 'the file system does not grant locks' };
}
