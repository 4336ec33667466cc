import { join } from 'node:path/posix';
import type { Target } from '../../schema/vocabulary.ts';
import { headerLength, readBinaryFormat } from '../builders/npm/packages/binary-format.ts';
import { toTargetSystem } from '../builders/npm/packages/target-system.ts';
import type { FileSystem } from '../ports.ts';
import { listTree } from '../shared/archive/tree.ts';

async function readHead(fs: Pick<FileSystem, 'read'>, path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of fs.read(path, { start: 0, end: headerLength })) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const depth = (path: string) => path.split('/').length;

/**
 * The executables and libraries of a payload that its system checks signatures of, for any processor: files of the format PE for Windows, of
 * Mach-O for macOS, none for Linux. Paths are relative to the payload, those in deeper folders first.
 */
export async function findPrograms(
  fs: Pick<FileSystem, 'list' | 'read' | 'readlink' | 'stat'>,
  payload: string,
  target: Target,
): Promise<string[]> {
  const { os } = toTargetSystem(target);
  if (os === 'linux') return [];
  const found: string[] = [];
  for (const entry of await listTree(fs, payload)) {
    if (entry.kind !== 'file') continue;
    if (readBinaryFormat(await readHead(fs, join(payload, entry.path)))?.os === os) found.push(entry.path);
  }
  return found.sort((a, b) => depth(b) - depth(a));
}
