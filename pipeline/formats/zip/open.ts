import { createHash, type Hash } from 'node:crypto';
import type { BuildContext } from '../../ports.ts';
import { ByteReader } from '../../shared/archive/byte-reader.ts';
import { readAtMost } from '../../shared/archive/chunks.ts';
import { inflateEntry } from '../../shared/archive/inflate-entry.ts';
import type { ArchiveLimits } from '../../shared/archive/tar-frames.ts';
import { parseCentral } from './parse-central.ts';
import {
  type Directory,
  endBytes,
  formatEnd,
  formatLocalHeader,
  signatures,
  type ZipRecord,
} from './records.ts';

/** Bytes of a central directory: it is held in memory. */
const maxDirectory = 128 * 1024 * 1024;

type Ports = Pick<BuildContext, 'fs'>;

async function readRange({ fs }: Ports, path: string, start: number, end: number): Promise<Buffer> {
  const length = end - start;
  const bytes = Buffer.from(await readAtMost(fs.read(path, { start, end }), length, 'the zip file'));
  if (bytes.length !== length) throw new Error('unexpected end of the zip file');
  return bytes;
}

/** The directory and the digest that the end of a file states. */
function parseEnd(bytes: Buffer): { directory: Directory; sha256: string } {
  const end = bytes.subarray(-endBytes.plain);
  if (end.length < endBytes.plain || end.readUInt32LE(0) !== signatures.end)
    throw new Error('the zip file does not end with the records and the comment that this product writes');
  const sha256 = end.subarray(-64).toString('latin1');
  const plain = { entries: end.readUInt16LE(10), size: end.readUInt32LE(12), offset: end.readUInt32LE(16) };
  const end64 = bytes.subarray(0, -endBytes.plain);
  const hasEnd64 = bytes.length === endBytes.zip64 && end64.readUInt32LE(0) === signatures.end64;
  if (!hasEnd64) return { directory: plain, sha256 };
  const [entries = 0, size = 0, offset = 0] = [32, 40, 48].map((at) => Number(end64.readBigUInt64LE(at)));
  return { directory: { entries, size, offset }, sha256 };
}

/** The place of the directory, from an end that has exactly the form in which this product writes it. */
async function readEnd(ctx: Ports, path: string, size: number): Promise<ReturnType<typeof parseEnd>> {
  const tail = await readRange(ctx, path, Math.max(0, size - endBytes.zip64), size);
  const found = parseEnd(tail);
  const { directory, sha256 } = found;
  const { offset, entries } = directory;
  const isWhole = [offset, entries, directory.size].every(Number.isSafeInteger);
  const end = isWhole ? formatEnd(directory, sha256) : Buffer.alloc(0);
  if (!isWhole || !tail.subarray(-end.length).equals(end) || offset + directory.size + end.length !== size)
    throw new Error('the end of the zip file has an unexpected value, or bytes are between its parts');
  return found;
}

/** Passes bytes on that a digest is made of. */
async function* digesting(bytes: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
}

/** Refuses a list of entries whose bytes overlap, leave gaps or are more than the limits. */
function assertPlaces(
  records: readonly ZipRecord[],
  epoch: number,
  { offset }: Directory,
  limits: ArchiveLimits,
): void {
  let at = 0;
  let total = 0;
  for (const record of records) {
    if (record.offset !== at) throw new Error(`${record.path} does not follow the entry before it`);
    if (record.method === 'stored' && record.size !== record.compressedSize)
      throw new Error(`${record.path} is stored and has two sizes`);
    if (record.kind === 'dir' && record.size !== 0)
      throw new Error(`the folder ${record.path} has a content`);
    if ((record.kind === 'dir') !== record.path.endsWith('/'))
      throw new Error(`${record.path} is a folder by its name or by its kind, but not by both`);
    at += formatLocalHeader(record, epoch).length + record.compressedSize;
    total += record.size;
  }
  if (at !== offset) throw new Error('bytes between the last entry and the central directory');
  if (total > limits.bytes)
    throw new Error(`the archive has more than ${limits.bytes} bytes when it is unpacked`);
}

/** The entries of a zip file by its directory, and the bytes of the directory. */
export interface ZipIndex {
  records: ZipRecord[];
  /** Seconds since the epoch: the time of every entry. */
  epoch: number;
  directory: Directory;
  central: Buffer;
  /** The digest that the end states. */
  sha256: string;
}

/** Reads the directory of a zip file. @throws {Error} for entries that overlap or leave gaps, and for more than the limits */
export async function readZipIndex(ctx: Ports, path: string, limits: ArchiveLimits): Promise<ZipIndex> {
  const { size = 0 } = (await ctx.fs.stat(path)) ?? {};
  const { directory, sha256 } = await readEnd(ctx, path, size);
  if (directory.entries > limits.entries)
    throw new Error(`the archive has more than ${limits.entries} entries`);
  if (directory.size > maxDirectory) throw new Error(`the central directory has ${directory.size} bytes`);
  const central = await readRange(ctx, path, directory.offset, directory.offset + directory.size);
  const { records, epoch } = parseCentral(central, directory);
  assertPlaces(records, epoch, directory, limits);
  return { records, epoch, directory, central, sha256 };
}

/**
 * Calls `visit` for each entry of a zip file, in its order, with its content. Every byte of the file is either the content of an entry or what this
 * product writes around it: local headers, central directory and end are written again from the values of the directory and compared.
 * @throws {Error} for the first byte that is not, the error of `visit`
 */
export async function readZipEntries(
  ctx: Ports,
  path: string,
  limits: ArchiveLimits,
  visit: (record: ZipRecord, content: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<void> {
  const { records, epoch, directory, central, sha256 } = await readZipIndex(ctx, path, limits);
  const hash = createHash('sha256');
  const bytes = digesting(ctx.fs.read(path, { start: 0, end: directory.offset }), hash);
  const reader = new ByteReader(bytes, 'the zip file');
  try {
    for (const record of records) {
      const expected = formatLocalHeader(record, epoch);
      if (!(await reader.read(expected.length)).equals(expected))
        throw new Error(`the header of ${record.path} differs from the central directory`);
      const content = inflateEntry(record, reader.take(record.compressedSize));
      await visit(record, content);
      for await (const _ of content);
    }
  } finally {
    await reader.close();
  }
  if (hash.update(central).digest('hex') !== sha256)
    throw new Error('the zip file differs from the digest in its comment');
}
