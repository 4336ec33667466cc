import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isSystemError, RuntimeError } from '../errors.ts';
import { toUniqueDigits } from '../files/unique-digits.ts';
import { isAlive, type ProcessTable } from '../platform/process-table.ts';

interface Holder {
  pid: number;
  start: string;
  boot: string;
  nonce: string;
}

export interface Lock {
  /** Gives the lock back; a lock that another runtime has taken over meanwhile is left alone. */
  release(): void;
}

const attempts = 20;

/**
 * Takes the lock file for this process. A lock whose holder has died is taken over: whoever links the takeover file of
 * exactly that holder first may replace it, so two starts can never both win.
 * @throws RuntimeError (`app-already-running`) when a living process holds it
 */
export function acquireLock(path: string, table: ProcessTable): Lock {
  const own: Holder = {
    pid: process.pid,
    start: table.row(process.pid)?.start ?? '',
    boot: table.boot(),
    nonce: toUniqueDigits(16),
  };
  const text = JSON.stringify(own);
  const temporary = `${path}.${own.nonce}`;
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  try {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      // Each time anew: the holder clears away what has no living owner, and a file is empty for a moment.
      writeFileSync(temporary, text, { mode: 0o600 });
      if (tryLink(temporary, path)) return toLock(path, text, table);
      const found = read(path);
      if (found === undefined) continue;
      assertStale(found, path, table);
      if (takeOver(path, found, temporary, table)) return toLock(path, text, table);
    }
  } finally {
    rmSync(temporary, { force: true });
  }
  throw toBusyError(path, undefined);
}

function takeOver(path: string, found: string, temporary: string, table: ProcessTable): boolean {
  // Few starts come here: the others do not wait until `node:crypto` is loaded.
  const { hash } = process.getBuiltinModule('node:crypto');
  const claim = `${path}.takeover-${hash('sha256', found).slice(0, 16)}`;
  if (!tryLink(temporary, claim)) {
    const claimant = read(claim);
    if (claimant === undefined) return false;
    assertStale(claimant, path, table);
    rmSync(claim, { force: true });
    return false;
  }
  try {
    if (read(path) !== found) return false;
    renameSync(temporary, path);
    return true;
  } finally {
    rmSync(claim, { force: true });
  }
}

function toLock(path: string, text: string, table: ProcessTable): Lock {
  removeLeftovers(path, table);
  return {
    release() {
      if (read(path) === text) rmSync(path, { force: true });
    },
  };
}

/** What starts that were killed at this very point have left beside the lock. */
function removeLeftovers(path: string, table: ProcessTable): void {
  const prefix = `${basename(path)}.`;
  for (const name of readdirSync(dirname(path))) {
    if (!name.startsWith(prefix) || !/^(takeover-)?[0-9a-f]{16}$/.test(name.slice(prefix.length))) continue;
    const leftover = join(dirname(path), name);
    if (!isHeld(read(leftover) ?? '', table)) rmSync(leftover, { force: true });
  }
}

function isHeld(text: string, table: ProcessTable): boolean {
  const holder = parseHolder(text);
  return holder !== undefined && holder.boot === table.boot() && isAlive(table, holder);
}

function assertStale(text: string, path: string, table: ProcessTable): void {
  if (isHeld(text, table)) throw toBusyError(path, parseHolder(text)?.pid);
}

function toBusyError(path: string, pid: number | undefined): RuntimeError {
  return new RuntimeError(
    'app-already-running',
    `already running: another runtime${pid === undefined ? '' : ` (process ${pid})`} is using ${dirname(dirname(path))}`,
    'stop it first, or give another folder with --app-data',
  );
}

/** The holder that a lock file names; one that is no lock (cut short, written by others) is nobody's. */
function parseHolder(text: string): Holder | undefined {
  try {
    const holder = JSON.parse(text) as Partial<Holder> | null;
    const isWhole = typeof holder?.pid === 'number' && typeof holder.start === 'string';
    return isWhole ? (holder as Holder) : undefined;
  } catch {
    return undefined;
  }
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    // ENOENT: the holder took the temporary file for a leftover.
    if (isSystemError(error, 'EEXIST') || isSystemError(error, 'ENOENT')) return false;
    throw error;
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return undefined;
    throw error;
  }
}
