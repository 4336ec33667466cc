import { crc32 } from 'node:zlib';

/** The sizes of a block, as the index of its stream states them. */
interface BlockRecord {
  /** Bytes of its header, its compressed data and its check, without padding. */
  unpadded: number;
  /** Bytes of its content. */
  content: number;
}

/** Bytes of the header and of the footer of a stream. */
export const edgeBytes = 12;
const magic = Buffer.from('fd377a585a00', 'hex');
const footerMagic = 'YZ';
/** CRC-64, the check of every stream here. */
const flags = Buffer.from([0, 4]);

const toFour = (size: number): number => Math.ceil(size / 4) * 4;

function words(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** An integer of seven bits a byte, the lowest first. */
function formatInteger(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  return [...bytes, rest];
}

function readIntegers(bytes: Buffer, start: number, count: number): { values: number[]; end: number } {
  const values: number[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    let value = 0;
    for (let shift = 0; ; shift += 1) {
      const byte = bytes[at];
      if (byte === undefined || shift > 6) throw new Error('the index of an xz stream has a broken number');
      at += 1;
      value += (byte & 0x7f) * 0x80 ** shift;
      if (byte < 0x80) break;
    }
    values.push(value);
  }
  return { values, end: at };
}

/**
 * Bytes of the index of a stream, from its footer.
 * @throws {Error} for a footer of another kind than xz writes with `--check=crc64`
 */
export function readIndexSize(footer: Buffer): number {
  const isFooter =
    footer.length === edgeBytes &&
    footer.toString('latin1', 10) === footerMagic &&
    footer.subarray(8, 10).equals(flags) &&
    footer.readUInt32LE(0) === crc32(footer.subarray(4, 10));
  if (!isFooter) throw new Error('it does not end as an xz stream with CRC-64');
  return (footer.readUInt32LE(4) + 1) * 4;
}

/** The blocks of a stream, from its index. @throws {Error} for an index that is damaged */
export function readIndex(index: Buffer): BlockRecord[] {
  if (
    index.length < 8 ||
    index[0] !== 0 ||
    index.readUInt32LE(index.length - 4) !== crc32(index.subarray(0, -4))
  )
    throw new Error('the index of an xz stream is damaged');
  const { values, end: start } = readIntegers(index, 1, 1);
  const [count = 0] = values;
  if (count > index.length) throw new Error('the index of an xz stream has a broken number');
  const { values: sizes, end } = readIntegers(index, start, count * 2);
  if (toFour(end) !== index.length - 4) throw new Error('the index of an xz stream has another length');
  return Array.from({ length: count }, (_, at) => ({
    unpadded: sizes[at * 2] ?? 0,
    content: sizes[at * 2 + 1] ?? 0,
  }));
}

/** Bytes of the blocks in their stream. */
export const toBlockBytes = (blocks: readonly BlockRecord[]): number =>
  blocks.reduce((sum, { unpadded }) => sum + toFour(unpadded), 0);

/** The header of a stream. https://tukaani.org/xz/xz-file-format.txt */
export const formatHeader = (): Buffer => Buffer.concat([magic, flags, words(crc32(flags))]);

/** The index of a stream and its footer. */
export function formatEnd(blocks: readonly BlockRecord[]): Buffer {
  const numbers = [blocks.length, ...blocks.flatMap(({ unpadded, content }) => [unpadded, content])];
  const list = Buffer.from([0, ...numbers.flatMap(formatInteger)]);
  const padded = Buffer.concat([list, Buffer.alloc(toFour(list.length) - list.length)]);
  const index = Buffer.concat([padded, words(crc32(padded))]);
  const rest = Buffer.concat([words(index.length / 4 - 1), flags]);
  return Buffer.concat([index, words(crc32(rest)), rest, Buffer.from(footerMagic, 'latin1')]);
}
