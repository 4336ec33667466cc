import { realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { RuntimeError } from '../errors.ts';
import { systemRules } from '../platform/system-rules.ts';

/** The user who looks at folders, and how; tests replace it. */
export interface FolderOwner {
  uid: number;
  stat: (path: string) => Pick<Stats, 'uid' | 'mode'> | undefined;
}

const sticky = 0o1000;

/**
 * Asserts that no other user can replace or rename what is in app data: the folder belongs to this user and only this user writes
 * there, and so does each folder above it, or the system's user. A folder with the sticky bit (/tmp) protects what is in it. Folders
 * that do not exist are skipped. Does nothing on Windows.
 * @throws {RuntimeError} `app-data-insecure`
 */
export function assertPrivate(folder: string, owner: FolderOwner | undefined = findOwner()): void {
  if (owner === undefined) return;
  const path = resolve(folder);
  const own = owner.stat(path);
  if (own !== undefined) {
    if (own.uid !== owner.uid)
      throw refuse(path, `belongs to another user (uid ${own.uid})`, takeOwner(path));
    if (isShared(own.mode, 0o022))
      throw refuse(path, 'can be changed by other users', `run chmod go-w ${path}`);
  }
  const trusted = [owner.uid, 0, owner.stat('/')?.uid];
  for (const above of new Set([...listAbove(path), ...listAbove(toReal(path))])) {
    const found = owner.stat(above);
    if (found === undefined) continue;
    if (!trusted.includes(found.uid))
      throw refuse(path, `is in ${above}, which belongs to another user (uid ${found.uid})`, elsewhere);
    if (isShared(found.mode, 0o002))
      throw refuse(
        path,
        `is in ${above}, which every user can change`,
        `run chmod o-w ${above}, or ${elsewhere}`,
      );
  }
}

/** Asserts that a folder inside app data belongs to this user. @throws {RuntimeError} `app-data-insecure` */
export function assertOwned(path: string, owner: FolderOwner | undefined = findOwner()): void {
  const found = owner?.stat(path);
  if (owner !== undefined && found !== undefined && found.uid !== owner.uid)
    throw refuse(path, `belongs to another user (uid ${found.uid})`, takeOwner(path));
}

const elsewhere = 'choose another folder with --app-data';
const takeOwner = (path: string) => `run chown -R on ${path}, start as its owner, or ${elsewhere}`;

function refuse(path: string, reason: string, remedy: string): RuntimeError {
  return new RuntimeError('app-data-insecure', `${path} ${reason}`, remedy);
}

const isShared = (mode: number, bits: number): boolean => (mode & bits) !== 0 && (mode & sticky) === 0;

function findOwner(): FolderOwner | undefined {
  const uid = systemRules.hasFileModes ? process.geteuid?.() : undefined;
  return uid === undefined ? undefined : { uid, stat: (path) => statSync(path, { throwIfNoEntry: false }) };
}

/** The path itself where it cannot be resolved; the folder is created there later. */
function toReal(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function listAbove(path: string): string[] {
  const above = dirname(path);
  return above === path ? [] : [above, ...listAbove(above)];
}
