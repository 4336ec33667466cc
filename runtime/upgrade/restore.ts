import { chmod, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isSystemError } from '../errors.ts';
import { parseObject } from '../files/json.ts';
import { writeAtomic } from '../files/write-atomic.ts';
import { systemRules } from '../platform/system-rules.ts';

/**
 * What this run knows to be true, whatever is in the files now. Each makes its own files say so again: as they were
 * before the upgrade where nothing is true that they did not say then. True when something had to be written.
 */
export interface Truth {
  /** migrations.json: the app version of before, and every migration that was really applied. */
  ledger: { restore(before: string | undefined): Promise<boolean> };
  /** secrets.json and its key: no value that was stored is taken away. */
  secrets: { restore(before: string | undefined): Promise<boolean> };
}

/** The runtime only reads these while it runs, or others change them too: a whole one is newer than the backup. */
const keptWhileWhole = ['runtime/api-keys.json', 'runtime/telemetry-state.json'] as const;

/**
 * Makes the state files those of the backup in `folder` again, without forgetting what became true since. Each file is
 * replaced whole or not at all. Returns those that had to be written. @throws Error when one cannot be written
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
  // First of all what says that the next start is an upgrade.
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
