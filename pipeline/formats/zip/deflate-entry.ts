import { promisify } from 'node:util';
import { crc32, createDeflateRaw, deflateRaw } from 'node:zlib';
import { pipeline } from 'node:stream/promises';
import type { Effort, FileSystem } from '../../ports.ts';
import { chunkBytes } from '../../shared/archive/untar.ts';
import type { ZipRecord } from './records.ts';

/** 1 % more bytes of a program than level 9, in a third of its time. */
const levels: Record<Effort, number> = { small: 6, fast: 1 };

/** Files up to this size are compressed in memory; larger ones into a file. */
const inMemory = 1024 * 1024;

/** The content of an entry as the archive has it. */
export interface Deflated extends Pick<ZipRecord, 'method' | 'crc32' | 'size' | 'compressedSize'> {
  /** Opened when it is read. */
  bytes: () => AsyncIterable<Uint8Array>;
}

async function* toChunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const compress = promisify(deflateRaw);

/** A content in memory, deflated where that is smaller. */
export async function deflateBytes(content: Uint8Array, effort: Effort): Promise<Deflated> {
  const deflated: Uint8Array = await compress(content, { level: levels[effort] });
  const isSmaller = deflated.length < content.length;
  const bytes = isSmaller ? deflated : content;
  return {
    method: isSmaller ? 'deflated' : 'stored',
    crc32: crc32(content),
    size: content.length,
    compressedSize: bytes.length,
    bytes: () => toChunks(bytes),
  };
}

/** A file of `size` bytes, deflated where that is smaller. A large one is written to the file `to` first. @throws {Error} when it changes */
export async function deflateFile(
  fs: Pick<FileSystem, 'read' | 'write' | 'readBytes'>,
  { from, size, to, effort }: { from: string; size: number; to: string; effort: Effort },
): Promise<Deflated> {
  const changed = new Error(`${from} changed while it was packed`);
  if (size <= inMemory) {
    const content = await fs.readBytes(from);
    if (content.length !== size) throw changed;
    return deflateBytes(content, effort);
  }
  let read = 0;
  let checksum = 0;
  const engine = createDeflateRaw({ level: levels[effort], chunkSize: chunkBytes });
  const measured = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of fs.read(from)) {
      read += chunk.length;
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
  };
  let compressedSize = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of engine) {
      compressedSize += chunk.length;
      yield chunk;
    }
  };
  const failures: unknown[] = [];
  const work = [pipeline(measured, engine), fs.write(to, counted())];
  await Promise.all(
    work.map((part) =>
      part.catch((error: unknown) => {
        failures.push(error);
        engine.destroy();
      }),
    ),
  );
  // The first error is the cause; the other is a stream that ended because of it.
  if (failures.length > 0) throw failures[0];
  if (read !== size) throw changed;
  const isSmaller = compressedSize < size;
  return {
    method: isSmaller ? 'deflated' : 'stored',
    crc32: checksum,
    size,
    compressedSize: isSmaller ? compressedSize : size,
    bytes: () => fs.read(isSmaller ? to : from),
  };
}
