import type { FileSystem } from '../../ports.ts';
import { readAtMost } from '../archive/chunks.ts';
import { parseSuperBlob, slots } from '../macho/super-blob.ts';
import { maxHeader, type UnsignedForm } from './form.ts';
import { readMachO } from './mach-o.ts';
import { readPe } from './pe.ts';
import { isScript, maxScriptBytes, splitScript } from './script.ts';
import { readSlices } from './universal.ts';

type Ports = Pick<FileSystem, 'read' | 'stat'>;

/** A signature of macOS has a digest for each page of 4 KiB, and certificates. */
const maxSignatureBytes = 64 * 1024 * 1024;
/** The head of an empty part. */
const emptyBytes = 8;

async function readRange(fs: Ports, path: string, start: number, end: number): Promise<Buffer> {
  return Buffer.from(await readAtMost(fs.read(path, { start, end }), end - start, path));
}

/** Whether bytes begin as a program of Windows or macOS does. */
export function looksLikeProgram(head: Uint8Array): boolean {
  if (head.length < 4) return false;
  const bytes = Buffer.from(head.subarray(0, 4));
  return bytes.toString('latin1', 0, 2) === 'MZ' || ['cffaedfe', 'cafebabe'].includes(bytes.toString('hex'));
}

const isForm = (state: ReturnType<typeof readPe>): state is UnsignedForm =>
  state !== undefined && !('needs' in state);

/** Whether a signature of macOS is one of a certificate. One without only has digests, which linkers make too. */
async function hasCertificate(fs: Ports, path: string, start: number, end: number): Promise<boolean> {
  if (end - start > maxSignatureBytes) throw new Error('its signature is too large');
  const parts = parseSuperBlob(await readRange(fs, path, start, end));
  return parts.some(({ slot, bytes }) => slot === slots.signature && bytes.length > emptyBytes);
}

async function isSliceSigned(fs: Ports, path: string, from: number, to: number): Promise<boolean> {
  const head = await readRange(fs, path, from, Math.min(to, from + maxHeader));
  const windows = readPe(head);
  if (isForm(windows)) return windows.signature !== undefined;
  const form = readMachO(head);
  if (!isForm(form) || form.signature === undefined) return false;
  return hasCertificate(fs, path, from + form.signature.start, from + form.signature.end);
}

/**
 * Whether a program for Windows or macOS, or a script of PowerShell, has a signature of a certificate, which is not judged; false for another file.
 * @throws {Error} for a signature of another form
 */
export async function isProgramSigned(fs: Ports, path: string): Promise<boolean> {
  if (isScript(path)) {
    const { size = 0 } = (await fs.stat(path)) ?? {};
    if (size > maxScriptBytes) throw new Error(`it is longer than ${maxScriptBytes} bytes`);
    return splitScript((await readRange(fs, path, 0, size)).toString('utf8')).signature !== undefined;
  }
  const { size = 0 } = (await fs.stat(path)) ?? {};
  const found = readSlices(await readRange(fs, path, 0, Math.min(size, maxHeader)));
  const slices = found !== undefined && 'slices' in found ? found.slices : [{ start: 0, end: size }];
  for (const { start, end } of slices)
    if (await isSliceSigned(fs, path, start, Math.min(end, size))) return true;
  return false;
}
