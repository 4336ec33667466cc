import { randomBytes } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isSystemError } from '../errors.ts';
import { writeSmallFile } from '../files/write-small.ts';
import { systemRules } from '../platform/system-rules.ts';

const shape = /^[0-9a-f]{64}$/;

/**
 * Reads or creates the bearer token in `path`: 256 bits, hex, 0600. A file that others could read, or with other content, is
 * replaced by a new token, since the old one may be known. `rotate` always replaces it.
 */
export function openToken(path: string, rotate: boolean): string {
  const existing = rotate ? undefined : readPrivate(path);
  if (existing !== undefined) return existing;
  const token = randomBytes(32).toString('hex');
  // Without fsync: a token lost in a power cut is created again.
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeSmallFile(path, token);
  return token;
}

function readPrivate(path: string): string | undefined {
  try {
    const stat = lstatSync(path);
    const open = systemRules.hasFileModes && (stat.mode & 0o077) !== 0;
    const foreign = process.getuid !== undefined && stat.uid !== process.getuid();
    if (!stat.isFile() || open || foreign) return undefined;
    const token = readFileSync(path, 'utf8').trim();
    return shape.test(token) ? token : undefined;
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return undefined;
    throw error;
  }
}
