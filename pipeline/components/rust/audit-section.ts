import type { RangeReader } from '../../shared/elf/read-needs.ts';

/** The place of a section in a file. */
export interface FileRange {
  start: number;
  end: number;
}

const name = '.dep-v0';
/** More headers than any program has are not read. */
const maxTable = 1024 * 1024;

const toView = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function toText(bytes: Uint8Array, at: number, length: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(at, at + length)).replace(/\0.*$/s, '');
}

const toRange = (start: number, size: number): FileRange => ({ start, end: start + size });

/** https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.sheader.html */
async function findInElf(read: RangeReader, head: Uint8Array): Promise<FileRange | undefined> {
  const elf = toView(head);
  const [size, count, names] = [0x3a, 0x3c, 0x3e].map((at) => elf.getUint16(at, true));
  const start = Number(elf.getBigUint64(0x28, true));
  if (size === undefined || count === undefined || names === undefined || size < 64) return undefined;
  const table = await read({ start, end: start + Math.min(size * count, maxTable) });
  const view = toView(table);
  const at = (index: number, offset: number) => Number(view.getBigUint64(index * size + offset, true));
  const isWhole = (index: number) => (index + 1) * size <= table.length;
  if (!isWhole(names)) return undefined;
  const from = at(names, 0x18);
  const strings = await read({ start: from, end: from + Math.min(at(names, 0x20), maxTable) });
  for (let index = 0; index < count && isWhole(index); index++) {
    if (toText(strings, view.getUint32(index * size, true), name.length + 1) === name)
      return toRange(at(index, 0x18), at(index, 0x20));
  }
  return undefined;
}

/** https://learn.microsoft.com/windows/win32/debug/pe-format#section-table-section-headers */
function findInPe(head: Uint8Array): FileRange | undefined {
  const view = toView(head);
  const pe = view.getUint32(0x3c, true);
  if (pe + 24 > head.length || view.getUint32(pe) !== 0x50450000) return undefined;
  const start = pe + 24 + view.getUint16(pe + 20, true);
  for (let index = 0; index < view.getUint16(pe + 6, true); index++) {
    const at = start + index * 40;
    if (at + 40 > head.length) return undefined;
    if (toText(head, at, 8) === name)
      return toRange(
        view.getUint32(at + 20, true),
        Math.min(view.getUint32(at + 8, true), view.getUint32(at + 16, true)),
      );
  }
  return undefined;
}

const segment64 = 0x19;

/** The load commands of a 64-bit Mach-O file for one processor. */
function findInMach(head: Uint8Array): FileRange | undefined {
  const view = toView(head);
  let at = 32;
  for (let left = view.getUint32(16, true); left > 0 && at + 8 <= head.length; left--) {
    const size = view.getUint32(at + 4, true);
    if (view.getUint32(at, true) === segment64 && at + 72 <= head.length) {
      for (let index = 0; index < view.getUint32(at + 64, true); index++) {
        const section = at + 72 + index * 80;
        if (section + 80 > head.length) return undefined;
        if (toText(head, section, 16) === name)
          return toRange(view.getUint32(section + 48, true), Number(view.getBigUint64(section + 40, true)));
      }
    }
    at += Math.max(size, 8);
  }
  return undefined;
}

/** Where cargo-auditable has put the list of crates in a program; undefined for a program without it and for any other file. */
export async function findAuditSection(read: RangeReader): Promise<FileRange | undefined> {
  const head = await read({ start: 0, end: 64 * 1024 });
  if (head.length < 64) return undefined;
  const magic = toView(head).getUint32(0);
  if (magic === 0x7f454c46 && head[4] === 2 && head[5] === 1) return findInElf(read, head);
  if (magic === 0xcffaedfe) return findInMach(head);
  return magic >>> 16 === 0x4d5a ? findInPe(head) : undefined;
}
