import {
  type Directory,
  formatCentralHeader,
  kinds,
  methods,
  signatures,
  type ZipRecord,
} from './records.ts';

/** Bytes of a central header without name and extra fields. */
const headBytes = 46;
const zip64Field = 1;
const timeField = 0x5455;

/** The values of extra fields, by their id. @throws {Error} for fields that do not fill their place, and for two of one id */
function parseExtra(bytes: Buffer): Map<number, Buffer> {
  const fields = new Map<number, Buffer>();
  let at = 0;
  while (at < bytes.length) {
    if (bytes.length - at < 4) throw new Error('an extra field of a zip entry is cut off');
    const [id, length] = [bytes.readUInt16LE(at), bytes.readUInt16LE(at + 2)];
    const end = at + 4 + length;
    if (end > bytes.length || fields.has(id)) throw new Error('broken extra fields of a zip entry');
    fields.set(id, bytes.subarray(at + 4, end));
    at = end;
  }
  return fields;
}

/** Values of 32 bits, in their order, those that are full from the field of zip64. */
function widen(values: readonly number[], field: Buffer | undefined): number[] {
  let at = 0;
  return values.map((value) => {
    if (value !== 0xffffffff) return value;
    if (field === undefined || field.length < at + 8) throw new Error('a zip64 field is missing');
    const wide = Number(field.readBigUInt64LE(at));
    at += 8;
    if (!Number.isSafeInteger(wide)) throw new Error('a zip64 field with a number that is too large');
    return wide;
  });
}

const findKey = <Key extends string>(table: Readonly<Record<Key, number>>, value: number): Key | undefined =>
  (Object.keys(table) as Key[]).find((key) => table[key] === value);

function toName(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error('the name of a zip entry is not UTF-8');
  }
}

/** The record of one header, and its length and time. Values that this product does not write are found when the header is written again. */
function parseHeader(bytes: Buffer): { record: ZipRecord; length: number; epoch: number | undefined } {
  if (bytes.length < headBytes || bytes.readUInt32LE(0) !== signatures.central)
    throw new Error('the central directory of the zip file is broken');
  const [nameLength, extraLength] = [bytes.readUInt16LE(28), bytes.readUInt16LE(30)];
  const length = headBytes + nameLength + extraLength;
  if (bytes.length < length) throw new Error('the central directory of the zip file is cut off');
  const path = toName(bytes.subarray(headBytes, headBytes + nameLength));
  const extra = parseExtra(bytes.subarray(headBytes + nameLength, length));
  const [size = 0, compressedSize = 0, offset = 0] = widen(
    [bytes.readUInt32LE(24), bytes.readUInt32LE(20), bytes.readUInt32LE(42)],
    extra.get(zip64Field),
  );
  const attributes = bytes.readUInt32LE(38) >>> 16;
  const kind = findKey(kinds, attributes & 0o170000);
  const method = findKey(methods, bytes.readUInt16LE(10));
  if (kind === undefined) throw new Error(`${path} is neither a file, a folder nor a symbolic link`);
  if (method === undefined) throw new Error(`${path} is compressed by a method other than deflate`);
  const time = extra.get(timeField);
  return {
    record: {
      path,
      kind,
      mode: attributes & 0o7777,
      method,
      crc32: bytes.readUInt32LE(16),
      compressedSize,
      size,
      offset,
    },
    length,
    epoch: time?.length === 5 ? time.readUInt32LE(1) : undefined,
  };
}

/** Seconds since the epoch of a time in a zip header. */
function fromDosTime(time: number, date: number): number {
  const [year, month, day] = [(date >> 9) + 1980, (date >> 5) & 15, date & 31];
  return Date.UTC(year, month - 1, day, time >> 11, (time >> 5) & 63, (time & 31) * 2) / 1000;
}

/**
 * The entries of a central directory, and the time that each of them has.
 * @throws {Error} for the first header that this product does not write
 */
export function parseCentral(
  bytes: Buffer,
  { entries }: Pick<Directory, 'entries'>,
): { records: ZipRecord[]; epoch: number } {
  const records: ZipRecord[] = [];
  let epoch: number | undefined;
  let at = 0;
  for (let count = 0; count < entries; count++) {
    const rest = bytes.subarray(at);
    const found = parseHeader(rest);
    epoch ??= found.epoch ?? fromDosTime(rest.readUInt16LE(12), rest.readUInt16LE(14));
    if (!formatCentralHeader(found.record, epoch).equals(rest.subarray(0, found.length)))
      throw new Error(`the header of ${found.record.path} in the central directory has an unexpected value`);
    records.push(found.record);
    at += found.length;
  }
  if (at !== bytes.length) throw new Error('bytes after the last header of the central directory');
  return { records, epoch: epoch ?? 0 };
}
