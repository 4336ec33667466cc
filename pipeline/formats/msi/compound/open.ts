import type { FileSystem } from '../../../ports.ts';
import { readAtMost } from '../../../shared/archive/chunks.ts';
import { parseDirectory, type DirectoryEntry } from './directory.ts';
import { headerBytes, parseCompoundHeader, shortLimit, shortSectorBytes, special } from './header.ts';
import { SectorTable } from './sector-table.ts';

/** A stream of a compound file. */
export interface CompoundStream {
  /** As the directory has it, with the characters that stand for two. */
  name: string;
  /** Bytes. */
  size: number;
  read(): AsyncIterable<Uint8Array>;
}

/** A directory of 4 MiB has 32,768 streams; a package has about 30. */
const maxDirectoryBytes = 4 * 1024 * 1024;
/** The streams below 4 KiB together. */
const maxShortBytes = 16 * 1024 * 1024;

type Reader = Pick<FileSystem, 'read' | 'stat'>;

interface OpenFile {
  fs: Reader;
  path: string;
  sectorBytes: number;
}

/** Runs of neighbouring sectors, so that a stream is read in few pieces. */
function* toRuns(sectors: readonly number[]): Generator<{ first: number; count: number }> {
  let run: { first: number; count: number } | undefined;
  for (const sector of sectors) {
    if (run !== undefined && run.first + run.count === sector) run.count += 1;
    else {
      if (run !== undefined) yield run;
      run = { first: sector, count: 1 };
    }
  }
  if (run !== undefined) yield run;
}

const isFilled = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);

/** The first `size` bytes of these sectors. @throws {Error} when the rest of the last one is not zero, or the file ends */
async function* readSectors(
  { fs, path, sectorBytes }: OpenFile,
  sectors: readonly number[],
  size: number,
): AsyncGenerator<Uint8Array> {
  let left = size;
  for (const { first, count } of toRuns(sectors)) {
    const start = (first + 1) * sectorBytes;
    let read = 0;
    for await (const chunk of fs.read(path, { start, end: start + count * sectorBytes })) {
      read += chunk.length;
      const own = chunk.subarray(0, left);
      left -= own.length;
      if (own.length > 0) yield own;
      if (!isFilled(chunk.subarray(own.length))) throw new Error('bytes after the end of a stream');
    }
    if (read !== count * sectorBytes) throw new Error('the file ends in a stream');
  }
}

const readWhole = (file: OpenFile, sectors: readonly number[]): Promise<Uint8Array> => {
  const size = sectors.length * file.sectorBytes;
  return readAtMost(readSectors(file, sectors, size), size, file.path);
};

/** The numbers of the sectors that hold the table of sectors. */
async function findTables(file: OpenFile, header: ReturnType<typeof parseCompoundHeader>, count: number) {
  const { sectorBytes } = file;
  const tables = [...header.tables];
  const lists: number[] = [];
  let next = header.firstTableOfTables;
  while (next !== special.end && next !== special.free) {
    if (next >= count || lists.length >= header.tablesOfTables)
      throw new Error('the table of sectors is broken');
    lists.push(next);
    const list = Buffer.from(await readWhole(file, [next]));
    for (let at = 0; at < sectorBytes - 4; at += 4) {
      const sector = list.readUInt32LE(at);
      if (sector !== special.free) tables.push(sector);
    }
    next = list.readUInt32LE(sectorBytes - 4);
  }
  if (lists.length !== header.tablesOfTables || tables.length !== header.tableSectors)
    throw new Error('the table of sectors is broken');
  return { tables, lists };
}

function toShortStream(entry: DirectoryEntry, content: Buffer, sectors: readonly number[]): CompoundStream {
  const bytes = Buffer.concat(
    sectors.map((sector) => content.subarray(sector * shortSectorBytes, (sector + 1) * shortSectorBytes)),
  );
  if (bytes.length < entry.size || !isFilled(bytes.subarray(entry.size)))
    throw new Error('bytes after the end of a stream');
  return {
    name: entry.name,
    size: entry.size,
    read: async function* () {
      yield bytes.subarray(0, entry.size);
    },
  };
}

/**
 * The streams of a compound file, by name. Every sector belongs to one part of the file or is free and zero; nothing but tables is read
 * before a stream is.
 * @throws {Error} for the first byte that no installer has
 */
export async function openCompound(fs: Reader, path: string): Promise<Map<string, CompoundStream>> {
  const { size = 0 } = (await fs.stat(path)) ?? {};
  const start = await readAtMost(fs.read(path, { start: 0, end: headerBytes }), headerBytes, path);
  const header = parseCompoundHeader(Buffer.from(start));
  const { sectorBytes } = header;
  if (size < 3 * sectorBytes || size % sectorBytes !== 0)
    throw new Error('it does not consist of whole sectors');
  const count = size / sectorBytes - 1;
  const file: OpenFile = { fs, path, sectorBytes };
  for await (const chunk of fs.read(path, { start: headerBytes, end: sectorBytes }))
    if (!isFilled(chunk)) throw new Error('bytes after the header');
  if (header.tableSectors > Math.ceil(count / (sectorBytes / 4)) + 1)
    throw new Error('the table of sectors is broken');
  const { tables, lists } = await findTables(file, header, count);
  if (tables.some((sector) => sector >= count)) throw new Error('the table of sectors is broken');
  const table = new SectorTable(Buffer.from(await readWhole(file, tables)), count);
  table.takeAll(tables, special.table);
  table.takeAll(lists, special.tableOfTables);
  const directorySectors = table.take(header.firstDirectory, maxDirectoryBytes / sectorBytes);
  if (directorySectors.length !== (header.directorySectors ?? directorySectors.length))
    throw new Error('the directory has a wrong size');
  const directory = await readWhole(file, directorySectors);
  const { root, streams } = parseDirectory(Buffer.from(directory));
  const shortSectors = table.take(root.first, maxShortBytes / sectorBytes);
  const shortTable = table.take(header.firstShortTable, header.shortTableSectors);
  if (shortTable.length !== header.shortTableSectors || root.size > shortSectors.length * sectorBytes)
    throw new Error('the table of short streams is broken');
  const short = new SectorTable(
    Buffer.from(await readWhole(file, shortTable)),
    Math.floor(root.size / shortSectorBytes),
  );
  const content = Buffer.from(await readWhole(file, shortSectors));
  if (!isFilled(content.subarray(root.size))) throw new Error('bytes after the end of the short streams');
  const found = streams.map((entry): CompoundStream => {
    if (entry.size < shortLimit)
      return toShortStream(entry, content, short.take(entry.first, shortLimit / shortSectorBytes));
    const sectors = table.take(entry.first, count);
    if (sectors.length !== Math.ceil(entry.size / sectorBytes)) throw new Error('a stream has a wrong size');
    return { name: entry.name, size: entry.size, read: () => readSectors(file, sectors, entry.size) };
  });
  short.assertAllTaken();
  table.assertAllTaken();
  await assertFreeIsZero(file, table.free(), content, short.free());
  return new Map(found.map((stream) => [stream.name, stream]));
}

async function assertFreeIsZero(
  file: OpenFile,
  free: readonly number[],
  content: Buffer,
  shortFree: readonly number[],
): Promise<void> {
  for await (const chunk of readSectors(file, free, free.length * file.sectorBytes))
    if (!isFilled(chunk)) throw new Error('a free sector has a content');
  for (const sector of shortFree)
    if (!isFilled(content.subarray(sector * shortSectorBytes, (sector + 1) * shortSectorBytes)))
      throw new Error('a free sector has a content');
}
