import { type Brand, toBrandLimit } from './process-mark.ts';
import { openLibrary } from '../ffi.ts';

/** Runs `start` so that a process which it starts carries the brand. */
export type Brander = <Result>(brand: Brand, start: () => Result) => Result;

// RLIMIT_RTTIME of <asm-generic/resource.h>; RLIM_INFINITY.
const realTimeLimit = 15;
const endless = 2n ** 64n - 1n;

/** A brander for this machine; where brands cannot be had, one that only starts. */
export function createBrander(platform: NodeJS.Platform): Brander {
  const functions =
    platform === 'linux'
      ? openLibrary(null, {
          prlimit64: { arguments: ['int32', 'int32', 'buffer', 'buffer'], return: 'int32' },
        })
      : undefined;
  if (functions === undefined) return (_, start) => start();
  const wanted = Buffer.alloc(16);
  const former = Buffer.alloc(16);
  const unread = Buffer.alloc(16);
  wanted.writeBigUInt64LE(endless, 8);
  return (brand, start) => {
    const limit = toBrandLimit(brand);
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
