import { createHash } from 'node:crypto';
import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdDecompress } from 'node:zlib';
import type { ArchiveObject } from '../../../schema/update/archive-index.ts';

/** A patch may refer to any byte of its base: 2^31 is the largest window of the format that Node reads. */
const windowLog = 31;

/**
 * The bytes of a file from its compressed form: never more than its size, and with its digest. `base` is the content of the file that a
 * patch is for.
 * @throws {Error} when the bytes are not those of the object; the chunks before are then not to be used
 */
export async function* decodeObject(
  { sha256, size }: ArchiveObject,
  compressed: AsyncIterable<Uint8Array>,
  base: Uint8Array | undefined,
): AsyncGenerator<Uint8Array> {
  const zstd = createZstdDecompress({
    params: { [constants.ZSTD_d_windowLogMax]: windowLog },
    ...(base === undefined ? {} : { dictionary: base }),
  });
  const through = new PassThrough();
  const failing = pipeline(compressed, zstd, through).catch((error: Error) => void through.destroy(error));
  const hash = createHash('sha256');
  let length = 0;
  try {
    for await (const chunk of through as Readable & AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > size) throw new Error(`object ${sha256} is larger than ${size} bytes`);
      hash.update(chunk);
      yield chunk;
    }
  } finally {
    through.destroy();
    zstd.destroy();
  }
  await failing;
  if (length !== size || hash.digest('hex') !== sha256) throw new Error(`object ${sha256} has other bytes`);
}
