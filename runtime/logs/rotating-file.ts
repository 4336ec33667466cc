import { chmodSync, closeSync, fstatSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file that grows to `maxBytes`, then becomes `<path>.1`, and `.1` becomes `.2`, up to `maxFiles` files in all. */
export interface RotatingFile {
  /** Appends all bytes, rotating where the size asks for it; how many were kept, and why not all (ENOSPC). */
  append(bytes: Uint8Array): { written: number; error?: unknown };
  close(): void;
}

/**
 * Writing is synchronous on purpose: it is a copy into the page cache, it keeps order without a queue in memory,
 * and a service that floods is slowed down by the pipe instead of filling the runtime's memory.
 * Opened at the first byte, 0600.
 */
export function openRotatingFile(path: string, maxBytes: number, maxFiles: number): RotatingFile {
  let file: number | undefined;
  let size = 0;

  function open(): number {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const opened = openSync(path, 'a', 0o600);
    const stat = fstatSync(opened);
    if ((stat.mode & 0o077) !== 0) chmodSync(path, 0o600);
    size = stat.size;
    file = opened;
    return opened;
  }

  function rotate(): void {
    close();
    if (maxFiles <= 1) rmSync(path, { force: true });
    for (let number = maxFiles - 1; number >= 1; number--) {
      renameIfThere(number === 1 ? path : `${path}.${number - 1}`, `${path}.${number}`);
    }
  }

  function close(): void {
    if (file !== undefined) closeSync(file);
    file = undefined;
  }

  return {
    append(bytes) {
      let written = 0;
      try {
        while (written < bytes.length) {
          const target = file ?? open();
          const length = toPiece(bytes, written, maxBytes - size, size > 0);
          if (length === 0) {
            rotate();
            continue;
          }
          const count = writeSync(target, bytes, written, length);
          written += count;
          size += count;
        }
        return { written };
      } catch (error) {
        // Opened anew at the next try: the folder may have been deleted, or the disk mounted again.
        close();
        return { written, error };
      }
    },
    close,
  };
}

/** How many bytes go into the current file so that lines stay whole where they can; 0 asks for the next file. */
function toPiece(bytes: Uint8Array, from: number, room: number, started: boolean): number {
  const rest = bytes.length - from;
  if (rest <= room) return rest;
  if (room <= 0) return 0;
  const lineEnd = bytes.subarray(from, from + room).lastIndexOf(10);
  if (lineEnd >= 0) return lineEnd + 1;
  return started ? 0 : room;
}

function renameIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
