import { chmod, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isSystemError } from '../errors.ts';
import { parseObject } from '../files/json.ts';
import { writeAtomic } from '../files/write-atomic.ts';
import { systemRules } from '../platform/system-rules.ts';

/**
 * The state that this run has in memory. Each part writes its own files again when they differ: `before` unchanged when
 * nothing has changed since the upgrade began. True when a file was written.
 */
export interface Truth {
  /** migrations.json: the app version before the upgrade, and all applied migrations. */
  ledger: { restore(before: string | undefined): Promise<boolean> };
  /** secrets.json and its key: all stored values stay. */
  secrets: { restore(before: string | undefined): Promise<boolean> };
}

/** The runtime only reads these, or other programs change them too: a valid file is newer than the backup. */
const keptWhileWhole = ['runtime/api-keys.json', 'runtime/telemetry-state.json'] as const;

/**
 * Restores the state files from the backup in `folder`, but keeps applied migrations and stored values. Each file is
 * replaced atomically. Returns those that were written. @throws {Error} when one cannot be written
 */
export async function restoreState(
  appData: string,
  folder: string,
  { ledger, secrets }: Truth,
): Promise<string[]> {
  const written: string[] = [];
  const before = (file: string) => readText(join(folder, file));
  const note = (file: string, wasWritten: boolean) => {
    if (wasWritten) written.push(file);
  };
  // state.json first: it decides that the next start is an upgrade.
  const state = 'runtime/state.json';
  note(state, await putBack(join(appData, state), await before(state), () => false));
  note('migrations.json', await ledger.restore(await before('migrations.json')));
  note('secrets.json', await secrets.restore(await before('secrets.json')));
  for (const file of keptWhileWhole) {
    note(file, await putBack(join(appData, file), await before(file), (text) => !!parseObject(text)));
  }
  return written;
}

async function putBack(
  path: string,
  before: string | undefined,
  isWhole: (text: string) => boolean,
): Promise<boolean> {
  if (before === undefined) return false;
  const now = await readText(path);
  if (now === undefined || (now !== before && !isWhole(now))) {
    await writeAtomic(path, before);
    return true;
  }
  if (systemRules.hasFileModes && ((await stat(path)).mode & 0o077) !== 0) await chmod(path, 0o600);
  return false;
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return undefined;
    throw error;
  }
}
