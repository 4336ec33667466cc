import { statfsSync } from 'node:fs';

/** Space of a file system in bytes: what this user can still write, and the whole. */
export interface DiskSpace {
  free: number;
  total: number;
}

export interface DiskWatchOptions {
  folder: string;
  /** Monotonic milliseconds. */
  now: () => number;
  /** Called when the disk becomes full (with the message) and when it has space again (undefined). */
  changed: (message: string | undefined) => void;
  /** Undefined when the system does not say. */
  read?: (folder: string) => DiskSpace | undefined;
}

export interface DiskWatch {
  /** The message of a full disk; undefined when there is space. Asks the system at most once a second. */
  check(): string | undefined;
  close(): void;
}

const mebibyte = 1024 * 1024;
/** Programs fail before the last byte is used; a small disk (a test, a stick) has a smaller reserve. */
const reserve = 8 * mebibyte;
const smallReserve = 1 / 100;
const leastPause = 1_000;
const interval = 10_000;

/** Watches the space of the file system of a folder. A full one does not make the app fail: it can be emptied. */
export function openDiskWatch({ folder, now, changed, read = readSpace }: DiskWatchOptions): DiskWatch {
  let message: string | undefined;
  let checkedAt = Number.NEGATIVE_INFINITY;
  const check = (): string | undefined => {
    if (now() - checkedAt < leastPause) return message;
    checkedAt = now();
    const space = read(folder);
    const isFull = space !== undefined && space.free < Math.min(reserve, space.total * smallReserve);
    // The first message stays: one that counts bytes would be a new one each time.
    if (isFull !== (message !== undefined)) {
      message = isFull ? toMessage(folder, space.free) : undefined;
      changed(message);
    }
    return message;
  };
  const timer = setInterval(check, interval).unref();
  return { check, close: () => clearInterval(timer) };
}

function toMessage(folder: string, free: number): string {
  const left = (free / mebibyte).toFixed(1);
  return `the disk of ${folder} is full (${left} MB left), and new data cannot be kept; free some disk space`;
}

/** Undefined when the system does not say. */
export function readSpace(folder: string): DiskSpace | undefined {
  try {
    const { bavail, blocks, bsize } = statfsSync(folder);
    return { free: bavail * bsize, total: blocks * bsize };
  } catch {
    return undefined;
  }
}
