import { createHash, type Hash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type { BuildContext } from '../../ports.ts';
import type { ArchiveLimits } from '../../shared/archive/tar-frames.ts';
import { chunkBytes, requireZstd } from '../../shared/archive/untar.ts';
import { checkZstdFrame } from '../../shared/archive/zstd-frame.ts';
import { readCpio } from './cpio.ts';
import { type RpmFile, readFiles } from './files.ts';
import type { OpenRpm } from './open.ts';
import { tags } from './tags.ts';

/** Digests and sizes of a payload, packed and unpacked, and of header and payload together. */
export interface PayloadFacts {
  /** Bytes of the cpio archive. */
  size: number;
  packed: Record<'sha256' | 'sha512' | 'sha3-256', string>;
  unpacked: Record<'sha256' | 'sha512' | 'sha3-256', string>;
  /** Of the header and the packed payload. */
  md5: string;
}

const algorithms = ['sha256', 'sha512', 'sha3-256'] as const;
type Algorithm = (typeof algorithms)[number];
type Hashes = Map<Algorithm, Hash>;

const tagsOf: Readonly<Record<Algorithm, readonly number[]>> = {
  sha256: [tags.payloadDigest, tags.payloadDigestUnpacked],
  sha512: [tags.payloadSha512, tags.payloadSha512Unpacked],
  'sha3-256': [tags.payloadSha3, tags.payloadSha3Unpacked],
};

/** Only what the header states: a digest costs time for each byte. */
const createHashes = ({ header }: OpenRpm): Hashes =>
  new Map(
    algorithms
      .filter((algorithm) => tagsOf[algorithm].some((tag) => header.has(tag)))
      .map((algorithm) => [algorithm, createHash(algorithm)]),
  );

const toDigests = (hashes: Hashes): Record<Algorithm, string> => {
  const digest = (algorithm: Algorithm) => hashes.get(algorithm)?.digest('hex') ?? '';
  return { sha256: digest('sha256'), sha512: digest('sha512'), 'sha3-256': digest('sha3-256') };
};

async function* pass(
  chunks: AsyncIterable<Uint8Array>,
  take: (chunk: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    take(chunk);
    yield chunk;
  }
}

/** One zstd frame, unpacked. */
async function* unpack(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const decompressor = requireZstd().createZstdDecompress({ chunkSize: chunkBytes });
  const filling = pipeline(checkZstdFrame(chunks), decompressor);
  // The loop throws the same error; an iteration that ends early is none.
  filling.catch(() => {});
  for await (const chunk of decompressor) yield chunk as Uint8Array;
  await filling;
}

/**
 * Reads the payload of a package once, in chunks, and calls `visit` for each of its files, which reads the content to its end. Nothing above
 * the limits is unpacked.
 * @throws {Error} for damaged bytes, and for bytes that no file contains
 */
export async function readPayload(
  { fs }: Pick<BuildContext, 'fs'>,
  path: string,
  rpm: OpenRpm,
  limits: ArchiveLimits,
  visit: (file: RpmFile, content: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<PayloadFacts> {
  const files = readFiles(rpm.header, limits.entries);
  const md5 = createHash('md5').update(rpm.headerBytes);
  const [packed, unpacked] = [createHashes(rpm), createHashes(rpm)];
  let size = 0;
  const takePacked = (chunk: Uint8Array) => {
    md5.update(chunk);
    for (const hash of packed.values()) hash.update(chunk);
  };
  const takeUnpacked = (chunk: Uint8Array) => {
    size += chunk.length;
    if (size > limits.bytes)
      throw new Error(`the archive has more than ${limits.bytes} bytes when it is unpacked`);
    for (const hash of unpacked.values()) hash.update(chunk);
  };
  const source = pass(fs.read(path, { start: rpm.payloadAt, end: rpm.size }), takePacked);
  await readCpio(
    pass(unpack(source), takeUnpacked),
    files,
    rpm.header.has(tags.longFileSizes),
    async (index, content) => {
      const file = files[index];
      if (file !== undefined) await visit(file, content);
    },
  );
  return { size, packed: toDigests(packed), unpacked: toDigests(unpacked), md5: md5.digest('hex') };
}
