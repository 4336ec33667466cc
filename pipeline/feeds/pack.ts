import { gzipSync } from 'node:zlib';

/** Gzip with the same bytes on every system. */
export function packText(text: string): Uint8Array {
  const bytes = gzipSync(text, { level: 9 });
  // The byte for the operating system, RFC 1952 section 2.3.1: 255 is "unknown"
  bytes[9] = 255;
  return bytes;
}
