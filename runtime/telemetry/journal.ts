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

/** One file of the journal. `number` only increases, so that a position in the journal identifies one line. */
export interface Segment {
  number: number;
  path: string;
  size: number;
}

/** A file of lines that is renamed to `<path>.<number>` when it is full; the oldest files are deleted. */
export interface Journal {
  append(line: string): void;
  /** All segments, oldest first; the last one is the file itself. */
  segments(): Segment[];
}

/** Opens the journal. The caller stores `nextNumber`, so that numbers continue even when all old files were deleted. */
export function openJournal(
  path: string,
  maxBytes: number,
  maxFiles: number,
  nextNumber: () => number,
): Journal {
  function aside(): Segment[] {
    const prefix = `${basename(path)}.`;
    return readdirSync(dirname(path))
      .filter((name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)))
      .map((name) => ({ number: Number(name.slice(prefix.length)), path: join(dirname(path), name) }))
      .map((segment) => ({ ...segment, size: sizeOf(segment.path) }))
      .sort((a, b) => a.number - b.number);
  }
  const currentNumber = (): number => Math.max(nextNumber(), (aside().at(-1)?.number ?? 0) + 1);

  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  // Also resets the mode of an existing file to 0600.
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
        // Otherwise the written part of the line would precede the next line.
        if (sizeOf(path) > size) truncateSync(path, size);
        throw error;
      }
      size += bytes;
    },
    segments: () => [...aside(), { number: currentNumber(), path, size: sizeOf(path) }],
  };
}

/** Ends a line that a crash truncated, so that the next line starts on its own. */
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
