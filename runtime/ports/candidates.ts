import { createHash } from 'node:crypto';
import type { PortRange } from '../../schema/bundle/service.ts';

/** The ports of an app are adjacent, in a block of the range that its name selects: apps of different blocks do not compete. */
const blockSize = 10;

/**
 * Every port of the range once: from the block that the app's name hashes to, going round at the end. A range of fewer than two
 * blocks is taken from its beginning.
 */
export function* toCandidates({ min, max }: PortRange, appName: string): Generator<number> {
  const size = max - min + 1;
  const blocks = Math.max(1, Math.floor(size / blockSize));
  const first = (toNumber(appName) % blocks) * blockSize;
  for (let step = 0; step < size; step += 1) yield min + ((first + step) % size);
}

/** The first 32 bits of the SHA-256 of a text. */
function toNumber(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0);
}
