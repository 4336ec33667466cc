import { ByteReader } from './byte-reader.ts';

/** The largest window that a decoder keeps in memory: more than the highest level of this product's archives needs. */
const maxWindow = 32 * 1024 * 1024;

const magic = 0xfd2fb528;

/** Node's compression stream ends with it when its last chunk came before the end of the stream. */
const emptyFrame = Buffer.from('28b52ffd240001000099e9d851', 'hex');

interface FrameHeader {
  /** Bytes of the header after its first byte. */
  rest: number;
  hasChecksum: boolean;
  window(header: DataView): number;
}

/** https://www.rfc-editor.org/rfc/rfc8878#section-3.1.1.1 */
function parseDescriptor(byte: number): FrameHeader {
  if ((byte & 0x18) !== 0) throw new Error('its zstd frame has bits that no compressor sets');
  const isSingle = (byte & 0x20) !== 0;
  const sizeBytes = [isSingle ? 1 : 0, 2, 4, 8][byte >> 6] ?? 0;
  const dictionaryBytes = [0, 1, 2, 4][byte & 3] ?? 0;
  const windowBytes = isSingle ? 0 : 1;
  return {
    rest: windowBytes + dictionaryBytes + sizeBytes,
    hasChecksum: (byte & 4) !== 0,
    window(header) {
      if (!isSingle) {
        const descriptor = header.getUint8(0);
        // Compressors write powers of two only.
        if ((descriptor & 7) !== 0) throw new Error('its zstd window has a size that no compressor writes');
        return 2 ** (10 + (descriptor >> 3));
      }
      if (sizeBytes === 1) return header.getUint8(dictionaryBytes);
      if (sizeBytes === 2) return header.getUint16(dictionaryBytes, true) + 256;
      if (sizeBytes === 4) return header.getUint32(dictionaryBytes, true);
      return Number(header.getBigUint64(dictionaryBytes, true));
    },
  };
}

const toView = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

async function* checkFrame(reader: ByteReader): AsyncGenerator<Uint8Array> {
  const start = await reader.read(5);
  if (toView(start).getUint32(0, true) !== magic) throw new Error('it does not begin with a zstd frame');
  const { rest, hasChecksum, window } = parseDescriptor(start[4] ?? 0);
  const header = await reader.read(rest);
  if (window(toView(header)) > maxWindow)
    throw new Error(`its zstd window is larger than ${maxWindow} bytes`);
  yield start;
  yield header;
  for (let isLast = false; !isLast; ) {
    const head = await reader.read(3);
    const bits = (head[0] ?? 0) | ((head[1] ?? 0) << 8) | ((head[2] ?? 0) << 16);
    isLast = (bits & 1) === 1;
    yield head;
    // A block of repeated bytes has one byte, whatever its size.
    yield* reader.take(((bits >> 1) & 3) === 1 ? 1 : bits >> 3);
  }
  if (hasChecksum) yield* reader.take(4);
  if (await reader.isAtEnd()) return;
  const last = await reader.read(emptyFrame.length).catch(() => undefined);
  if (last === undefined || !emptyFrame.equals(last) || !(await reader.isAtEnd()))
    throw new Error('bytes after the end of the zstd frame');
  yield last;
}

/**
 * Passes the bytes of a zstd file on while they are exactly one frame, with an empty one after it or not: nothing before it, between its
 * blocks or after it, and a window of at most 32 MiB.
 * @throws {Error} for the first byte that must not be there, and for a frame that ends too early
 */
export async function* checkZstdFrame(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = new ByteReader(chunks, 'the zstd frame');
  try {
    yield* checkFrame(reader);
  } finally {
    await reader.close();
  }
}
