import { createHash } from 'node:crypto';
import { PipelineError } from '../../errors.ts';

/** Digests and length of a stream of bytes, and its content when that is small enough to keep. */
export interface StreamFacts<Algorithm extends string> {
  size: number;
  /** Lower-case hex by algorithm. */
  digests: Record<Algorithm, string>;
  /** The whole content; undefined when it has more bytes than `keep`. */
  bytes: Uint8Array | undefined;
}

/**
 * Reads a stream once to its end: its length, its digests, and its bytes when they are at most `keep` (default 0, which keeps none of
 * a file that is not empty).
 */
export async function measureStream<Algorithm extends 'sha256' | 'sha512' | 'sha1' | 'md5'>(
  chunks: AsyncIterable<Uint8Array>,
  algorithms: readonly Algorithm[],
  keep = 0,
): Promise<StreamFacts<Algorithm>> {
  const hashes = algorithms.map((algorithm) => [algorithm, createHash(algorithm)] as const);
  let kept: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    for (const [, hash] of hashes) hash.update(chunk);
    if (size <= keep) kept.push(chunk);
    else kept = [];
  }
  const digests = Object.fromEntries(hashes.map(([algorithm, hash]) => [algorithm, hash.digest('hex')]));
  return {
    size,
    digests: digests as Record<Algorithm, string>,
    bytes: size <= keep ? Buffer.concat(kept) : undefined,
  };
}

/** A stream as one array of bytes. `name` is for the message. @throws {PipelineError} file-too-large above `limit` bytes */
export async function readAtMost(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
  name: string,
): Promise<Uint8Array> {
  const { bytes, size } = await measureStream(chunks, [], limit);
  if (bytes !== undefined) return bytes;
  throw new PipelineError({
    code: 'file-too-large',
    blame: 'input',
    message: `${name} has ${size} bytes; at most ${limit} are read`,
    remedy: 'make the file smaller',
  });
}
