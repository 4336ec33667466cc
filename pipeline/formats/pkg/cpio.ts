import { ByteReader } from '../../shared/archive/byte-reader.ts';
import type { ArchiveLimits } from '../../shared/archive/tar-frames.ts';
import { kindBits, type PackageEntry } from './entry.ts';

/** The largest file that the size field of eleven octal digits can state, in bytes. */
export const largestCpioFile = 8 ** 11 - 1;

const magic = '070707';
const trailer = 'TRAILER!!!';
const maxNameBytes = 4096;
/** Inode numbers have six octal digits. They tell hard links apart, which a package does not have. */
const inodes = 8 ** 6;

const octal = (value: number, digits: number): string => value.toString(8).padStart(digits, '0');

/** The head of an entry in the portable format. https://pubs.opengroup.org/onlinepubs/007908799/xcu/pax.html */
function formatHead({ name, type, mode, uid, gid, mtime, size }: PackageEntry, number: number): string {
  const kind = kindBits[type] | mode;
  const content = type === 'dir' ? 0 : size;
  const fields = [0, number % inodes, kind, uid, gid, type === 'dir' ? 2 : 1, 0].map((value) =>
    octal(value, 6),
  );
  const named = octal(Buffer.byteLength(name) + 1, 6);
  return `${magic}${fields.join('')}${octal(mtime, 11)}${named}${octal(content, 11)}${name}\0`;
}

const end = `${magic}${'0'.repeat(6 * 5)}000001000000${'0'.repeat(11)}${octal(trailer.length + 1, 6)}${'0'.repeat(11)}${trailer}\0`;

/** A cpio archive of entries; `read` gives the content of a file. */
export async function* writeCpio<Entry extends PackageEntry>(
  entries: readonly Entry[],
  read: (entry: Entry) => AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for (const [index, entry] of entries.entries()) {
    yield Buffer.from(formatHead(entry, index + 1));
    if (entry.type === 'symlink') yield Buffer.from(entry.target ?? '');
    if (entry.type === 'file') yield* read(entry);
  }
  yield Buffer.from(end);
}

/** The number of a field of octal digits. @throws {Error} for anything else */
function parseOctal(text: string): number {
  if (!/^[0-7]+$/.test(text)) throw new Error('a number in the cpio archive is not octal');
  return Number.parseInt(text, 8);
}

function toType(kind: number): PackageEntry['type'] {
  const found = (['file', 'dir', 'symlink'] as const).find((type) => kindBits[type] === kind);
  if (found === undefined) throw new Error(`the cpio archive has an entry of the kind 0${kind.toString(8)}`);
  return found;
}

async function readName(reader: ByteReader, length: number): Promise<string> {
  if (length < 2 || length > maxNameBytes) throw new Error(`the cpio archive has a name of ${length} bytes`);
  const bytes = await reader.read(length);
  if (bytes.indexOf(0) !== length - 1)
    throw new Error('a name in the cpio archive does not end with its zero');
  return bytes.toString('utf8', 0, length - 1);
}

/** The next entry without its content; undefined at the end of the archive. Each head is exactly as `writeCpio` writes it. */
async function readHead(reader: ByteReader, number: number): Promise<PackageEntry | undefined> {
  const head = await reader.read(76);
  const text = head.toString('latin1');
  if (!text.startsWith(magic)) throw new Error('the cpio archive has an entry without its magic');
  const field = (at: number, length: number) => parseOctal(text.slice(at, at + length));
  const [mode, uid, gid, mtime, nameLength, size] = [
    field(18, 6),
    field(24, 6),
    field(30, 6),
    field(48, 11),
    field(59, 6),
    field(65, 11),
  ];
  const name = await readName(reader, nameLength);
  const whole = Buffer.concat([head, Buffer.from(`${name}\0`)]);
  if (name === trailer) {
    if (whole.equals(Buffer.from(end))) return undefined;
    throw new Error('the end of the cpio archive is not as this product writes it');
  }
  const type = toType(mode & 0o170000);
  const entry = { name, type, mode: mode & 0o7777, uid, gid, mtime, size, target: undefined };
  if (!whole.equals(Buffer.from(formatHead(entry, number))))
    throw new Error(`the cpio head of ${name} is not as this product writes it`);
  if (type === 'symlink') {
    if (size > maxNameBytes) throw new Error(`the link ${name} has a target of ${size} bytes`);
    return { ...entry, target: (await reader.read(size)).toString('utf8') };
  }
  return entry;
}

/**
 * Reads a cpio archive in chunks. `visit` gets each entry and reads its content to the end; that of a link is its target.
 * @throws {Error} for an entry that `writeCpio` does not write, more than the limits, and bytes after the end other than zeros
 */
export async function readCpio(
  chunks: AsyncIterable<Uint8Array>,
  limits: ArchiveLimits,
  visit: (entry: PackageEntry, content: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<void> {
  const reader = new ByteReader(chunks, 'the cpio archive');
  let bytes = 0;
  try {
    for (let number = 1; ; number++) {
      if (number > limits.entries) throw new Error(`the archive has more than ${limits.entries} entries`);
      const entry = await readHead(reader, number);
      if (entry === undefined) break;
      bytes += entry.size + 76;
      if (bytes > limits.bytes)
        throw new Error(`the archive has more than ${limits.bytes} bytes when it is unpacked`);
      await visit(entry, reader.take(entry.type === 'file' ? entry.size : 0));
    }
    if (!(await reader.isAtEnd())) throw new Error('the cpio archive has bytes after its end');
  } finally {
    await reader.close();
  }
}
