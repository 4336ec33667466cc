import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Secret } from '../../schema/bundle/secret.ts';
import { isSystemError } from '../errors.ts';
import { findInside, resolveInside } from '../files/inside.ts';
import { temporaryName, writeAtomic } from '../files/write-atomic.ts';

/**
 * The variables with which a service receives its secrets: an env target as that variable; a file target as a 0600 file inside app data,
 * whose absolute path is in `SECRET_FILE_<ID>`. @throws {Error} when a file target is outside app data
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
      const path = resolveInside(appData, toNativePath(target.name));
      await writeSecretFile(path, text);
      environment[`SECRET_FILE_${id.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`] = path;
    }
  }
  return environment;
}

/**
 * Removes temporary files of interrupted writes, which contain values. Call it before the
 * first write.
 */
export async function removeCutWrites(appData: string, secrets: readonly Secret[]): Promise<void> {
  for (const { target } of secrets) {
    // A target outside app data is refused later, when it is written.
    const path = target.type === 'file' ? findInside(appData, toNativePath(target.name)) : undefined;
    if (path === undefined) continue;
    const names = await listIfThere(dirname(path));
    const cut = names.filter((name) => name.startsWith(`.${basename(path)}.`) && temporaryName.test(name));
    for (const name of cut) await rm(join(dirname(path), name), { force: true });
  }
}

async function listIfThere(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isSystemError(error, 'ENOENT') || isSystemError(error, 'ENOTDIR')) return [];
    throw error;
  }
}

function toNativePath(name: string): string {
  return name.replaceAll('\\', '/');
}

/** Also rewrites an unchanged text when the mode is wider than 0600: the rename creates a new 0600 file. */
async function writeSecretFile(path: string, text: string): Promise<void> {
  try {
    const { mode } = await stat(path);
    if ((mode & 0o777) === 0o600 && (await readFile(path, 'utf8')) === text) return;
  } catch (error) {
    if (!isSystemError(error, 'ENOENT')) throw error;
  }
  await writeAtomic(path, text);
}
