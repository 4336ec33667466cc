import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';
import type { Effort } from '../../ports.ts';
import { ByteReader } from '../../shared/archive/byte-reader.ts';
import {
  formatKoly,
  formatMish,
  formatUdifPlist,
  kinds,
  type Piece,
  pieceSectors,
  sectorBytes,
} from './udif-layout.ts';

const compress = promisify(deflate);

/** Pieces that are compressed at the same time. The bytes do not depend on it. */
const width = 4;

const isZero = (bytes: Buffer): boolean => bytes[0] === 0 && bytes.equals(Buffer.alloc(bytes.length));

async function* readPieces(volume: AsyncIterable<Uint8Array>, bytes: number): AsyncGenerator<Buffer> {
  const reader = new ByteReader(volume, 'the volume');
  const piece = pieceSectors * sectorBytes;
  try {
    for (let rest = bytes; rest > 0; rest -= piece) yield await reader.read(Math.min(piece, rest));
  } finally {
    await reader.close();
  }
}

/** Keeps `width` compressions running, in the order of the pieces. */
async function* compressAll(
  pieces: AsyncIterable<Buffer>,
  effort: Effort,
): AsyncGenerator<{ raw: Buffer; packed: Buffer | undefined }> {
  const running: Promise<{ raw: Buffer; packed: Buffer | undefined }>[] = [];
  for await (const raw of pieces) {
    running.push(
      isZero(raw)
        ? Promise.resolve({ raw, packed: undefined })
        : compress(raw, { level: effort === 'small' ? 6 : 1 }).then((packed) => ({ raw, packed })),
    );
    if (running.length < width) continue;
    const first = running.shift();
    if (first !== undefined) yield await first;
  }
  for (const one of running) yield await one;
}

/**
 * A compressed disk image (UDZO) of one volume of so many bytes, a multiple of 512. Equal volumes give equal bytes.
 * https://newosxbook.com/DMG.html
 */
export async function* writeUdif(
  volume: AsyncIterable<Uint8Array>,
  bytes: number,
  effort: Effort,
): AsyncGenerator<Uint8Array> {
  const pieces: Piece[] = [];
  let [start, offset, crc, dataCrc] = [0, 0, 0, 0];
  for await (const { raw, packed } of compressAll(readPieces(volume, bytes), effort)) {
    crc = crc32(raw, crc);
    const count = raw.length / sectorBytes;
    pieces.push({
      kind: packed === undefined ? kinds.zero : kinds.zlib,
      start,
      count,
      offset,
      length: packed?.length ?? 0,
    });
    start += count;
    if (packed === undefined) continue;
    offset += packed.length;
    dataCrc = crc32(packed, dataCrc);
    yield packed;
  }
  pieces.push({ kind: kinds.end, start, count: 0, offset, length: 0 });
  const plist = Buffer.from(formatUdifPlist(formatMish(pieces, start, crc)));
  yield plist;
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc);
  yield formatKoly({
    dataLength: offset,
    dataCrc,
    plistOffset: offset,
    plistLength: plist.length,
    signatureOffset: 0,
    signatureLength: 0,
    masterCrc: crc32(sum),
    sectors: start,
  });
}
