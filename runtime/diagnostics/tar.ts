const block = 512;

/** One file of an archive. */
export interface TarEntry {
  /** Relative, with slashes, at most 100 bytes of UTF-8. */
  name: string;
  content: Uint8Array;
}

/**
 * Yields a tar archive (POSIX.1-1988 ustar) in chunks. It supports only regular files with short names, which is
 * one header per file; a library would be larger than the whole diagnostics module.
 */
export async function* toTar(entries: AsyncIterable<TarEntry>, mtimeMs: number): AsyncGenerator<Uint8Array> {
  for await (const { name, content } of entries) {
    yield toHeader(name, content.length, mtimeMs);
    if (content.length > 0) yield content;
    const padding = (block - (content.length % block)) % block;
    if (padding > 0) yield Buffer.alloc(padding);
  }
  yield Buffer.alloc(2 * block);
}

function toHeader(name: string, size: number, mtimeMs: number): Buffer {
  const header = Buffer.alloc(block);
  if (Buffer.byteLength(name) > 100) throw new RangeError(`name too long for a tar header: ${name}`);
  header.write(name, 0);
  header.write(toOctal(0o600, 7), 100);
  header.write(toOctal(0, 7), 108);
  header.write(toOctal(0, 7), 116);
  header.write(toOctal(size, 11), 124);
  header.write(toOctal(Math.floor(mtimeMs / 1000), 11), 136);
  header.write('0', 156);
  header.write('ustar\x0000', 257);
  // The checksum is computed with its own field set to spaces.
  header.fill(' ', 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${toOctal(sum, 6)}\0 `, 148);
  return header;
}

function toOctal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0');
}
