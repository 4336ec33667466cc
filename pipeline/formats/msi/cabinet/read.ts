import { inflateRawSync, type ZlibOptions } from 'node:zlib';
import { ByteReader } from '../../../shared/archive/byte-reader.ts';
import {
  blockBytes,
  blockHeaderBytes,
  type CabinetFile,
  fileBytes,
  folderBytes,
  formatBlockHeader,
  formatHead,
  fromDosTime,
  headerBytes,
  maxFolderBytes,
} from './structure.ts';

/** Unpacks one block. `engine` says how much of it was read. @throws {Error} for damaged bytes */
function inflate(packed: Buffer, options: ZlibOptions): { buffer: Buffer; engine: { bytesWritten: number } } {
  try {
    // The types of Node leave out what the option `info` changes.
    return inflateRawSync(packed, { ...options, info: true }) as unknown as ReturnType<typeof inflate>;
  } catch (error) {
    throw new Error('a block of the cabinet cannot be unpacked', { cause: error });
  }
}

/** The blocks of a folder, unpacked one after another; each refers to the one before. */
async function* unpackBlocks(reader: ByteReader, blocks: number): AsyncGenerator<Buffer> {
  let previous: Buffer | undefined;
  for (let index = 0; index < blocks; index++) {
    const header = await reader.read(blockHeaderBytes);
    const packed = await reader.read(header.readUInt16LE(4));
    const size = header.readUInt16LE(6);
    const isLast = index === blocks - 1;
    if (!header.equals(formatBlockHeader(packed, size))) throw new Error('a block of the cabinet is damaged');
    if (
      packed.toString('latin1', 0, 2) !== 'CK' ||
      size === 0 ||
      size > blockBytes ||
      (!isLast && size < blockBytes)
    )
      throw new Error('a block of the cabinet is not in MSZIP');
    const options = {
      maxOutputLength: blockBytes,
      ...(previous === undefined ? {} : { dictionary: previous }),
    };
    const { buffer, engine } = inflate(packed.subarray(2), options);
    if (buffer.length !== size || engine.bytesWritten !== packed.length - 2)
      throw new Error('a block of the cabinet has another size than it states');
    previous = buffer;
    yield buffer;
  }
}

/**
 * Reads a cabinet that `writeCabinet` wrote with these files, once and in chunks. `visit` reads each content to its end.
 * @throws {Error} for the first byte that `writeCabinet` does not write
 */
export async function readCabinet(
  chunks: AsyncIterable<Uint8Array>,
  { files, bytes }: { files: readonly CabinetFile[]; bytes: number },
  visit: (index: number, content: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<void> {
  const reader = new ByteReader(chunks, 'the cabinet');
  try {
    const start = await reader.read(headerBytes + folderBytes + fileBytes);
    const blocks = start.readUInt16LE(headerBytes + 4);
    const dataAt = start.readUInt32LE(headerBytes);
    if (dataAt > bytes) throw new Error('the data of the cabinet begins after its end');
    const total = files.reduce((sum, { size }) => sum + size, 0);
    if (files.some(({ size }) => size < 0) || total > maxFolderBytes)
      throw new Error('the table File states sizes that no cabinet has');
    // All files have the time of the first one.
    const first = headerBytes + folderBytes;
    const epoch = fromDosTime(start.readUInt16LE(first + 10), start.readUInt16LE(first + 12));
    const head = formatHead({ files, blocks, packedBytes: bytes - dataAt, epoch });
    if (dataAt !== head.length || !start.equals(head.subarray(0, start.length)))
      throw new Error('the head of the cabinet is not that of its list of files');
    if (!(await reader.read(head.length - start.length)).equals(head.subarray(start.length)))
      throw new Error('the cabinet lists other files than the table File');
    const content = new ByteReader(unpackBlocks(reader, blocks), 'the folder of the cabinet');
    try {
      for (const [index, { size }] of files.entries()) await visit(index, content.take(size));
      if (!(await content.isAtEnd())) throw new Error('the cabinet has content that belongs to no file');
    } finally {
      await content.close();
    }
    if (!(await reader.isAtEnd())) throw new Error('bytes after the end of the cabinet');
  } finally {
    await reader.close();
  }
}
