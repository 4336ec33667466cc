import type { ByteRange } from '../../ports.ts';

/** What a program or library asks of the system that loads it. */
export interface ElfNeeds {
  /** Processor, as e_machine numbers it. */
  machine: number;
  /** Its own soname; undefined for a program. */
  soname: string | undefined;
  /** Sonames of the libraries that it links to, in its order. */
  libraries: string[];
  /** Symbol versions that it uses, by the soname that defines them, such as `GLIBC_2.28`. */
  versions: ReadonlyMap<string, readonly string[]>;
}

export type RangeReader = (range: ByteRange) => Promise<Uint8Array>;

/** e_machine of the Linux targets. https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html */
export const machines = { 'linux-x64': 62, 'linux-arm64': 183 } as const;

const headerSize = 64;
const segmentSize = 56;
/** More is not a table of a program that a linker wrote. */
const largestTable = 16 * 1024 * 1024;
const tag = {
  needed: 1,
  strings: 5,
  stringsSize: 10,
  soname: 14,
  versionNeeds: 0x6ffffffe,
  versionCount: 0x6fffffff,
};

const toView = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

interface Segment {
  type: number;
  offset: number;
  address: number;
  size: number;
}

function toSegments(table: DataView): Segment[] {
  return Array.from({ length: Math.floor(table.byteLength / segmentSize) }, (_, index) => {
    const at = index * segmentSize;
    const read = (offset: number) => Number(table.getBigUint64(at + offset, true));
    return { type: table.getUint32(at, true), offset: read(8), address: read(16), size: read(32) };
  });
}

/** The dynamic section: values by tag, in order. */
function toEntries(section: DataView): [tag: number, value: number][] {
  return Array.from({ length: Math.floor(section.byteLength / 16) }, (_, index) => [
    Number(section.getBigInt64(index * 16, true)),
    Number(section.getBigUint64(index * 16 + 8, true)),
  ]);
}

function toText(strings: Uint8Array, at: number): string {
  const end = strings.indexOf(0, at);
  return new TextDecoder('latin1').decode(strings.subarray(at, end < 0 ? strings.length : end));
}

/** The version needs, a chain of records with a chain of names each. https://refspecs.linuxfoundation.org/LSB_5.0.0/LSB-Core-generic/LSB-Core-generic/symversion.html */
function toVersions(table: DataView, count: number, strings: Uint8Array): Map<string, string[]> {
  const versions = new Map<string, string[]>();
  let at = 0;
  for (let index = 0; index < count && at + 16 <= table.byteLength; index++) {
    const names: string[] = [];
    let name = at + table.getUint32(at + 8, true);
    for (let left = table.getUint16(at + 2, true); left > 0 && name + 16 <= table.byteLength; left--) {
      names.push(toText(strings, table.getUint32(name + 8, true)));
      name += table.getUint32(name + 12, true);
    }
    const file = toText(strings, table.getUint32(at + 4, true));
    versions.set(file, [...(versions.get(file) ?? []), ...names]);
    at += table.getUint32(at + 12, true);
  }
  return versions;
}

/** Reads a range unless the file states one that no file has. */
function within(read: RangeReader): RangeReader {
  return async ({ start, end }) =>
    Number.isSafeInteger(end) && end - start <= largestTable ? read({ start, end }) : new Uint8Array();
}

function isElf(header: Uint8Array): boolean {
  return (
    header.length === headerSize && [0x7f, 0x45, 0x4c, 0x46, 2, 1].every((byte, at) => header[at] === byte)
  );
}

/**
 * Reads from a 64-bit little-endian ELF file what it needs at load time: headers and tables only, not its code. Undefined for another file
 * and for one that is linked statically.
 */
export async function readElfNeeds(readAny: RangeReader): Promise<ElfNeeds | undefined> {
  const read = within(readAny);
  const header = await read({ start: 0, end: headerSize });
  if (!isElf(header)) return undefined;
  const elf = toView(header);
  const start = Number(elf.getBigUint64(0x20, true));
  const table = await read({ start, end: start + elf.getUint16(0x38, true) * segmentSize });
  const segments = toSegments(toView(table));
  const dynamic = segments.find(({ type }) => type === 2);
  if (dynamic === undefined) return undefined;
  const entries = toEntries(
    toView(await read({ start: dynamic.offset, end: dynamic.offset + dynamic.size })),
  );
  const find = (wanted: number) => entries.find(([found]) => found === wanted)?.[1];
  const toOffset = (address: number): number => {
    const segment = segments.find(
      (one) => one.type === 1 && address >= one.address && address < one.address + one.size,
    );
    return segment === undefined ? address : address - segment.address + segment.offset;
  };
  const [stringsAt, stringsSize = 0, soname] = [find(tag.strings), find(tag.stringsSize), find(tag.soname)];
  if (stringsAt === undefined) return undefined;
  const strings = await read({ start: toOffset(stringsAt), end: toOffset(stringsAt) + stringsSize });
  const [needsAt, count = 0] = [find(tag.versionNeeds), find(tag.versionCount)];
  const needs =
    needsAt === undefined
      ? undefined
      : await read({ start: toOffset(needsAt), end: toOffset(needsAt) + 64 * 1024 });
  return {
    machine: elf.getUint16(0x12, true),
    soname: soname === undefined ? undefined : toText(strings, soname),
    libraries: entries.filter(([found]) => found === tag.needed).map(([, at]) => toText(strings, at)),
    versions: needs === undefined ? new Map() : toVersions(toView(needs), count, strings),
  };
}
