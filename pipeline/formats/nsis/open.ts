import { crc32, inflateRawSync } from 'node:zlib';
import type { FileSystem } from '../../ports.ts';
import { readAtMost } from '../../shared/archive/chunks.ts';
import { type ExtractedFile, readScript } from './script-header.ts';
import { maxHeadBytes, parseProgram, withoutSignature } from './pe.ts';

/** An installer of NSIS, whose files are not read yet. */
export interface OpenNsis {
  /** The program that runs the script, without its signature. */
  stub: Buffer;
  /** The unpacked script. */
  script: Buffer;
  files: ExtractedFile[];
  /** Where the blocks of the files begin and end in the file. */
  dataAt: number;
  dataEnd: number;
  isSigned: boolean;
}

const maxStubBytes = 8 * 1024 * 1024;
/** A script of 100,000 files has about 20 MB. */
const maxScriptBytes = 64 * 1024 * 1024;
const firstHeaderBytes = 28;
const marker = Buffer.from('efbeadde', 'hex');
/** The flag of an installer that always checks its sum. */
const forceCheck = 8;

type Reader = Pick<FileSystem, 'read' | 'stat'>;

async function readExactly(fs: Reader, path: string, at: number, bytes: number): Promise<Buffer> {
  const found = await readAtMost(fs.read(path, { start: at, end: at + bytes }), bytes, path);
  if (found.length !== bytes) throw new Error('it ends too early');
  return Buffer.from(found);
}

/** Nothing but a signature follows the installer: the certificates that its head names, to the end of the file. */
async function assertEnd(
  fs: Reader,
  path: string,
  end: number,
  size: number,
  { at, bytes }: { at: number; bytes: number },
) {
  if (bytes === 0 && at === 0) {
    if (end !== size) throw new Error('bytes after the end of the installer');
    return;
  }
  const start = Math.ceil(end / 8) * 8;
  if (at !== start || at + bytes !== size) throw new Error('bytes after the end of the installer');
  if ((await readExactly(fs, path, end, start - end)).some((byte) => byte !== 0))
    throw new Error('bytes after the end of the installer');
}

/** The sum over everything from byte 512 to itself: the first bytes change when the installer is signed. */
async function assertSum(fs: Reader, path: string, end: number): Promise<void> {
  let sum = 0;
  for await (const chunk of fs.read(path, { start: 512, end: end - 4 })) sum = crc32(chunk, sum);
  if ((await readExactly(fs, path, end - 4, 4)).readUInt32LE(0) !== sum)
    throw new Error('its sum is not that of its bytes');
}

/** @throws {Error} for damaged bytes, and for more than a script has */
function unpackScript(packed: Buffer): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: maxScriptBytes });
  } catch (error) {
    throw new Error('its script cannot be unpacked', { cause: error });
  }
}

/**
 * Opens an installer: its program, its script and the places of its files.
 * @throws {Error} for the first byte that makensis does not write
 */
export async function openNsis(fs: Reader, path: string): Promise<OpenNsis> {
  const { size = 0 } = (await fs.stat(path)) ?? {};
  const head = await readExactly(fs, path, 0, Math.min(size, maxHeadBytes));
  const program = parseProgram(head);
  const start = Math.ceil(program.end / 512) * 512;
  if (start > maxStubBytes || start + firstHeaderBytes > size)
    throw new Error('it is not an installer of NSIS');
  const first = await readExactly(fs, path, start, firstHeaderBytes);
  const [flags, scriptBytes, bytes] = [0, 20, 24].map((at) => first.readUInt32LE(at));
  const isKnown =
    first.subarray(4, 8).equals(marker) &&
    first.toString('latin1', 8, 20) === 'NullsoftInst' &&
    flags === forceCheck;
  if (!isKnown) throw new Error('it is not an installer of NSIS');
  const end = start + (bytes ?? 0);
  if (end > size || end < start + firstHeaderBytes + 8) throw new Error('it ends too early');
  await assertEnd(fs, path, end, size, program.certificates);
  await assertSum(fs, path, end);
  const blockAt = start + firstHeaderBytes;
  const length = (await readExactly(fs, path, blockAt, 4)).readUInt32LE(0);
  const packedBytes = length & 0x7fffffff;
  if (length < 0x80000000 || packedBytes > maxScriptBytes || blockAt + 4 + packedBytes > end - 4)
    throw new Error('the block of its script is broken');
  const packed = await readExactly(fs, path, blockAt + 4, packedBytes);
  const script = unpackScript(packed);
  if (script.length !== scriptBytes) throw new Error('its script has another size than it states');
  const stub = await readExactly(fs, path, 0, start);
  return {
    stub: withoutSignature(stub, program),
    script,
    files: readScript(script),
    dataAt: blockAt + 4 + packedBytes,
    dataEnd: end - 4,
    isSigned: program.certificates.bytes > 0,
  };
}
