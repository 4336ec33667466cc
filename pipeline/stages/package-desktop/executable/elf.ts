/** A section of an ELF file: where its header, its name and its content are. */
interface Section {
  header: number;
  name: string;
  offset: number;
  size: number;
}

const headerSize = 64;
const isForDebugging = (name: string) => /^\.(debug_.*|symtab|strtab)$/.test(name);

function readName(bytes: Uint8Array, at: number): string {
  return Buffer.from(bytes.subarray(at, bytes.indexOf(0, at))).toString('latin1');
}

function readSections(bytes: Uint8Array, view: DataView): Section[] {
  const table = Number(view.getBigUint64(0x28, true));
  const count = view.getUint16(0x3c, true);
  const names = Number(view.getBigUint64(table + view.getUint16(0x3e, true) * headerSize + 0x18, true));
  return Array.from({ length: count }, (_, index) => {
    const header = table + index * headerSize;
    return {
      header,
      name: readName(bytes, names + view.getUint32(header, true)),
      offset: Number(view.getBigUint64(header + 0x18, true)),
      size: Number(view.getBigUint64(header + 0x20, true)),
    };
  });
}

/** 64-bit, little-endian ELF: the only kind that a Linux target has. */
function isElf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 6)).equals(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1]));
}

/**
 * A Linux executable without its debugging sections and symbol table, as `strip` would leave it; every byte that is loaded stays as
 * it is. Nothing else needs to be installed for it, and every machine gives the same bytes. A file that is no ELF, or whose
 * debugging sections do not stand together at its end, comes back unchanged.
 * Layout: https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html
 */
export function trimElf(bytes: Uint8Array): Uint8Array {
  if (!isElf(bytes)) return bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sections = readSections(bytes, view);
  const first = sections.findIndex(({ name }) => isForDebugging(name));
  const names = sections.at(-1);
  const kept = sections.slice(0, first);
  const [start] = sections.slice(first);
  if (first < 1 || names?.name !== '.shstrtab' || start === undefined) return bytes;
  if (!sections.slice(first, -1).every(({ name }) => isForDebugging(name))) return bytes;
  const segments = Array.from({ length: view.getUint16(0x38, true) }, (_, index) => {
    const at = Number(view.getBigUint64(0x20, true)) + index * view.getUint16(0x36, true);
    return Number(view.getBigUint64(at + 8, true) + view.getBigUint64(at + 0x20, true));
  });
  if (Math.max(...segments) > start.offset) return bytes;

  const table = Math.ceil((start.offset + names.size) / 8) * 8;
  const trimmed = new Uint8Array(table + (kept.length + 1) * headerSize);
  trimmed.set(bytes.subarray(0, start.offset));
  trimmed.set(bytes.subarray(names.offset, names.offset + names.size), start.offset);
  [...kept, names].forEach(({ header }, index) => {
    trimmed.set(bytes.subarray(header, header + headerSize), table + index * headerSize);
  });
  const target = new DataView(trimmed.buffer);
  target.setBigUint64(0x28, BigInt(table), true);
  target.setUint16(0x3c, kept.length + 1, true);
  target.setUint16(0x3e, kept.length, true);
  target.setBigUint64(table + kept.length * headerSize + 0x18, BigInt(start.offset), true);
  return trimmed;
}
