import { openLibrary } from '../ffi.ts';
import type { Marker } from '../posix/process-owner.ts';
import { toMarkLimit } from './process-mark.ts';

// RLIMIT_RTTIME of <asm-generic/resource.h>; RLIM_INFINITY.
const realTimeLimit = 15;
const unlimited = 2n ** 64n - 1n;

/**
 * Sets the mark on this process during a start, which is synchronous, so that the child inherits it. Undefined when the C
 * library cannot be called.
 */
export function createMarker(library: string | null = null): Marker | undefined {
  const functions = openLibrary(library, {
    prlimit64: { arguments: ['int32', 'int32', 'buffer', 'buffer'], return: 'int32' },
  });
  if (functions === undefined) return undefined;
  const wanted = Buffer.alloc(16);
  const former = Buffer.alloc(16);
  const unread = Buffer.alloc(16);
  wanted.writeBigUInt64LE(unlimited, 8);
  return (mark, start) => {
    const limit = toMarkLimit(mark);
    if (limit === undefined) return start();
    wanted.writeBigUInt64LE(limit, 0);
    const isSet = functions.prlimit64(0, realTimeLimit, wanted, former) === 0;
    try {
      return start();
    } finally {
      if (isSet) functions.prlimit64(0, realTimeLimit, former, unread);
    }
  };
}
