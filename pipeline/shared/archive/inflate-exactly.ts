import { inflateSync } from 'node:zlib';

/** The content of bytes in the format of zlib, which has this size. @throws {Error} for damaged bytes, and for content of another size */
export function inflateExactly(packed: Uint8Array, size: number, name: string): Buffer {
  let bytes: Buffer;
  try {
    bytes = inflateSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch (cause) {
    throw new Error(`${name} cannot be unpacked to the size that it states`, { cause });
  }
  if (bytes.length !== size) throw new Error(`${name} has another size than it states`);
  return bytes;
}
