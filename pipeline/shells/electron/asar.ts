import { createHash } from 'node:crypto';

/** Bytes of a block that has a digest of its own. */
const blockSize = 4 * 1024 * 1024;

/** An archive of Electron, and the digest of its header that a program can contain. */
export interface Asar {
  bytes: Uint8Array;
  /** SHA-256 of the header, lower-case hex. */
  headerHash: string;
}

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

function toBlocks(bytes: Uint8Array): string[] {
  const count = Math.max(1, Math.ceil(bytes.byteLength / blockSize));
  return Array.from({ length: count }, (_, at) =>
    sha256(bytes.subarray(at * blockSize, (at + 1) * blockSize)),
  );
}

/**
 * Makes an archive of files at its top, with the digests that Electron compares when it reads them. Equal files give equal bytes.
 * The format is that of https://github.com/electron/asar: two pickles of Chromium, the size of the header and the header, then the files.
 */
export function makeAsar(files: Readonly<Record<string, Uint8Array>>): Asar {
  let offset = 0;
  const entries = Object.entries(files)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, bytes]) => {
      const integrity = { algorithm: 'SHA256', hash: sha256(bytes), blockSize, blocks: toBlocks(bytes) };
      const entry = [name, { size: bytes.byteLength, offset: String(offset), integrity }] as const;
      offset += bytes.byteLength;
      return { entry, bytes };
    });
  const header = JSON.stringify({ files: Object.fromEntries(entries.map(({ entry }) => entry)) });
  const text = Buffer.from(header, 'utf8');
  const padded = Math.ceil(text.byteLength / 4) * 4;
  const head = Buffer.alloc(16 + padded);
  head.writeUInt32LE(4, 0);
  head.writeUInt32LE(8 + padded, 4);
  head.writeUInt32LE(4 + padded, 8);
  head.writeInt32LE(text.byteLength, 12);
  text.copy(head, 16);
  return { bytes: Buffer.concat([head, ...entries.map(({ bytes }) => bytes)]), headerHash: sha256(header) };
}
