import { createHash } from 'node:crypto';
import { ByteReader } from '../archive/byte-reader.ts';
import { toView } from './form.ts';
import { ProgramDigest } from './program-digest.ts';

const arMagic = '!<arch>\n';
const rpmMagic = Buffer.from('edabeedb', 'hex');
const leadBytes = 96;

async function digestRest(reader: ByteReader): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of reader.rest()) hash.update(chunk);
  return hash.digest('hex');
}

/** A .deb without its members `_gpg…`, which are signatures. */
async function digestAr(reader: ByteReader): Promise<string> {
  const hash = createHash('sha256').update(await reader.read(arMagic.length));
  while (!(await reader.isAtEnd())) {
    const header = await reader.read(60);
    const text = Buffer.from(header).toString('latin1');
    const size = Number(text.slice(48, 58));
    const isSignature = text.startsWith('_gpg');
    if (!isSignature) hash.update(header);
    for await (const piece of reader.take(size + (size % 2))) if (!isSignature) hash.update(piece);
  }
  return hash.digest('hex');
}

/** An .rpm from its main header on: the signature header before it has its digests and signatures. */
async function digestRpm(reader: ByteReader): Promise<string> {
  await reader.read(leadBytes);
  const intro = toView(await reader.read(16));
  const size = intro.getUint32(8) * 16 + intro.getUint32(12);
  for await (const _ of reader.take(size + ((8 - (size % 8)) % 8)));
  return digestRest(reader);
}

async function digestProgram(reader: ByteReader): Promise<string | undefined> {
  const program = new ProgramDigest();
  for await (const chunk of reader.rest()) program.update(chunk);
  return program.digest();
}

type Open = () => AsyncIterable<Uint8Array>;

async function withReader<T>(open: Open, task: (reader: ByteReader) => Promise<T>): Promise<T> {
  const reader = new ByteReader(open(), 'the installer');
  try {
    return await task(reader);
  } finally {
    await reader.close();
  }
}

/**
 * The SHA-256 of an installer as it is without the signature of the whole file, for a .deb, an .rpm and an .exe; undefined for another file.
 * `open` begins to read the file.
 * @throws {Error} for a file that ends too early
 */
export async function digestUnsigned(open: Open): Promise<string | undefined> {
  const head = await withReader(open, (reader) => reader.read(arMagic.length));
  if (head.toString('latin1') === arMagic) return withReader(open, digestAr);
  if (head.subarray(0, 4).equals(rpmMagic)) return withReader(open, digestRpm);
  return withReader(open, digestProgram);
}
