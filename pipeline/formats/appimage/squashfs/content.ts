import type { ArchiveLimits } from '../../../shared/archive/tar-frames.ts';
import { damaged, type SquashImage } from './image.ts';
import type { FileNode } from './inode.ts';
import { readListedTable, type TableReader } from './table.ts';

const entryBytes = 16;
/** The bit of a block that is not compressed. */
const plain = 1 << 24;

interface Fragment {
  start: number;
  word: number;
}

/** The contents of the files of an image. The shared block of the last file is kept: the next file is often in the same one. */
export class FileContents {
  /** Where the table of shared blocks begins in the image, and that of the folders ends. */
  readonly start: number;
  readonly #image: SquashImage;
  readonly #fragments: readonly Fragment[];
  #last: { index: number; bytes: Buffer } | undefined;

  constructor(image: SquashImage, fragments: readonly Fragment[], start: number) {
    this.#image = image;
    this.#fragments = fragments;
    this.start = start;
  }

  async #readBlock(at: number, word: number): Promise<Buffer> {
    const { blockSize } = this.#image.superblock;
    const length = word & (plain - 1);
    if (length > blockSize) throw damaged(`a block of ${length} bytes`);
    return this.#image.unpack(at, length, (word & plain) === 0, blockSize);
  }

  async #readFragment(index: number, offset: number, length: number): Promise<Buffer> {
    const fragment = this.#fragments[index];
    if (fragment === undefined) throw damaged(`it has no shared block ${index}`);
    if (this.#last?.index !== index)
      this.#last = { index, bytes: await this.#readBlock(fragment.start, fragment.word) };
    const { bytes } = this.#last;
    if (offset + length > bytes.length) throw damaged('a file beyond the end of its shared block');
    return bytes.subarray(offset, offset + length);
  }

  /** The bytes of a file, one block at a time. @throws {Error} for a block of another length */
  async *read({ size, start, blocks, fragment }: FileNode): AsyncGenerator<Uint8Array> {
    const { blockSize } = this.#image.superblock;
    let [at, left] = [start, size];
    for (const word of blocks) {
      const length = Math.min(blockSize, left);
      const bytes = word === 0 ? Buffer.alloc(length) : await this.#readBlock(at, word);
      if (bytes.length !== length) throw damaged('a block of another length');
      at += word & (plain - 1);
      left -= length;
      yield bytes;
    }
    if (left > 0 && fragment !== undefined)
      yield await this.#readFragment(fragment.index, fragment.offset, left);
  }
}

function readFragments(reader: TableReader, count: number): Fragment[] {
  return Array.from({ length: count }, () => {
    const start = reader.u64();
    const word = reader.u32();
    reader.u32();
    return { start, word };
  });
}

/** Opens the contents of an image, whose list of shared blocks is at a position. @throws {Error} above the limits */
export async function openContents(
  image: SquashImage,
  list: number,
  limits: ArchiveLimits,
): Promise<FileContents> {
  const { fragmentCount } = image.superblock;
  if (fragmentCount === 0) return new FileContents(image, [], list);
  const first = Number((await image.read(list, 8)).readBigUInt64LE());
  const reader = await readListedTable(image, list, fragmentCount * entryBytes, limits.entries * entryBytes);
  return new FileContents(image, readFragments(reader, fragmentCount), first);
}
