import { readFileSync } from 'node:fs';
import { openLibrary } from '../spawn/foreign.ts';

/** madvise(2) on Linux, on every processor that Node supports. */
const MADV_DONTNEED = 4;

export interface Range {
  start: bigint;
  length: bigint;
}

/**
 * Parts of a program's own file in memory of which nothing was written: the kernel reads them from the file again
 * when they are needed. `smaps` is the text of /proc/<pid>/smaps (proc_pid_smaps(5)).
 */
export function findFileRanges(smaps: string, file: string): Range[] {
  return smaps.split(/^(?=[0-9a-f]+-[0-9a-f]+ )/m).flatMap((mapping) => {
    const head = /^([0-9a-f]+)-([0-9a-f]+) r-[x-]p \S+ \S+ [1-9]\d* +(.*)$/m.exec(mapping);
    if (head === null || head[3] !== file || !/^Anonymous: +0 kB$/m.test(mapping)) return [];
    const start = BigInt(`0x${head[1]}`);
    return [{ start, length: BigInt(`0x${head[2]}`) - start }];
  });
}

/**
 * Gives the pages of the executable back that only its start needed, tens of megabytes; those in use come back at once.
 * Where the C library cannot be called the pages stay.
 */
export function giveBackPages(executable: string): void {
  const library = openLibrary(null, {
    madvise: { arguments: ['uint64', 'uint64', 'int32'], return: 'int32' },
  });
  for (const { start, length } of findFileRanges(readMappings(), executable)) {
    library?.madvise(start, length, MADV_DONTNEED);
  }
}

function readMappings(): string {
  try {
    return readFileSync('/proc/self/smaps', 'utf8');
  } catch {
    // Hidden by the system: then nothing is given back.
    return '';
  }
}
