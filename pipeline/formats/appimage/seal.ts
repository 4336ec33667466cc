import { createHash } from 'node:crypto';
import type { BuildContext } from '../../ports.ts';
import { readAtMost } from '../../shared/archive/chunks.ts';

/** An AppImage ends with the digest of everything before it: a file system image has bytes that no file depends on. */
const format = (sha256: string): string => `sha256 ${sha256}\n`;

/** Bytes of the line at the end. */
export const sealBytes = format('0'.repeat(64)).length;

/** The given chunks, and the line with their digest. */
export async function* withSeal(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
  yield Buffer.from(format(hash.digest('hex')));
}

/** Digests of an AppImage of `size` bytes in one pass: of its first `head` bytes, and whether its seal is that of the bytes before. */
export async function checkSeal(
  { fs }: Pick<BuildContext, 'fs'>,
  path: string,
  size: number,
  head: number,
): Promise<{ head: string; isSealed: boolean }> {
  const [all, first] = [createHash('sha256'), createHash('sha256')];
  let at = 0;
  for await (const chunk of fs.read(path, { start: 0, end: size - sealBytes })) {
    all.update(chunk);
    if (at < head) first.update(chunk.subarray(0, head - at));
    at += chunk.length;
  }
  const seal = await readAtMost(fs.read(path, { start: size - sealBytes, end: size }), sealBytes, 'the seal');
  return {
    head: first.digest('hex'),
    isSealed: Buffer.from(seal).equals(Buffer.from(format(all.digest('hex')))),
  };
}
