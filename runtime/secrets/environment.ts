import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Secret } from '../../schema/bundle/secret.ts';
import { isSystemError } from '../errors.ts';
import { resolveInside } from '../files/inside.ts';
import { temporaryName, writeAtomic } from '../files/write-atomic.ts';

/**
 * What a service gets of its secrets: an env target as that variable; a file target as a 0600 file inside app data,
 * whose absolute path is in `SECRET_FILE_<ID>`. @throws Error when a file target leaves app data
 */
export async function toSecretEnvironment(
  appData: string,
  secrets: readonly Secret[],
  value: (id: string) => string | undefined,
): Promise<Record<string, string>> {
  const environment: Record<string, string> = {};
  for (const { id, target } of secrets) {
    const text = value(id);
    if (text === undefined) continue;
    if (target.type === 'env') {
      environment[target.name] = text;
    } else {
      const path = toSecretPath(appData, target.name);
      await writeSecretFile(path, text);
      environment[`SECRET_FILE_${id.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`] = path;
    }
  }
  return environment;
}

/**
 * Removes the files of writes that a kill has cut off: they hold values, and nobody asked for them. Only while nothing
 * is written yet.
 */
export async function removeCutWrites(appData: string, secrets: readonly Secret[]): Promise<void> {
  for (const { target } of secrets) {
    const path = target.type === 'file' ? findSecretPath(appData, target.name) : undefined;
    if (path === undefined) continue;
    const names = await readdir(dirname(path)).catch(() => []);
    const cut = names.filter((name) => name.startsWith(`.${basename(path)}.`) && temporaryName.test(name));
    for (const name of cut) await rm(join(dirname(path), name), { force: true });
  }
}

/** Undefined for one that leads elsewhere: it is refused when it is to be written. */
function findSecretPath(appData: string, name: string): string | undefined {
  try {
    return toSecretPath(appData, name);
  } catch {
    return undefined;
  }
}

function toSecretPath(appData: string, name: string): string {
  return resolveInside(appData, name.replaceAll('\\', '/'));
}

/** Rewritten even when the text is the same but somebody widened the mode: the rename makes a fresh 0600 file. */
async function writeSecretFile(path: string, text: string): Promise<void> {
  try {
    const { mode } = await stat(path);
    if ((mode & 0o777) === 0o600 && (await readFile(path, 'utf8')) === text) return;
  } catch (error) {
    if (!isSystemError(error, 'ENOENT')) throw error;
  }
  await writeAtomic(path, text);
}
