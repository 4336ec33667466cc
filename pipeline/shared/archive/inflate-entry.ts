import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { chunkBytes } from './untar.ts';

/** What the headers of a zip file state about the content of an entry. */
export interface PackedEntry {
  path: string;
  method: 'stored' | 'deflated';
  crc32: number;
  /** Bytes in the archive, and after decompression. */
  compressedSize: number;
  size: number;
}

async function* inflate(record: PackedEntry, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const engine = createInflateRaw({ chunkSize: chunkBytes });
  const source = pipeline(bytes, engine);
  // The loop throws the same error.
  source.catch(() => undefined);
  for await (const chunk of engine) yield chunk as Uint8Array;
  await source;
  if (engine.bytesWritten !== record.compressedSize)
    throw new Error(`bytes after the end of the compressed content of ${record.path}`);
}

/**
 * The content of an entry from its bytes in the archive, which are read to their end.
 * @throws {Error} for a content with another size or checksum than its header, as soon as it is longer
 */
export async function* inflateEntry(
  record: PackedEntry,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  let checksum = 0;
  for await (const chunk of record.method === 'stored' ? bytes : inflate(record, bytes)) {
    size += chunk.length;
    if (size > record.size) break;
    checksum = crc32(chunk, checksum);
    yield chunk;
  }
  if (size !== record.size) throw new Error(`${record.path} has another size than its header states`);
  if (checksum !== record.crc32)
    throw new Error(`${record.path} has another checksum than its header states`);
}
