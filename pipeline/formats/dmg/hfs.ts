import { readAtMost } from '../../shared/archive/chunks.ts';
import type { ArchiveLimits } from '../../shared/archive/tar-frames.ts';
import type { ArchiveEntry } from '../../shared/archive/untar.ts';
import { type CatalogRecord, readCatalog } from './hfs-tree.ts';
import type { Volume } from './open-udif.ts';

/** Bytes of the catalog: about 700 for each file. */
const maxCatalogBytes = 256 * 1024 * 1024;
const maxLinkBytes = 4096;

const headerAt = 1024;
const headerBytes = 512;
/** Numbers of the folder that contains the root, and of the root. */
const rootParent = 1;
const root = 2;
/** Seconds between the epochs of the volume (1904) and of Unix. */
const epochOffset = 2_082_844_800;

const types = { folder: 1, file: 2, folderThread: 3, fileThread: 4 } as const;

/** Bytes of a record by its type. */
const recordBytes: ReadonlyMap<number, number> = new Map([
  [types.folder, 88],
  [types.file, 248],
]);

interface Fork {
  size: number;
  /** Byte ranges of the volume. */
  ranges: { at: number; length: number }[];
}

async function readBytes(volume: Volume, at: number, length: number): Promise<Buffer> {
  if (at < 0 || at + length > volume.size) throw new Error('the volume refers to bytes outside it');
  return Buffer.from(await readAtMost(volume.read(at, length), length, 'the volume'));
}

/** A fork at a place of a record: its size and up to eight runs of blocks, which hold all of it. */
function parseFork(record: Buffer, at: number, blockBytes: number): Fork {
  const size = Number(record.readBigUInt64BE(at));
  const blocks = record.readUInt32BE(at + 12);
  const runs = Array.from({ length: 8 }, (_, index) => ({
    start: record.readUInt32BE(at + 16 + index * 8),
    count: record.readUInt32BE(at + 20 + index * 8),
  }));
  const counted = runs.reduce((sum, { count }) => sum + count, 0);
  if (counted !== blocks || blocks !== Math.ceil(size / blockBytes))
    throw new Error('a file of the volume has blocks that are not listed with it');
  return {
    size,
    ranges: runs
      .filter(({ count }) => count > 0)
      .map(({ start, count }) => ({ at: start * blockBytes, length: count * blockBytes })),
  };
}

async function* readFork(volume: Volume, { size, ranges }: Fork): AsyncGenerator<Uint8Array> {
  let rest = size;
  for (const { at, length } of ranges) {
    const wanted = Math.min(rest, length);
    if (at + wanted > volume.size) throw new Error('a file of the volume is outside it');
    yield* volume.read(at, wanted);
    rest -= wanted;
  }
}

interface Found {
  path: string;
  record: CatalogRecord;
}

const typeOf = ({ data }: CatalogRecord): number => (data.length < 2 ? 0 : data.readUInt16BE(0));

/** Files and folders by the number of their folder; the second names of the same files are left out. */
function groupByFolder(records: readonly CatalogRecord[]): Map<number, CatalogRecord[]> {
  const children = new Map<number, CatalogRecord[]>();
  for (const record of records) {
    const type = typeOf(record);
    if (type === types.folderThread || type === types.fileThread) continue;
    if (record.data.length !== recordBytes.get(type))
      throw new Error('the catalog has a record of another kind');
    const siblings = children.get(record.parent) ?? [];
    siblings.push(record);
    children.set(record.parent, siblings);
  }
  return children;
}

/** Folders and files by path, parents first. */
function listRecords(records: readonly CatalogRecord[], limits: ArchiveLimits): Found[] {
  if (records.length > 2 * limits.entries)
    throw new Error(`the volume has more than ${limits.entries} entries`);
  const children = groupByFolder(records);
  const [top, ...others] = children.get(rootParent) ?? [];
  children.delete(rootParent);
  if (top === undefined || others.length > 0 || top.data.readUInt32BE(8) !== root)
    throw new Error('the volume has no root');
  const found: Found[] = [];
  const queue = [{ number: root, prefix: '' }];
  for (const { number, prefix } of queue) {
    const own = children.get(number) ?? [];
    children.delete(number);
    for (const record of own) {
      const name = record.name.normalize('NFC');
      if (/[/\0]/.test(name)) throw new Error('a name of the volume has a slash');
      const path = `${prefix}${name}`;
      found.push({ path, record });
      if (typeOf(record) === types.folder)
        queue.push({ number: record.data.readUInt32BE(8), prefix: `${path}/` });
    }
  }
  if (children.size > 0) throw new Error('the volume has files in no folder');
  return found;
}

