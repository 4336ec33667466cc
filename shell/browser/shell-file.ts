import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ShellError } from './shell-error.ts';

/** How a shell contacts another shell of the same app data. The key is a secret: only this user can read the file. */
export interface ShellContact {
  port: number;
  key: string;
}

const toPath = (appData: string) => join(appData, 'runtime', 'shell.json');

/** The shell that wrote the file last; it can be dead. @throws {ShellError} `shell-file-unreadable` */
export function readShellFile(appData: string): ShellContact | undefined {
  const path = toPath(appData);
  const text = readIfThere(path);
  if (text === undefined) return undefined;
  const contact = parseContact(text);
  // The file is created atomically, so a damaged one comes from a power failure. It would block every claim.
  if (contact === undefined) rmSync(path, { force: true });
  return contact;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    const message = `cannot read ${path}: ${(error as Error).message}`;
    throw new ShellError('shell-file-unreadable', message, 'check the owner of the file', { cause: error });
  }
}

function parseContact(text: string): ShellContact | undefined {
  try {
    const { port, key } = JSON.parse(text) as Partial<ShellContact>;
    return typeof port === 'number' && typeof key === 'string' ? { port, key } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Creates the file; false when another shell has created it first. */
export function claimShellFile(appData: string, contact: ShellContact): boolean {
  const path = toPath(appData);
  const temporary = `${path}.${randomUUID()}`;
  mkdirSync(join(appData, 'runtime'), { recursive: true, mode: 0o700 });
  writeFileSync(temporary, `${JSON.stringify(contact)}\n`, { mode: 0o600 });
  try {
    linkSync(temporary, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Removes the file unless it belongs to another shell. */
export function removeShellFile(appData: string, { key }: ShellContact): void {
  if (readShellFile(appData)?.key === key) rmSync(toPath(appData), { force: true });
}
