import type { FileSystem } from '../../ports.ts';
import { readAtMost } from './chunks.ts';
import { inflateEntry, type PackedEntry } from './inflate-entry.ts';
import type { ArchiveLimits } from './tar-frames.ts';

/** An entry of a zip file that another program wrote. */
export interface UnzippedEntry {
  /** Relative, without `.`, `..` and empty parts, with `/` as separator. */
  path: string;
  kind: 'file' | 'dir' | 'symlink';
  /** Permission bits; 0 when the archive was written for a system without them. */
  mode: number;
  /** Bytes of the content. */
  size: number;
  /** The content, to be read at most once. */
  content: AsyncIterable<Uint8Array>;
}

interface CentralEntry extends PackedEntry {
  name: Buffer;
  kind: UnzippedEntry['kind'];
  mode: number;
  /** Place of its local header. */
  offset: number;
}

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;
/** Bytes of the records without names, extra fields and comments. */
const fixedBytes = { local: 30, central: 46, end: 22 } as const;
const maxComment = 0xffff;
/** Bytes of a central directory: it is held in memory. */
const maxDirectory = 16 * 1024 * 1024;
const encrypted = 0x1;
const unix = 3;
const methods = new Map<number, PackedEntry['method']>([
  [0, 'stored'],
  [8, 'deflated'],
]);

type Read = (start: number, end: number) => Promise<Buffer>;

/** Entries, bytes and place of the central directory. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.16 */
async function readEnd(read: Read, size: number): Promise<{ count: number; bytes: number; offset: number }> {
  const start = Math.max(0, size - fixedBytes.end - maxComment);
  const tail = await read(start, size);
  for (let at = tail.length - fixedBytes.end; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== signatures.end) continue;
    if (at + fixedBytes.end + tail.readUInt16LE(at + 20) !== tail.length) continue;
    const [count, bytes, offset] = [
      tail.readUInt16LE(at + 10),
      tail.readUInt32LE(at + 12),
      tail.readUInt32LE(at + 16),
    ];
    if (tail.readUInt32LE(at + 4) !== 0 || tail.readUInt16LE(at + 8) !== count)
      throw new Error('the zip file has several parts');
    if (offset === 0xffffffff || bytes === 0xffffffff || count === 0xffff)
      throw new Error('the zip file uses zip64, which is not read');
    if (offset + bytes > start + at)
      throw new Error('the central directory of the zip file is not in the file');
    return { count, bytes, offset };
  }
  throw new Error('the file does not have the end of a zip file');
}

/** The path of an entry. @throws {Error} for one that is not below the folder that the archive is unpacked to */
function toPath(name: Buffer): string {
  let path: string;
  try {
    path = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(name).replace(/\/$/, '');
  } catch (cause) {
    throw new Error('the name of a zip entry is not UTF-8', { cause });
  }
  const isPlain = path.split('/').every((part) => !['', '.', '..'].includes(part));
  if (!isPlain || /[\\\0:]/.test(path))
    throw new Error(`the zip file has an entry at ${JSON.stringify(path)}`);
  return path;
}

function toKind(name: Buffer, attributes: number | undefined): UnzippedEntry['kind'] {
  if (name.at(-1) === 0x2f) return 'dir';
  return attributes !== undefined && (attributes & 0o170000) === 0o120000 ? 'symlink' : 'file';
}

