import { damaged, metadataBytes, type SquashImage } from './image.ts';

/** A table of an image: blocks of metadata one after the other, unpacked. */
export class Table {
  readonly #bytes: Buffer;
  /** Where the content of each block is in the bytes, by its position in the image relative to the table. */
  readonly #blocks: ReadonlyMap<number, number>;

  constructor(bytes: Buffer, blocks: ReadonlyMap<number, number>) {
    this.#bytes = bytes;
    this.#blocks = blocks;
  }

  /** Reads from a byte of a block. @throws {Error} for a block that does not begin there */
  at(block: number, offset: number): TableReader {
    const start = this.#blocks.get(block);
    if (start === undefined || offset >= metadataBytes) throw damaged(`a table has no block at ${block}`);
    return new TableReader(this.#bytes, start + offset);
  }
}

/** Reads numbers in little-endian order. */
export class TableReader {
  readonly #bytes: Buffer;
  #at: number;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** @throws {Error} at the end of the table */
  take(length: number): Buffer {
    if (this.#at + length > this.#bytes.length) throw damaged('a table ends too early');
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  u16 = (): number => this.take(2).readUInt16LE();
  i16 = (): number => this.take(2).readInt16LE();
  u32 = (): number => this.take(4).readUInt32LE();
  /** @throws {Error} above 2^53 */
  u64(): number {
    const value = this.take(8).readBigUInt64LE();
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged('a number of more than 53 bits');
    return Number(value);
  }
}

/** One block of metadata and the position after it. */
async function readBlock(image: SquashImage, at: number): Promise<{ bytes: Buffer; next: number }> {
  const word = (await image.read(at, 2)).readUInt16LE();
  const length = word & 0x7fff;
  const bytes = await image.unpack(at + 2, length, (word & 0x8000) === 0, metadataBytes);
  return { bytes, next: at + 2 + length };
}

/**
 * Reads the blocks of a table between two positions.
 * @throws {Error} above `limit` bytes, and for a block that is not full before another one
 */
export async function readTable(
  image: SquashImage,
  start: number,
  end: number,
  limit: number,
): Promise<Table> {
  const pieces: Buffer[] = [];
  const blocks = new Map<number, number>();
  let size = 0;
  for (let at = start; at < end; ) {
    const { bytes, next } = await readBlock(image, at);
    if (size % metadataBytes !== 0 || bytes.length === 0) throw damaged('a table with a gap');
    blocks.set(at - start, size);
    pieces.push(bytes);
    size += bytes.length;
    if (size > limit) throw new Error(`a table of the image has more than ${limit} bytes`);
    at = next;
  }
  return new Table(Buffer.concat(pieces), blocks);
}

/**
 * Reads a table that is found through a list of the positions of its blocks, such as that of the owners.
 * @throws {Error} for a table of more than `limit` bytes
 */
export async function readListedTable(
  image: SquashImage,
  list: number,
  bytes: number,
  limit: number,
): Promise<TableReader> {
  if (bytes > limit) throw new Error(`a table of the image has ${bytes} bytes; at most ${limit} are read`);
  const count = Math.ceil(bytes / metadataBytes);
  const positions = await image.read(list, count * 8);
  const pieces: Buffer[] = [];
  for (let index = 0; index < count; index++)
    pieces.push((await readBlock(image, Number(positions.readBigUInt64LE(index * 8)))).bytes);
  const all = Buffer.concat(pieces);
  if (all.length !== bytes) throw damaged('a table of another length than its image states');
  return new TableReader(all, 0);
}
