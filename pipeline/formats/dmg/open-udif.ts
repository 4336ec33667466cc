import { crc32 } from 'node:zlib';
import type { FileSystem } from '../../ports.ts';
import { readAtMost } from '../../shared/archive/chunks.ts';
import { inflateExactly } from '../../shared/archive/inflate-exactly.ts';
import { findTicket } from '../../shared/macho/super-blob.ts';
import {
  type Koly,
  kinds,
  kolyBytes,
  type Piece,
  parseKoly,
  parseMish,
  parseUdifPlist,
  pieceSectors,
  sectorBytes,
} from './udif-layout.ts';

/** 100 bytes for each piece of 512 KiB: an image of 300 GB. */
const maxPlistBytes = 64 * 1024 * 1024;
/** Certificates, digests of the image and a timestamp. */
const maxSignatureBytes = 1024 * 1024;

type Ports = Pick<FileSystem, 'read' | 'stat'>;

/** The volume in an image, read at any place. */
export interface Volume {
  /** Bytes. */
  size: number;
  isSigned: boolean;
  hasTicket: boolean;
  /** @throws {Error} for a range outside the volume */
  read(at: number, length: number): AsyncIterable<Uint8Array>;
}

async function readExactly(fs: Ports, path: string, start: number, length: number): Promise<Buffer> {
  const bytes = await readAtMost(fs.read(path, { start, end: start + length }), length, path);
  if (bytes.length !== length) throw new Error('the image ends too early');
  return Buffer.from(bytes);
}

/** The pieces follow each other in the volume and in the file, without gaps. */
function assertPieces(pieces: readonly Piece[], sectors: number, dataLength: number): void {
  let [start, offset] = [0, 0];
  for (const [index, piece] of pieces.entries()) {
    const isLast = index === pieces.length - 1;
    const known = isLast
      ? piece.kind === kinds.end && piece.count === 0
      : piece.kind === kinds.zlib || piece.kind === kinds.zero;
    const full =
      isLast || index === pieces.length - 2 ? piece.count <= pieceSectors : piece.count === pieceSectors;
    if (
      !known ||
      !full ||
      piece.start !== start ||
      piece.offset !== offset ||
      (piece.kind !== kinds.zlib && piece.length !== 0)
    )
      throw new Error('the pieces of the image do not follow each other');
    start += piece.count;
    offset += piece.length;
  }
  if (start !== sectors || offset !== dataLength) throw new Error('the pieces of the image do not fill it');
}

class Pieces {
  readonly #fs: Ports;
  readonly #path: string;
  readonly #pieces: readonly Piece[];
  #last: { index: number; bytes: Buffer } | undefined;

  constructor(fs: Ports, path: string, pieces: readonly Piece[]) {
    this.#fs = fs;
    this.#path = path;
    this.#pieces = pieces;
  }

  /** The bytes of a piece, and what the file has of it. */
  async load(index: number): Promise<{ bytes: Buffer; packed: Buffer }> {
    const { kind, count, offset, length } = this.#pieces[index] ?? {
      kind: kinds.end,
      count: 0,
      offset: 0,
      length: 0,
    };
    const size = count * sectorBytes;
    if (length > size + 1024) throw new Error('a piece of the image is larger than what it contains');
    const packed = await readExactly(this.#fs, this.#path, offset, length);
    const bytes =
      kind === kinds.zlib ? inflateExactly(packed, size, 'a piece of the image') : Buffer.alloc(size);
    return { bytes, packed };
  }

  async *read(at: number, length: number): AsyncGenerator<Uint8Array> {
    const piece = pieceSectors * sectorBytes;
    for (let position = at; position < at + length; ) {
      const index = Math.floor(position / piece);
      if (this.#last?.index !== index) this.#last = { index, bytes: (await this.load(index)).bytes };
      const chunk = this.#last.bytes.subarray(position % piece, (position % piece) + at + length - position);
      if (chunk.length === 0) throw new Error('the image ends before its content');
      position += chunk.length;
      yield chunk;
    }
  }
}

/** Reads every piece once and compares the checksums of the image. */
async function assertChecksums(
  pieces: Pieces,
  count: number,
  expected: { crc: number; dataCrc: number; masterCrc: number },
): Promise<void> {
  let [crc, dataCrc] = [0, 0];
  for (let index = 0; index < count; index++) {
    const { bytes, packed } = await pieces.load(index);
    crc = crc32(bytes, crc);
    dataCrc = crc32(packed, dataCrc);
  }
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc);
  if (crc !== expected.crc || dataCrc !== expected.dataCrc || crc32(sum) !== expected.masterCrc)
    throw new Error('the content of the image differs from its checksum');
}

/** The parts of an image outside its pieces. */
interface Frame {
  koly: Koly;
  /** The signature of the image; undefined without one. */
  signature: Buffer | undefined;
}

/** Reads the trailer and the signature of an image. @throws {Error} for bytes that belong to none of its parts */
export async function readFrame(fs: Ports, path: string): Promise<Frame> {
  const { size = 0 } = (await fs.stat(path)) ?? {};
  if (size < kolyBytes) throw new Error('it is too short for a disk image');
  const koly = parseKoly(await readExactly(fs, path, size - kolyBytes, kolyBytes));
  const end = koly.plistOffset + koly.plistLength;
  const isSigned = koly.signatureLength > 0;
  const place = isSigned ? { start: end, size: koly.signatureLength } : { start: 0, size: 0 };
  if (
    koly.plistOffset !== koly.dataLength ||
    koly.signatureOffset !== place.start ||
    end + place.size !== size - kolyBytes
  )
    throw new Error('the image has bytes that belong to none of its parts');
  if (koly.plistLength > maxPlistBytes || place.size > maxSignatureBytes)
    throw new Error('a part of the image is too large');
  const signature = isSigned ? await readExactly(fs, path, place.start, place.size) : undefined;
  return { koly, signature };
}

/**
 * Opens a disk image that `writeUdif` made, signed or not, and compares its checksums. @throws {Error} for any other image, and for bytes that
 * belong to nothing
 */
export async function openUdif(fs: Ports, path: string, maxBytes: number): Promise<Volume> {
  const { koly, signature } = await readFrame(fs, path);
  if (koly.sectors * sectorBytes > maxBytes)
    throw new Error(`the image has more than ${maxBytes} bytes when it is unpacked`);
  const mish = parseMish(
    parseUdifPlist((await readExactly(fs, path, koly.plistOffset, koly.plistLength)).toString('latin1')),
  );
  if (mish.sectors !== koly.sectors) throw new Error('the image states two sizes');
  assertPieces(mish.pieces, mish.sectors, koly.dataLength);
  const pieces = new Pieces(fs, path, mish.pieces);
  await assertChecksums(pieces, mish.pieces.length, {
    crc: mish.crc,
    dataCrc: koly.dataCrc,
    masterCrc: koly.masterCrc,
  });
  return {
    size: mish.sectors * sectorBytes,
    isSigned: signature !== undefined,
    hasTicket: signature !== undefined && findTicket(signature) !== undefined,
    read: (at, length) => pieces.read(at, length),
  };
}