function parseEntry(bytes: Buffer): { entry: CentralEntry; length: number } {
  if (bytes.length < fixedBytes.central || bytes.readUInt32LE(0) !== signatures.central)
    throw new Error('the central directory of the zip file is broken');
  const nameEnd = fixedBytes.central + bytes.readUInt16LE(28);
  const length = nameEnd + bytes.readUInt16LE(30) + bytes.readUInt16LE(32);
  if (length > bytes.length) throw new Error('the central directory of the zip file is cut off');
  const name = bytes.subarray(fixedBytes.central, nameEnd);
  const path = toPath(name);
  if ((bytes.readUInt16LE(8) & encrypted) !== 0) throw new Error(`${path} is encrypted`);
  const method = methods.get(bytes.readUInt16LE(10));
  if (method === undefined) throw new Error(`${path} is compressed by a method other than deflate`);
  const [compressedSize, size, offset] = [
    bytes.readUInt32LE(20),
    bytes.readUInt32LE(24),
    bytes.readUInt32LE(42),
  ];
  const attributes = bytes.readUInt8(5) === unix ? bytes.readUInt16LE(40) : undefined;
  const kind = toKind(name, attributes);
  const mode = (attributes ?? 0) & 0o7777;
  const crc32 = bytes.readUInt32LE(16);
  return { entry: { path, name, kind, mode, method, crc32, compressedSize, size, offset }, length };
}

function parseDirectory(directory: Buffer, count: number, limits: ArchiveLimits): CentralEntry[] {
  const entries: CentralEntry[] = [];
  const seen = new Set<string>();
  let at = 0;
  let total = 0;
  for (let index = 0; index < count; index++) {
    const { entry, length } = parseEntry(directory.subarray(at));
    if (seen.has(entry.path)) throw new Error(`the zip file has ${entry.path} twice`);
    total += entry.size;
    if (total > limits.bytes)
      throw new Error(`the archive has more than ${limits.bytes} bytes when it is unpacked`);
    seen.add(entry.path);
    entries.push(entry);
    at += length;
  }
  if (at !== directory.length) throw new Error('bytes after the last entry of the central directory');
  return entries.sort((a, b) => a.offset - b.offset);
}

/** Start and end of the packed content of an entry, which is in front of `limit`. */
async function findContent(
  read: Read,
  { path, name, offset, compressedSize }: CentralEntry,
  limit: number,
): Promise<{ start: number; end: number }> {
  const header = await read(offset, offset + fixedBytes.local);
  const own = await read(offset + fixedBytes.local, offset + fixedBytes.local + name.length);
  if (
    header.readUInt32LE(0) !== signatures.local ||
    header.readUInt16LE(26) !== name.length ||
    !own.equals(name)
  )
    throw new Error(`the header of ${path} differs from the central directory`);
  const start = offset + fixedBytes.local + name.length + header.readUInt16LE(28);
  const end = start + compressedSize;
  if (end > limit) throw new Error(`the content of ${path} overlaps another part of the zip file`);
  return { start, end };
}

/**
 * Calls `visit` for each entry of a zip file that another program wrote, in the order of their places. Sizes, checksums, names and places
 * are those of the central directory; parts that overlap are refused, so that the result is not larger than the directory states.
 * @throws {Error} for a file that is not such an archive or exceeds the limits, the error of `visit`
 */
export async function readForeignZip(
  fs: Pick<FileSystem, 'read' | 'stat'>,
  path: string,
  limits: ArchiveLimits,
  visit: (entry: UnzippedEntry) => Promise<void>,
): Promise<void> {
  const { size = 0 } = (await fs.stat(path)) ?? {};
  const read: Read = async (start, end) => {
    const bytes = await readAtMost(fs.read(path, { start, end }), end - start, path);
    if (bytes.length !== end - start) throw new Error('unexpected end of the zip file');
    return Buffer.from(bytes);
  };
  const { count, bytes, offset } = await readEnd(read, size);
  if (count > limits.entries) throw new Error(`the archive has more than ${limits.entries} entries`);
  if (bytes > maxDirectory) throw new Error(`the central directory has ${bytes} bytes`);
  const entries = parseDirectory(await read(offset, offset + bytes), count, limits);
  for (const [index, entry] of entries.entries()) {
    const place = await findContent(read, entry, entries[index + 1]?.offset ?? offset);
    const content = inflateEntry(entry, fs.read(path, place));
    const { kind, mode } = entry;
    await visit({ path: entry.path, kind, mode, size: entry.size, content });
  }
}
