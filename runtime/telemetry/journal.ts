import {
  appendFileSync,
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isSystemError } from '../errors.ts';

/** One file of the journal. `number` counts up for life, so that a place in the journal never means another line. */
export interface Segment {
  number: number;
  path: string;
  size: number;
}

/** A file of lines that is put aside as `<path>.<number>` when it is full; the oldest ones go. */
export interface Journal {
  append(line: string): void;
  /** All segments, oldest first; the last one is the file itself. */
  segments(): Segment[];
}

/** `nextNumber` is remembered by the caller, so that numbers go on even when all old files were deleted. */
export function openJournal(
  path: string,
  maxBytes: number,
  maxFiles: number,
  remembered: () => number,
): Journal {
  function aside(): Segment[] {
    const prefix = `${basename(path)}.`;
    return readdirSync(dirname(path))
      .filter((name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)))
      .map((name) => ({ number: Number(name.slice(prefix.length)), path: join(dirname(path), name) }))
      .map((segment) => ({ ...segment, size: sizeOf(segment.path) }))
      .sort((a, b) => a.number - b.number);
  }
  const currentNumber = (): number => Math.max(remembered(), (aside().at(-1)?.number ?? 0) + 1);

  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  // Also makes an existing file private that somebody opened to others.
  appendFileSync(path, '', { mode: 0o600 });
  chmodSync(path, 0o600);
  endLine(path);
  let size = sizeOf(path);

  return {
    append(line) {
      const bytes = Buffer.byteLength(line) + 1;
      if (size > 0 && size + bytes > maxBytes) {
        renameSync(path, `${path}.${currentNumber()}`);
        for (const old of aside().slice(0, -(maxFiles - 1) || undefined)) rmSync(old.path, { force: true });
        size = 0;
      }
      try {
        appendFileSync(path, `${line}\n`, { mode: 0o600 });
      } catch (error) {
        // The part of a line that still had room would stand before the next one.
        if (sizeOf(path) > size) truncateSync(path, size);
        throw error;
      }
      size += bytes;
    },
    segments: () => [...aside(), { number: currentNumber(), path, size: sizeOf(path) }],
  };
}

/** A line that a crash cut off is ended, so that the next one stands alone. */
function endLine(path: string): void {
  const size = sizeOf(path);
  if (size === 0) return;
  const file = openSync(path, 'r');
  try {
    const last = Buffer.alloc(1);
    readSync(file, last, 0, 1, size - 1);
    if (last[0] !== 10) appendFileSync(path, '\n');
  } finally {
    closeSync(file);
  }
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return 0;
    throw error;
  }
}
