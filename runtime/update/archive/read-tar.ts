import type { FileHandle } from 'node:fs/promises';

/** An entry of a tar file: a regular file, and where its bytes are. */
export interface TarEntry {
  name: string;
  size: number;
  offset: number;
}

const block = 512;
const maxEntries = 600_000;

/** The regular files of a tar file (ustar), in order. @throws {Error} with what is wrong with it */
export async function* readTar(file: Pick<FileHandle, 'read'>, length: number): AsyncGenerator<TarEntry> {
  const header = Buffer.alloc(block);
  for (let at = 0, count = 0; at + block <= length; count++) {
    if (count > maxEntries) throw new Error(`it has more than ${maxEntries} entries`);
    const { bytesRead } = await file.read(header, 0, block, at);
    if (bytesRead !== block) throw new Error('it ends inside an entry');
    if (header.every((byte) => byte === 0)) return;
    assertChecksum(header);
    const size = toNumber(header.subarray(124, 136));
    const type = header.toString('latin1', 156, 157);
    if (type !== '0' && type !== '\0') throw new Error(`it has an entry of type ${JSON.stringify(type)}`);
    const offset = at + block;
    if (offset + size > length) throw new Error('it ends inside an entry');
    yield { name: toName(header), size, offset };
    at = offset + Math.ceil(size / block) * block;
  }
  throw new Error('it has no end');
}

function toName(header: Buffer): string {
  const [name, prefix] = [toText(header.subarray(0, 100)), toText(header.subarray(345, 500))];
  return prefix === '' ? name : `${prefix}/${name}`;
}

const toText = (bytes: Buffer): string => bytes.toString('latin1').replace(/\0[\s\S]*$/, '');

/** A number in octal digits, or in binary where its first bit is set. */
function toNumber(bytes: Buffer): number {
  if (((bytes[0] ?? 0) & 0x80) !== 0) {
    if (bytes.length !== 12) throw new Error('a short number is not octal');
    const value = bytes.subarray(4).readBigUInt64BE();
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new Error('an entry is too large');
    return Number(value);
  }
  const text = toText(bytes).trim();
  if (!/^[0-7]+$/.test(text)) throw new Error('an entry has no size');
  return Number.parseInt(text, 8);
}

function assertChecksum(header: Buffer): void {
  const stated = toNumber(header.subarray(148, 156));
  let sum = 8 * 32;
  for (let index = 0; index < block; index++) {
    if (index < 148 || index >= 156) sum += header[index] ?? 0;
  }
  if (sum !== stated) throw new Error('the checksum of an entry is wrong');
}
