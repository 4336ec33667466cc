import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeSmallFile } from '../files/write-small.ts';

/**
 * Creates the bearer token of this run, 256 bits in hex, and writes it into `path`, 0600. It is new at every start: one that was read
 * from an earlier run, or that a client sent to another program, is worth nothing.
 */
export function createToken(path: string): string {
  const token = randomBytes(32).toString('hex');
  // Without fsync: after a power cut the next start creates another one.
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeSmallFile(path, token);
  return token;
}
