import type { TargetSystem } from './target-system.ts';

/** The systems and processors that a compiled file runs on. */
export interface BinaryFormat {
  os: TargetSystem['os'];
  cpus: readonly string[];
}

/** How many bytes at the start of a file `readBinaryFormat` looks at. */
export const headerLength = 4096;

const elfMachines: Record<number, string> = { 62: 'x64', 183: 'arm64' };
const machCpus: Record<number, string> = { 16777223: 'x64', 16777228: 'arm64' };
const peMachines: Record<number, string> = { 34404: 'x64', 43620: 'arm64', 332: 'ia32' };
const toView = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** https://developer.apple.com/documentation/kernel/mach_header_64; a file for several processors begins with a list of them. */
function readMach(view: DataView): BinaryFormat | undefined {
  const magic = view.getUint32(0);
  if (magic === 0xcffaedfe) return { os: 'darwin', cpus: [machCpus[view.getUint32(4, true)] ?? 'other'] };
  const count = view.getUint32(4);
  // A class file of Java has the same magic number; its next field is a version above 40.
  if (magic !== 0xcafebabe || count === 0 || count > 40 || view.byteLength < 8 + count * 20) return undefined;
  return {
    os: 'darwin',
    cpus: Array.from({ length: count }, (_, index) => machCpus[view.getUint32(8 + index * 20)] ?? 'other'),
  };
}

/** https://learn.microsoft.com/windows/win32/debug/pe-format */
function readPe(view: DataView): BinaryFormat | undefined {
  const at = view.getUint32(0x3c, true);
  if (at + 6 > view.byteLength || view.getUint32(at) !== 0x50450000) return undefined;
  return { os: 'win32', cpus: [peMachines[view.getUint16(at + 4, true)] ?? 'other'] };
}

/** What an ELF, Mach-O or PE file runs on, from its first bytes; undefined for any other file. */
export function readBinaryFormat(head: Uint8Array): BinaryFormat | undefined {
  if (head.length < 64) return undefined;
  const view = toView(head);
  if (view.getUint32(0) === 0x7f454c46) {
    return { os: 'linux', cpus: [elfMachines[view.getUint16(0x12, true)] ?? 'other'] };
  }
  return view.getUint16(0) === 0x4d5a ? readPe(view) : readMach(view);
}

/** Whether a compiled file runs on a target. Windows runs 32-bit programs on x64 too. */
export function runsOn({ os, cpus }: BinaryFormat, target: TargetSystem): boolean {
  if (os !== target.os) return false;
  return cpus.includes(target.cpu) || (os === 'win32' && target.cpu === 'x64' && cpus.includes('ia32'));
}
