import { createHash } from 'node:crypto';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** A value of a header; `bytes` is what its store has. */
export interface RawValue {
  tag: number;
  type: number;
  count: number;
  bytes: Buffer;
}

/** An .rpm in parts that an attacker changes. Digests are made when it is packed again. */
export interface RawRpm {
  lead: Buffer;
  /** Without those that follow from the rest. */
  signature: RawValue[];
  header: RawValue[];
  cpio: Buffer;
}

const widths: Record<number, number> = { 3: 2, 4: 4, 5: 8, 7: 1 };

export const textValue = (tag: number, ...texts: string[]): RawValue => ({
  tag,
  type: texts.length === 1 ? 6 : 8,
  count: texts.length,
  bytes: Buffer.from(texts.map((text) => `${text}\0`).join('')),
});

export const textsValue = (tag: number, ...texts: string[]): RawValue => ({
  ...textValue(tag, ...texts),
  type: 8,
});

export const numbersValue = (tag: number, ...numbers: number[]): RawValue => {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [at, number] of numbers.entries()) bytes.writeUInt32BE(number, at * 4);
  return { tag, type: 4, count: numbers.length, bytes };
};

/** The texts of a value. */
export const textsOf = ({ bytes }: RawValue): string[] => bytes.subarray(0, -1).toString().split('\0');

function readValues(bytes: Buffer, at: number): { values: RawValue[]; end: number } {
  const [entries, size] = [bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)];
  const storeAt = at + 16 + entries * 16;
  const raw = Array.from({ length: entries }, (_, index) => {
    const entry = at + 16 + index * 16;
    const [tag, type, offset, count] = [0, 4, 8, 12].map((part) => bytes.readUInt32BE(entry + part));
    return { tag: tag ?? 0, type: type ?? 0, offset: offset ?? 0, count: count ?? 0 };
  });
  const values = raw.slice(1).map(({ tag, type, offset, count }) => {
    const start = storeAt + offset;
    let end = start + (widths[type] ?? 0) * count;
    for (let text = 0; widths[type] === undefined && text < count; text += 1) end = bytes.indexOf(0, end) + 1;
    return { tag, type, count, bytes: bytes.subarray(start, end) };
  });
  return { values, end: storeAt + size };
}

/** The bytes of a header. `outside` are values after the region, which no digest of a value covers by its index. */
export function toHeader(
  region: number,
  values: readonly RawValue[],
  outside: readonly RawValue[] = [],
): Buffer {
  const entries: number[][] = [];
  const store: Buffer[] = [];
  let size = 0;
  const put = ({ tag, type, count, bytes }: RawValue) => {
    const width = widths[type] ?? 1;
    const padding = (width - (size % width)) % width;
    store.push(Buffer.alloc(padding), bytes);
    size += padding;
    entries.push([tag, type, size, count]);
    size += bytes.length;
  };
  for (const value of values) put(value);
  const trailer = Buffer.alloc(16);
  for (const [at, number] of [region, 7, -(values.length + 1) * 16, 16].entries())
    trailer.writeInt32BE(number, at * 4);
  store.push(trailer);
  const regionAt = size;
  size += 16;
  for (const value of outside) put(value);
  const index = Buffer.alloc((entries.length + 1) * 16);
  for (const [at, entry] of [[region, 7, regionAt, 16], ...entries].entries())
    for (const [part, number] of entry.entries()) index.writeUInt32BE(number, at * 16 + part * 4);
  const intro = Buffer.from('8eade8010000000000000000', 'hex');
  const counts = Buffer.alloc(8);
  counts.writeUInt32BE(entries.length + 1);
  counts.writeUInt32BE(size, 4);
  return Buffer.concat([intro.subarray(0, 8), counts, index, ...store]);
}

const digest = (algorithm: string, ...parts: Buffer[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash(algorithm)).digest();

export function unpackRpm(bytes: Buffer): RawRpm {
  const signature = readValues(bytes, 96);
  const header = readValues(bytes, Math.ceil(signature.end / 8) * 8);
  return {
    lead: bytes.subarray(0, 96),
    signature: signature.values,
    header: header.values,
    cpio: zstdDecompressSync(bytes.subarray(header.end)),
  };
}

/** Replaces a value, or adds it where its tag belongs. */
export function withValue(values: readonly RawValue[], value: RawValue): RawValue[] {
  return [...values.filter(({ tag }) => tag !== value.tag), value].sort((a, b) => a.tag - b.tag);
}

export interface Packing {
  outside?: RawValue[];
  payload?: (cpio: Buffer) => Buffer;
  /** Changes the bytes of the header before digests are taken. */
  header?: (bytes: Buffer) => Buffer;
}

/** Packs an .rpm with every digest and size in order. */
export function packRpm(
  rpm: RawRpm,
  { outside = [], payload = zstdCompressSync, header = (bytes) => bytes }: Packing = {},
): Buffer {
  const packed = payload(rpm.cpio);
  let values = withValue(rpm.header, textsValue(5092, digest('sha256', packed).toString('hex')));
  values = withValue(values, textsValue(5097, digest('sha256', rpm.cpio).toString('hex')));
  const main = header(toHeader(63, values, outside));
  let signature = withValue(rpm.signature, textValue(269, digest('sha1', main).toString('hex')));
  signature = withValue(signature, textValue(273, digest('sha256', main).toString('hex')));
  signature = withValue(signature, numbersValue(1000, main.length + packed.length));
  signature = withValue(signature, { tag: 1004, type: 7, count: 16, bytes: digest('md5', main, packed) });
  signature = withValue(signature, numbersValue(1007, rpm.cpio.length));
  const first = toHeader(62, signature);
  return Buffer.concat([rpm.lead, first, Buffer.alloc((8 - (first.length % 8)) % 8), main, packed]);
}
