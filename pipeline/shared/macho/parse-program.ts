/** Load commands of a program for macOS that a signature depends on. Offsets are bytes of the file. */
export interface MachOProgram {
  /** Where the load commands end, and where the content after them begins. */
  commandsEnd: number;
  contentBegin: number;
  commands: number;
  /** The file range of the code segment. */
  text: { offset: number; size: number };
  /** Where the command of the last segment begins, and its offset in the file. */
  linkEdit: { at: number; offset: number };
  /** The file range of the signature; undefined without one. */
  signature: { offset: number; size: number } | undefined;
  isMain: boolean;
}

/** A 64-bit program in little-endian order: arm64 and x86_64. */
const magic = 0xfeedfacf;
const headBytes = 32;
const kinds = { execute: 2 } as const;
const commandKinds = { segment: 0x19, codeSignature: 0x1d } as const;
/** Bytes of the command of a segment before its sections, and of a section. */
const segmentBytes = 72;
const sectionBytes = 80;

/** The most bytes of load commands; programs have a few thousand. */
export const maxCommandBytes = 64 * 1024;

const toName = (bytes: Buffer): string => bytes.toString('latin1').replace(/\0.*$/s, '');

interface Segment {
  at: number;
  name: string;
  offset: number;
  size: number;
  /** The smallest file offset of a section with content; undefined without one. */
  firstSection: number | undefined;
}

function parseSegment(head: Buffer, at: number, length: number): Segment {
  const sections = head.readUInt32LE(at + 64);
  if (segmentBytes + sections * sectionBytes > length)
    throw new Error('a segment has more sections than its command');
  const offsets = Array.from({ length: sections }, (_, index) =>
    head.readUInt32LE(at + segmentBytes + index * sectionBytes + 48),
  );
  const used = offsets.filter((offset) => offset > 0);
  return {
    at,
    name: toName(head.subarray(at + 8, at + 24)),
    offset: Number(head.readBigUInt64LE(at + 40)),
    size: Number(head.readBigUInt64LE(at + 48)),
    firstSection: used.length === 0 ? undefined : Math.min(...used),
  };
}

/**
 * The load commands of a 64-bit Mach-O program in the first bytes of its file; undefined for a file of another format.
 * @throws {Error} for commands that are damaged
 * https://github.com/apple-oss-distributions/xnu/blob/main/EXTERNAL_HEADERS/mach-o/loader.h
 */
export function parseProgram(head: Buffer): MachOProgram | undefined {
  if (head.length < headBytes || head.readUInt32LE(0) !== magic) return undefined;
  const [commands, size] = [head.readUInt32LE(16), head.readUInt32LE(20)];
  const commandsEnd = headBytes + size;
  if (commandsEnd > head.length || commands * 8 > size)
    throw new Error('the load commands are larger than the file or the limit');
  const segments: Segment[] = [];
  let signature: MachOProgram['signature'];
  let at = headBytes;
  for (let index = 0; index < commands; index++) {
    const [kind, length] =
      at + 8 <= commandsEnd ? [head.readUInt32LE(at), head.readUInt32LE(at + 4)] : [0, 0];
    if (length < 8 || at + length > commandsEnd) throw new Error('a load command is longer than all of them');
    if (kind === commandKinds.segment && length >= segmentBytes)
      segments.push(parseSegment(head, at, length));
    if (kind === commandKinds.codeSignature && length >= 16)
      signature = { offset: head.readUInt32LE(at + 8), size: head.readUInt32LE(at + 12) };
    at += length;
  }
  const text = segments.find(({ name }) => name === '__TEXT');
  const last = segments.find(({ name }) => name === '__LINKEDIT');
  if (text === undefined || last === undefined) throw new Error('the program has no __TEXT or no __LINKEDIT');
  const begins = segments.flatMap(({ firstSection }) => firstSection ?? []);
  return {
    commandsEnd,
    contentBegin: Math.min(...begins, last.offset),
    commands,
    text: { offset: text.offset, size: text.size },
    linkEdit: { at: last.at, offset: last.offset },
    signature,
    isMain: head.readUInt32LE(12) === kinds.execute,
  };
}
