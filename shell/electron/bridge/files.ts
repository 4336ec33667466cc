import { randomUUID } from 'node:crypto';
import { unwatchFile, watchFile } from 'node:fs';
import { open, rename, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  CallFault,
  type CallHandlers,
  parseBytes,
  parseExtensions,
  parseTextValue,
  toFileName,
} from './calls.ts';

/** Bytes of a file that a page gets or gives as a whole. */
export const largestFile = 512 * 1024 * 1024;

/** Milliseconds between two looks at a file that is watched. */
const watchMs = 500;

/** How the user is asked for a file; undefined when they cancel. */
export interface FileDialogs {
  save(proposed: string): Promise<string | undefined>;
  open(extensions: readonly string[]): Promise<string | undefined>;
}

/** The calls for files. Pages name a file by an id, and reach only files that the user chose for them. */
export function createFileCalls(
  dialogs: FileDialogs,
): Pick<CallHandlers, 'saveFile' | 'openFile' | 'watchFile' | 'unwatchFile'> {
  const paths = new Map<string, string>();
  const watched = new Map<string, () => void>();

  const keep = (path: string) => {
    const known = [...paths].find(([, other]) => other === path)?.[0];
    const id = known ?? randomUUID();
    paths.set(id, path);
    return { id, name: basename(path) };
  };

  const unwatch = (id: string) => {
    watched.get(id)?.();
    watched.delete(id);
  };

  return {
    saveFile: async ([name, content]) => {
      const bytes = parseBytes(content, largestFile);
      const path = await dialogs.save(toFileName(parseTextValue(name, 'the name', 1_000)));
      if (path === undefined) return undefined;
      await writeWhole(path, bytes);
      return keep(path);
    },
    openFile: async ([extensions]) => {
      const path = await dialogs.open(parseExtensions(extensions));
      return path === undefined ? undefined : { ...keep(path), bytes: await readWhole(path) };
    },
    watchFile: ([value], sender) => {
      const id = parseTextValue(value, 'the id', 64);
      const path = paths.get(id);
      if (path === undefined) throw new CallFault('the user has not chosen this file');
      unwatch(id);
      watchFile(path, { interval: watchMs, persistent: false }, ({ mtimeMs, ino }) =>
        sender.send({ kind: 'file', id, change: mtimeMs === 0 && ino === 0 ? 'removed' : 'changed' }),
      );
      watched.set(id, () => unwatchFile(path));
      sender.onGone(() => unwatch(id));
    },
    unwatchFile: ([value]) => unwatch(parseTextValue(value, 'the id', 64)),
  };
}

/** Beside the file first, so that a full disk does not leave half of it. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${randomUUID().slice(0, 8)}.part`;
  try {
    await writeFile(temporary, bytes, { flag: 'wx' });
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

async function readWhole(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > largestFile) throw new CallFault(`${basename(path)} has more than ${largestFile} bytes`);
    return new Uint8Array(await file.readFile());
  } finally {
    await file.close();
  }
}
