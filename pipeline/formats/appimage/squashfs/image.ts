import type { BuildContext } from '../../../ports.ts';
import { readAtMost } from '../../../shared/archive/chunks.ts';
import { requireZstd } from '../../../shared/archive/untar.ts';

/** Numbers of the first block of an image, https://dr-emann.github.io/squashfs/squashfs.html */
export interface Superblock {
  inodeCount: number;
  fragmentCount: number;
  blockSize: number;
  /** Where the inode of the root is: the block in the table and, in the last 16 bits, the byte in it. */
  root: bigint;
  /** Bytes that are used. */
  size: number;
  /** Where the tables begin, relative to the image. */
  ids: number;
  inodes: number;
  folders: number;
  fragments: number;
}

const superblockBytes = 96;
const zstd = 6;
const maxBlockBytes = 1024 * 1024;
export const metadataBytes = 8192;
/** No table: there is none of extended attributes. */
const none = (1n << 64n) - 1n;

export const damaged = (what: string): Error => new Error(`the image is damaged: ${what}`);

function toPosition(bytes: Buffer, at: number, size: number): number {
  const value = bytes.readBigUInt64LE(at);
  if (value > BigInt(size)) throw damaged(`a position beyond its ${size} bytes`);
  return Number(value);
}

/** @throws {Error} for an image that mksquashfs does not write for an AppImage */
export function parseSuperblock(bytes: Buffer, size: number): Superblock {
  if (bytes.length !== superblockBytes || bytes.toString('latin1', 0, 4) !== 'hsqs')
    throw damaged('it does not begin as SquashFS');
  const blockSize = bytes.readUInt32LE(12);
  const [major, minor, idCount] = [bytes.readUInt16LE(28), bytes.readUInt16LE(30), bytes.readUInt16LE(26)];
  if (major !== 4 || minor !== 0 || bytes.readUInt16LE(20) !== zstd)
    throw new Error('the image is not SquashFS 4.0 with zstd');
  if (blockSize < 4096 || blockSize > maxBlockBytes || blockSize !== 2 ** bytes.readUInt16LE(22))
    throw damaged(`blocks of ${blockSize} bytes`);
  if (idCount !== 1) throw new Error('the image has files of several owners');
  if (bytes.readBigUInt64LE(56) !== none) throw new Error('the image has extended attributes');
  return {
    inodeCount: bytes.readUInt32LE(4),
    fragmentCount: bytes.readUInt32LE(16),
    blockSize,
    root: bytes.readBigUInt64LE(32),
    size: toPosition(bytes, 40, size),
    ids: toPosition(bytes, 48, size),
    inodes: toPosition(bytes, 64, size),
    folders: toPosition(bytes, 72, size),
    fragments: toPosition(bytes, 80, size),
  };
}

/** An image in a file, read in pieces of at most one block. */
export class SquashImage {
  readonly superblock: Superblock;
  readonly #fs: BuildContext['fs'];
  readonly #path: string;
  readonly #start: number;

  constructor(fs: BuildContext['fs'], path: string, start: number, superblock: Superblock) {
    this.#fs = fs;
    this.#path = path;
    this.#start = start;
    this.superblock = superblock;
  }

  /** The bytes at a position of the image. @throws {Error} beyond its end */
  async read(at: number, length: number): Promise<Buffer> {
    if (at < 0 || at + length > this.superblock.size) throw damaged(`${length} bytes at ${at}`);
    const range = { start: this.#start + at, end: this.#start + at + length };
    const bytes = Buffer.from(await readAtMost(this.#fs.read(this.#path, range), length, 'the image'));
    if (bytes.length !== length) throw damaged('it ends too early');
    return bytes;
  }

  /** The content of a block, at most `limit` bytes. @throws {Error} for one that is not zstd */
  async unpack(at: number, length: number, isPacked: boolean, limit: number): Promise<Buffer> {
    const bytes = await this.read(at, length);
    if (!isPacked) return bytes;
    try {
      return requireZstd().zstdDecompressSync(bytes, { maxOutputLength: limit });
    } catch (error) {
      throw damaged(`the block at ${at}: ${error instanceof Error ? error.message : error}`);
    }
  }
}

/**
 * Opens the image of `size` bytes at a position of a file.
 * @throws {Error} for an image that mksquashfs does not write for an AppImage
 * @throws {PipelineError} node-too-old when Node has no zstd
 */
export async function openImage(
  { fs }: Pick<BuildContext, 'fs'>,
  path: string,
  start: number,
  size: number,
): Promise<SquashImage> {
  requireZstd();
  const range = { start, end: start + Math.min(size, superblockBytes) };
  const head = Buffer.from(await readAtMost(fs.read(path, range), superblockBytes, 'the superblock'));
  return new SquashImage(fs, path, start, parseSuperblock(head, size));
}
