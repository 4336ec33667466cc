import { chmodSync, lstatSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { socketFolder } from '../../../schema/socket-folder.ts';
import { makeFolder } from '../../files/make-folder.ts';
import { systemRules } from '../../platform/system-rules.ts';
import type { InstalledApp } from './context.ts';

export interface SocketFolder {
  path: string;
  /** Removes what only this run needs. */
  close(): void;
}

const { longest, mode, shortName } = socketFolder;

/**
 * The folder of the app's Unix sockets, which only its user can enter: in app data, or where that path is too long for a socket, in the
 * user's runtime folder of the system, else in a new folder of /tmp. Undefined where no service asks for a socket, and on Windows.
 * @throws {RuntimeError} `folder-unusable`
 */
export function openSocketFolder(
  { appData, bundle }: Pick<InstalledApp, 'appData' | 'bundle'>,
  environment: NodeJS.ProcessEnv,
): SocketFolder | undefined {
  const isAsked = bundle.services.some(({ ports }) =>
    ports?.requested.some(({ socket }) => socket !== undefined),
  );
  if (!isAsked || !systemRules.hasFileModes) return undefined;
  const path = join(appData, socketFolder.path);
  if (Buffer.byteLength(path) <= longest) {
    makeFolder(path, 'the folder of sockets');
    chmodSync(path, mode);
    return { path, close: () => undefined };
  }
  const runtimeFolder = environment['XDG_RUNTIME_DIR'] ?? '';
  const base = isPrivate(runtimeFolder) ? runtimeFolder : '/tmp';
  const made = mkdtempSync(join(base, shortName.replace(/X+$/, '')));
  return { path: made, close: () => rmSync(made, { recursive: true, force: true }) };
}

function isPrivate(folder: string): boolean {
  const found = folder.startsWith('/') ? lstatSync(folder, { throwIfNoEntry: false }) : undefined;
  const isOwn = found?.isDirectory() === true && found.uid === process.geteuid?.();
  return isOwn && (found.mode & 0o077) === 0 && Buffer.byteLength(folder) <= longest - `${shortName}/`.length;
}
