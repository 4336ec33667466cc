import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { toUniqueDigits } from './unique-digits.ts';

/**
 * Replaces a file atomically, 0600, without fsync: for content that is useless after a power failure, such as
 * ports and process ids.
 */
export function writeSmallFile(path: string, content: string): void {
  const name = `.${basename(path)}.${toUniqueDigits(12)}.tmp`;
  const temporary = join(dirname(path), name);
  try {
    writeFileSync(temporary, content, { mode: 0o600, flag: 'wx' });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
