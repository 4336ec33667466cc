import { formatPlist } from '../macos/plist.ts';

/** Bytes of a sector, the unit of all positions in an image. */
export const sectorBytes = 512;

/** Sectors of one compressed piece: 512 KiB. */
export const pieceSectors = 1024;

/** The kinds of pieces that this product writes: zeros that are not stored, zlib, and the end of the list. */
export const kinds = { zero: 0, zlib: 0x80000005, end: 0xffffffff } as const;

/** A piece of the volume. `start` and `count` are sectors of the volume, `offset` and `length` bytes of the file. */
export interface Piece {
  kind: number;
  start: number;
  count: number;
  offset: number;
  length: number;
}

export const kolyBytes = 512;
const mishHeadBytes = 204;
const pieceBytes = 40;

/** A size or position. @throws {Error} for one that no file has */
function readSize(bytes: Buffer, at: number): number {
  const size = bytes.readBigUInt64BE(at);
  if (size > Number.MAX_SAFE_INTEGER) throw new Error('the image states a size that no file has');
  return Number(size);
}

/** A checksum of an image: CRC-32 in a field for 32 numbers. */
function writeChecksum(target: Buffer, at: number, crc: number): void {
  target.writeUInt32BE(2, at);
  target.writeUInt32BE(32, at + 4);
  target.writeUInt32BE(crc, at + 8);
}

/** The list of the pieces of the volume, with the checksum of its bytes. */
export function formatMish(pieces: readonly Piece[], sectors: number, crc: number): Buffer {
  const table = Buffer.alloc(mishHeadBytes + pieces.length * pieceBytes);
  table.write('mish', 'latin1');
  table.writeUInt32BE(1, 4);
  table.writeBigUInt64BE(BigInt(sectors), 16);
  table.writeUInt32BE(pieceSectors + 8, 32);
  table.writeInt32BE(-1, 36);
  writeChecksum(table, 64, crc);
  table.writeUInt32BE(pieces.length, 200);
  for (const [index, { kind, start, count, offset, length }] of pieces.entries()) {
    const at = mishHeadBytes + index * pieceBytes;
    table.writeUInt32BE(kind, at);
    table.writeBigUInt64BE(BigInt(start), at + 8);
    table.writeBigUInt64BE(BigInt(count), at + 16);
    table.writeBigUInt64BE(BigInt(offset), at + 24);
    table.writeBigUInt64BE(BigInt(length), at + 32);
  }
  return table;
}

/** The pieces of a list, and what it states about the volume. @throws {Error} for a list of another form */
export function parseMish(table: Buffer): { pieces: Piece[]; sectors: number; crc: number } {
  if (table.length < mishHeadBytes + pieceBytes || (table.length - mishHeadBytes) % pieceBytes !== 0)
    throw new Error('the list of the pieces of the image has an impossible length');
  const count = (table.length - mishHeadBytes) / pieceBytes;
  const pieces = Array.from({ length: count }, (_, index): Piece => {
    const at = mishHeadBytes + index * pieceBytes;
    const number = (offset: number) => readSize(table, at + offset);
    return {
      kind: table.readUInt32BE(at),
      start: number(8),
      count: number(16),
      offset: number(24),
      length: number(32),
    };
  });
  const sectors = readSize(table, 16);
  const crc = table.readUInt32BE(72);
  if (!formatMish(pieces, sectors, crc).equals(table))
    throw new Error('the list of the pieces of the image has another form');
  return { pieces, sectors, crc };
}

/** The property list of an image with one volume. */
export function formatUdifPlist(mish: Buffer): string {
  const data = `\n${mish.toString('base64').replaceAll(/.{76}/g, '$&\n')}\n`;
  const volume = {
    Attributes: '0x0050',
    CFName: 'whole disk (Apple_HFS : 0)',
    Data: '@',
    ID: '0',
    Name: 'whole disk (Apple_HFS : 0)',
  };
  return formatPlist({ 'resource-fork': { blkx: [volume] } }).replace(
    '<string>@</string>',
    `<data>${data}</data>`,
  );
}

/** The list in a property list. @throws {Error} for a property list of another form */
export function parseUdifPlist(text: string): Buffer {
  const [, data = ''] = /<data>([A-Za-z0-9+/=\n]*)<\/data>/.exec(text) ?? [];
  const mish = Buffer.from(data, 'base64');
  if (formatUdifPlist(mish) !== text) throw new Error('the property list of the image has another form');
  return mish;
}

/** What the trailer of an image states. */
export interface Koly {
  dataLength: number;
  dataCrc: number;
  plistOffset: number;
  plistLength: number;
  /** Zero in an image without a signature. */
  signatureOffset: number;
  signatureLength: number;
  masterCrc: number;
  sectors: number;
}

/** The trailer of an image. Its identifier is made from the checksum: equal content gives equal bytes. */
export function formatKoly(koly: Koly): Buffer {
  const trailer = Buffer.alloc(kolyBytes);
  const long = (value: number, at: number) => trailer.writeBigUInt64BE(BigInt(value), at);
  trailer.write('koly', 'latin1');
  trailer.writeUInt32BE(4, 4);
  trailer.writeUInt32BE(kolyBytes, 8);
  trailer.writeUInt32BE(1, 12);
  long(koly.dataLength, 32);
  trailer.writeUInt32BE(1, 56);
  trailer.writeUInt32BE(1, 60);
  for (const [index, value] of [koly.masterCrc, koly.dataCrc, koly.sectors, koly.plistLength].entries())
    trailer.writeUInt32BE(value % 2 ** 32, 64 + index * 4);
  writeChecksum(trailer, 80, koly.dataCrc);
  long(koly.plistOffset, 216);
  long(koly.plistLength, 224);
  long(koly.signatureOffset, 296);
  long(koly.signatureLength, 304);
  writeChecksum(trailer, 352, koly.masterCrc);
  trailer.writeUInt32BE(1, 488);
  long(koly.sectors, 492);
  return trailer;
}

/** @throws {Error} for a trailer of another form */
export function parseKoly(trailer: Buffer): Koly {
  const long = (at: number) => readSize(trailer, at);
  const koly = {
    dataLength: long(32),
    dataCrc: trailer.readUInt32BE(88),
    plistOffset: long(216),
    plistLength: long(224),
    signatureOffset: long(296),
    signatureLength: long(304),
    masterCrc: trailer.readUInt32BE(360),
    sectors: long(492),
  };
  if (!formatKoly(koly).equals(trailer))
    throw new Error('the trailer of the image is not one of this product');
  return koly;
}
