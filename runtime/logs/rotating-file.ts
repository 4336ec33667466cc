import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { isSystemError } from '../errors.ts';

/** A file that is renamed to `<path>.1` at `maxBytes` (`.1` to `.2`, and so on), up to `maxFiles` files in all. */
export interface RotatingFile {
  /** Appends bytes and rotates by size. Returns how many were written, and the error when not all were (ENOSPC). */
  append(bytes: Uint8Array): { written: number; error?: unknown };
  close(): void;
}

/**
 * Opens the file at the first write, 0600. Writes are synchronous on purpose: a write copies into the page cache,
 * keeps the order without a queue, and slows a flooding service down through its pipe instead of filling the
 * runtime's memory.
 */
export function openRotatingFile(path: string, maxBytes: number, maxFiles: number): RotatingFile {
  let file: number | undefined;
  let size = 0;

  function open(): number {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const opened = openOwn(path);
    const stat = fstatSync(opened);
    if (stat.isFile() && (stat.mode & 0o077) !== 0) fchmodSync(opened, 0o600);
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
        // Reopened at the next write: the folder may have been deleted, or the disk remounted.
        close();
        return { written, error };
      }
    },
    close,
  };
}

const { O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW = 0 } = constants;

/** A service can put a link into its log folder: it is removed, and its target stays as it is. One to a device, such as /dev/null, is used. */
function openOwn(path: string): number {
  const open = () => openSync(path, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW, 0o600);
  try {
    return open();
  } catch (error) {
    if (!isSystemError(error, 'ELOOP')) throw error;
    if (statSync(path, { throwIfNoEntry: false })?.isCharacterDevice()) return openSync(path, 'a');
    rmSync(path);
    return open();
  }
}

/** The number of bytes for the current file, cut at a line end when possible; 0 requests a rotation. */
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
