import type { ByteRange, FileSystem } from '../../../ports.ts';
import { readAtMost } from '../../../shared/archive/chunks.ts';

/** A section of an ELF file: its header, its name and the position of its content. */
interface Section {
  header: Uint8Array;
  name: string;
  offset: number;
  size: number;
}

/** Offsets of the ELF header's fields. https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html */
const field = {
  segments: 0x20,
  sections: 0x28,
  segmentSize: 0x36,
  segmentCount: 0x38,
  count: 0x3c,
  names: 0x3e,
};
const headerSize = 64;
const isForDebugging = (name: string) => /^\.(debug_.*|symtab|strtab)$/.test(name);
const toView = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

type Reader = (range: ByteRange) => Promise<Uint8Array>;

/** A range of the file to copy, or bytes that replace one. */
export type Piece = ByteRange | Uint8Array;

/** 64-bit, little-endian ELF: the only kind on Linux targets. */
function isElf(header: Uint8Array): boolean {
  const magic = Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1]);
  return header.length === headerSize && Buffer.from(header.subarray(0, 6)).equals(magic);
}

async function readSections(read: Reader, elf: DataView): Promise<Section[]> {
  const start = Number(elf.getBigUint64(field.sections, true));
  const table = await read({ start, end: start + elf.getUint16(field.count, true) * headerSize });
  const headers = Array.from({ length: table.length / headerSize }, (_, index) => {
    const header = table.subarray(index * headerSize, (index + 1) * headerSize);
    const view = toView(header);
    return {
      header,
      at: view.getUint32(0, true),
      offset: Number(view.getBigUint64(0x18, true)),
      size: Number(view.getBigUint64(0x20, true)),
    };
  });
  const strings = headers[elf.getUint16(field.names, true)];
  if (strings === undefined) return [];
  const names = Buffer.from(await read({ start: strings.offset, end: strings.offset + strings.size }));
  return headers.map(({ at, ...section }) => ({
    ...section,
    name: names.toString('latin1', at, names.indexOf(0, at)),
  }));
}

/** The end of the last loaded segment. */
async function findLoadedEnd(read: Reader, elf: DataView): Promise<number> {
  const size = elf.getUint16(field.segmentSize, true);
  const start = Number(elf.getBigUint64(field.segments, true));
  const table = toView(await read({ start, end: start + elf.getUint16(field.segmentCount, true) * size }));
  const ends = Array.from({ length: table.byteLength / size }, (_, index) =>
    Number(table.getBigUint64(index * size + 8, true) + table.getBigUint64(index * size + 0x20, true)),
  );
  return Math.max(0, ...ends);
}

/**
 * Plans a Linux executable without its debugging sections and symbol table, like `strip`; every loaded byte stays
 * unchanged. `read` gives parts of the file. Undefined when the file is not ELF, or its debugging sections are not together at its end.
 */
export async function planElfTrim(read: Reader): Promise<Piece[] | undefined> {
  const elf = await read({ start: 0, end: headerSize });
  if (!isElf(elf)) return undefined;
  const view = toView(elf);
  const sections = await readSections(read, view);
  const first = sections.findIndex(({ name }) => isForDebugging(name));
  const names = sections.at(-1);
  const kept = sections.slice(0, first);
  const [start] = sections.slice(first);
  if (first < 1 || names?.name !== '.shstrtab' || start === undefined) return undefined;
  if (!sections.slice(first, -1).every(({ name }) => isForDebugging(name))) return undefined;
  if ((await findLoadedEnd(read, view)) > start.offset) return undefined;

  const namesEnd = start.offset + names.size;
  const table = Math.ceil(namesEnd / 8) * 8;
  const header = Uint8Array.from(elf);
  const namesHeader = Uint8Array.from(names.header);
  toView(header).setBigUint64(field.sections, BigInt(table), true);
  toView(header).setUint16(field.count, kept.length + 1, true);
  toView(header).setUint16(field.names, kept.length, true);
  toView(namesHeader).setBigUint64(0x18, BigInt(start.offset), true);
  return [
    header,
    { start: headerSize, end: start.offset },
    { start: names.offset, end: names.offset + names.size },
    new Uint8Array(table - namesEnd),
    ...kept.map((section) => section.header),
    namesHeader,
  ];
}

/**
 * The content of an executable without its debugging data, in chunks; a file for which `planElfTrim` has no plan is unchanged.
 * It needs no external program, and every machine produces the same bytes.
 */
export async function* trimElf(fs: Pick<FileSystem, 'read'>, path: string): AsyncGenerator<Uint8Array> {
  const read: Reader = async (range) => readAtMost(fs.read(path, range), range.end - range.start, path);
  const plan = await planElfTrim(read);
  if (plan === undefined) {
    yield* fs.read(path);
    return;
  }
  for (const piece of plan) {
    if (piece instanceof Uint8Array) yield piece;
    else yield* fs.read(path, piece);
  }
}
