import { createHash } from 'node:crypto';
import type { FileSystem } from '../../ports.ts';
import { readAtMost } from '../archive/chunks.ts';
import { type MachOProgram, maxCommandBytes, parseProgram } from './parse-program.ts';

const pageBytes = 4096;
const digestBytes = 32;
const commandBytes = 16;
const superBlobBytes = 20;
const directoryBytes = 88;
/** Flags: the signature has no certificate, and a linker made it. */
const flags = 0x2_0002;

const align = (value: number, to: number): number => Math.ceil(value / to) * to;

/** Where everything of a signed program is, in bytes of the file. */
interface SignedLayout {
  /** The end of what the signature covers, and its begin. */
  limit: number;
  pages: number;
  signatureBytes: number;
}

function planLayout(size: number, identifier: string): SignedLayout {
  const limit = align(size, 16);
  const pages = Math.ceil(limit / pageBytes);
  const names = Buffer.byteLength(identifier) + 1;
  return {
    limit,
    pages,
    signatureBytes: align(superBlobBytes + directoryBytes + names + pages * digestBytes, 16),
  };
}

/** The head of the file with the command of the signature, and with a last segment that contains it. */
function patchHead(head: Buffer, program: MachOProgram, { limit, signatureBytes }: SignedLayout): Buffer {
  const patched = Buffer.from(head);
  patched.writeUInt32LE(program.commands + 1, 16);
  patched.writeUInt32LE(program.commandsEnd - 32 + commandBytes, 20);
  for (const [index, value] of [0x1d, commandBytes, limit, signatureBytes].entries())
    patched.writeUInt32LE(value, program.commandsEnd + index * 4);
  const size = limit + signatureBytes - program.linkEdit.offset;
  patched.writeBigUInt64LE(BigInt(align(size, 0x4000)), program.linkEdit.at + 32);
  patched.writeBigUInt64LE(BigInt(size), program.linkEdit.at + 48);
  return patched;
}

/** The signature: a list of one part, the directory of the digests of all pages. All numbers are big-endian. */
function formatSignature(
  { text, isMain }: MachOProgram,
  { limit, pages, signatureBytes }: SignedLayout,
  identifier: string,
  digests: readonly Buffer[],
): Buffer {
  const names = Buffer.byteLength(identifier) + 1;
  const length = directoryBytes + names + pages * digestBytes;
  const bytes = Buffer.alloc(signatureBytes);
  const write = (at: number, values: readonly number[]) => {
    for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, at + index * 4);
  };
  write(0, [0xfade0cc0, superBlobBytes + length, 1, 0, superBlobBytes]);
  const at = superBlobBytes;
  write(at, [0xfade0c02, length, 0x20400, flags, directoryBytes + names, directoryBytes, 0, pages, limit]);
  // The size of a digest, SHA-256, the platform, and the size of a page as a power of two
  bytes.set([digestBytes, 2, 0, 12], at + 36);
  bytes.writeBigUInt64BE(BigInt(text.offset), at + 64);
  bytes.writeBigUInt64BE(BigInt(text.size), at + 72);
  bytes.writeBigUInt64BE(isMain ? 1n : 0n, at + 80);
  bytes.write(identifier, at + directoryBytes, 'latin1');
  Buffer.concat(digests).copy(bytes, at + directoryBytes + names);
  return bytes;
}

/** Digests of a stream in pages; the last may be shorter. */
class PageDigests {
  readonly digests: Buffer[] = [];
  #hash = createHash('sha256');
  #filled = 0;

  update(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + pageBytes - this.#filled);
      this.#hash.update(part);
      this.#filled += part.length;
      at += part.length;
      if (this.#filled === pageBytes) this.#next();
    }
  }

  finish(): Buffer[] {
    if (this.#filled > 0) this.#next();
    return this.digests;
  }

  #next(): void {
    this.digests.push(this.#hash.digest());
    this.#hash = createHash('sha256');
    this.#filled = 0;
  }
}

/**
 * The content of a file; a program for macOS without a signature gets one without a certificate, as linkers make it: Apple silicon starts no
 * other. Equal programs give equal bytes. Files of other formats and programs that are signed stay as they are.
 * @throws {Error} for a damaged program, and one without room for the command of a signature
 */
export async function* signAdHoc(
  fs: Pick<FileSystem, 'read' | 'stat'>,
  path: string,
  identifier: string,
): AsyncGenerator<Uint8Array> {
  const { size = 0 } = (await fs.stat(path)) ?? {};
  const end = Math.min(size, maxCommandBytes);
  const head = Buffer.from(await readAtMost(fs.read(path, { start: 0, end }), end, path));
  const program = parseProgram(head);
  if (program?.signature !== undefined || program === undefined) {
    yield* fs.read(path);
    return;
  }
  if (program.commandsEnd + commandBytes > Math.min(program.contentBegin, head.length))
    throw new Error(`${path} has no room for the command of a signature`);
  const layout = planLayout(size, identifier);
  if (layout.limit + layout.signatureBytes > 0xffff_ffff)
    throw new Error(`${path} is larger than a program can be`);
  const pages = new PageDigests();
  const content = async function* () {
    yield patchHead(head, program, layout);
    yield* fs.read(path, { start: end, end: size });
    yield new Uint8Array(layout.limit - size);
  };
  for await (const chunk of content()) {
    pages.update(chunk);
    yield chunk;
  }
  yield formatSignature(program, layout, identifier, pages.finish());
}