const kindOf = (mode: number): ArchiveEntry['type'] =>
  (({ [0o100000]: 'file', [0o040000]: 'dir', [0o120000]: 'symlink' }) as const)[mode & 0o170000] ?? 'other';

async function toEntry(
  volume: Volume,
  { path, record: { data } }: Found,
  blockBytes: number,
): Promise<ArchiveEntry> {
  const isFolder = data.readUInt16BE(0) === types.folder;
  const mode = data.readUInt16BE(42);
  const type = kindOf(mode);
  if (isFolder !== (type === 'dir')) throw new Error(`${path} is of two kinds`);
  const fork = isFolder ? { size: 0, ranges: [] } : parseFork(data, 88, blockBytes);
  if (!isFolder && data.subarray(168, 248).some((byte) => byte !== 0))
    throw new Error(`${path} has a resource fork`);
  const isLink = type === 'symlink';
  if (!isFolder && (data.toString('latin1', 48, 56) === 'slnkrhap') !== isLink)
    throw new Error(`${path} is of two kinds`);
  if (isLink && fork.size > maxLinkBytes)
    throw new Error(`the link ${path} has a target of ${fork.size} bytes`);
  const target = isLink
    ? Buffer.from(await readAtMost(readFork(volume, fork), maxLinkBytes, path)).toString('utf8')
    : undefined;
  return {
    ...{
      path,
      type,
      size: isLink ? 0 : fork.size,
      mode: mode & 0o7777,
      uid: data.readUInt32BE(32),
      gid: data.readUInt32BE(36),
    },
    ...{ uname: '', gname: '', mtime: data.readUInt32BE(16) - epochOffset, target },
    content: readFork(volume, isLink ? { size: 0, ranges: [] } : fork),
  };
}

/** Where the content of an entry begins in the volume: entries in this order are read without unpacking a piece twice. */
const toPosition = ({ record: { data } }: Found): number =>
  data.readUInt16BE(0) === types.file ? data.readUInt32BE(104) : 0;

/**
 * Reads a read-only HFS Plus volume with its content in at most eight runs per file, without extended attributes. `visit` gets each entry and
 * reads its content to the end. @throws {Error} for any other volume
 * https://developer.apple.com/library/archive/technotes/tn/tn1150.html
 */
export async function readHfs(
  volume: Volume,
  limits: ArchiveLimits,
  visit: (entry: ArchiveEntry) => Promise<void>,
): Promise<void> {
  const header = await readBytes(volume, headerAt, headerBytes);
  const blockBytes = header.readUInt32BE(40);
  if (
    header.toString('latin1', 0, 2) !== 'H+' ||
    header.readUInt16BE(2) !== 4 ||
    ![512, 1024, 2048, 4096].includes(blockBytes)
  )
    throw new Error('the image does not contain an HFS Plus volume');
  if (header.readUInt32BE(44) * blockBytes !== volume.size)
    throw new Error('the volume has another size than its image');
  if (!header.equals(await readBytes(volume, volume.size - headerAt, headerBytes)))
    throw new Error('the two headers of the volume differ');
  if (parseFork(header, 352, blockBytes).size !== 0) throw new Error('the volume has extended attributes');
  const catalog = parseFork(header, 272, blockBytes);
  if (catalog.size > maxCatalogBytes) throw new Error('the catalog of the volume is too large');
  const bytes = Buffer.from(await readAtMost(readFork(volume, catalog), maxCatalogBytes, 'the catalog'));
  const found = listRecords(readCatalog(bytes), limits);
  for (const one of found.toSorted((a, b) => toPosition(a) - toPosition(b)))
    await visit(await toEntry(volume, one, blockBytes));
}
