import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { ModelEntry } from './model-entry.ts';

/** SHA-256 of a file, lower-case hex. */
export async function digestFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest('hex');
}

/** Whether a model file is the one that was packaged; true for one without a pinned digest. */
export async function isIntact({ file, sha256 }: ModelEntry): Promise<boolean> {
  return sha256 === undefined || (await digestFile(file)) === sha256;
}
