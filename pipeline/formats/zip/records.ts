import type { PackedEntry } from '../../shared/archive/inflate-entry.ts';
import { toDosTime } from './dos-time.ts';

/**
 * An entry of a zip file as this product writes it. Its headers are a function of these values, so that a reader compares whole headers.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export interface ZipRecord extends PackedEntry {
  /** With `/` at the end for a folder. */
  path: string;
  kind: 'file' | 'dir' | 'symlink';
  /** Permission bits. */
  mode: number;
  /** `stored`, or `deflated` where that is smaller. */
  method: PackedEntry['method'];
  /** Place of its local header. */
  offset: number;
}

export const signatures = {
  local: 0x04034b50,
  central: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
} as const;
const locator64 = 0x07064b50;

export const methods = { stored: 0, deflated: 8 } as const;
export const kinds = { file: 0o100000, dir: 0o040000, symlink: 0o120000 } as const;

/** A value that does not fit into its field is in the fields of zip64. */
const full32 = 0xffffffff;
const full16 = 0xffff;

/** UTF-8 names. */
const flags = 0x0800;
const unix = 3;
const dosFolder = 0x10;

function toBytes(numbers: readonly (readonly [value: number, bytes: 2 | 4 | 8])[]): Buffer {
  const all = Buffer.alloc(numbers.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of numbers) {
    if (bytes === 2) all.writeUInt16LE(value, at);
    else if (bytes === 4) all.writeUInt32LE(value, at);
    else all.writeBigUInt64LE(BigInt(value), at);
    at += bytes;
  }
  return all;
}

/** Seconds since the epoch in UTC: the times of the headers have no time zone. Left out where 31 bits do not hold it. */
function toTimeField(epoch: number): Buffer {
  if (epoch < 0 || epoch >= 2 ** 31) return Buffer.alloc(0);
  const field = Buffer.alloc(9);
  field.writeUInt16LE(0x5455, 0);
  field.writeUInt16LE(5, 2);
  field.writeUInt8(1, 4);
  field.writeUInt32LE(epoch, 5);
  return field;
}

function toZip64Field(values: readonly number[]): Buffer {
  if (values.length === 0) return Buffer.alloc(0);
  return toBytes([[1, 2], [values.length * 8, 2], ...values.map((value) => [value, 8] as const)]);
}

const isLarge = ({ size, compressedSize }: ZipRecord): boolean => size >= full32 || compressedSize >= full32;
const toField = (value: number): number => Math.min(value, full32);

/** Version 4.5 for zip64, 2.0 for folders and deflate. */
const toVersion = (record: ZipRecord): number => (isLarge(record) || record.offset >= full32 ? 45 : 20);

function planCommon(record: ZipRecord, version: number, epoch: number): [number, 2 | 4][] {
  const { time, date } = toDosTime(epoch);
  return [
    [version, 2],
    [flags, 2],
    [methods[record.method], 2],
    [time, 2],
    [date, 2],
    [record.crc32, 4],
  ];
}

/** The header in front of the bytes of an entry. `epoch` is the time of every entry. */
export function formatLocalHeader(record: ZipRecord, epoch: number): Buffer {
  const name = Buffer.from(record.path);
  const large = isLarge(record);
  // Both sizes are in the field of zip64, or none.
  const extra = Buffer.concat([
    toZip64Field(large ? [record.size, record.compressedSize] : []),
    toTimeField(epoch),
  ]);
  return Buffer.concat([
    toBytes([
      [signatures.local, 4],
      ...planCommon(record, large ? 45 : 20, epoch),
      [large ? full32 : record.compressedSize, 4],
      [large ? full32 : record.size, 4],
      [name.length, 2],
      [extra.length, 2],
    ]),
    name,
    extra,
  ]);
}

/** The entry's header in the central directory. */
export function formatCentralHeader(record: ZipRecord, epoch: number): Buffer {
  const name = Buffer.from(record.path);
  const large = [record.size, record.compressedSize, record.offset].filter((value) => value >= full32);
  const extra = Buffer.concat([toZip64Field(large), toTimeField(epoch)]);
  const attributes =
    ((kinds[record.kind] | record.mode) * 0x10000 + (record.kind === 'dir' ? dosFolder : 0)) >>> 0;
  const version = toVersion(record);
  return Buffer.concat([
    toBytes([
      [signatures.central, 4],
      [unix * 256 + version, 2],
      ...planCommon(record, version, epoch),
      [toField(record.compressedSize), 4],
      [toField(record.size), 4],
      [name.length, 2],
      [extra.length, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [attributes, 4],
      [toField(record.offset), 4],
    ]),
    name,
    extra,
  ]);
}

/** The place of the central directory. */
export interface Directory {
  entries: number;
  offset: number;
  /** Bytes. */
  size: number;
}

/** The comment of a zip file: two compressed forms of one content have one checksum, so that only this finds each changed byte. */
const toComment = (sha256: string): string => `sha256:${sha256}`;

/**
 * The end of a zip file, with the records of zip64 where a value needs them. `sha256` is that of all bytes in front of it, in lower-case
 * hex.
 */
export function formatEnd({ entries, offset, size }: Directory, sha256: string): Buffer {
  const needs64 = entries >= full16 || offset >= full32 || size >= full32;
  const end64 = needs64
    ? toBytes([
        [signatures.end64, 4],
        [44, 8],
        [unix * 256 + 45, 2],
        [45, 2],
        [0, 4],
        [0, 4],
        [entries, 8],
        [entries, 8],
        [size, 8],
        [offset, 8],
        [locator64, 4],
        [0, 4],
        [offset + size, 8],
        [1, 4],
      ])
    : Buffer.alloc(0);
  const comment = Buffer.from(toComment(sha256));
  const count = Math.min(entries, full16);
  const end = toBytes([
    [signatures.end, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [toField(size), 4],
    [toField(offset), 4],
    [comment.length, 2],
  ]);
  return Buffer.concat([end64, end, comment]);
}

const commentBytes = toComment('0'.repeat(64)).length;

/** Bytes of the end without and with zip64. */
export const endBytes = { plain: 22 + commentBytes, zip64: 98 + commentBytes } as const;
