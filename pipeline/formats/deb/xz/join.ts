import type { FileSystem } from '../../../ports.ts';
import { readAtMost } from '../../../shared/archive/chunks.ts';
import { edgeBytes, formatEnd, formatHeader, readIndex, readIndexSize, toBlockBytes } from './stream.ts';

type Ports = Pick<FileSystem, 'read' | 'stat'>;

async function readRange(fs: Ports, path: string, start: number, end: number): Promise<Buffer> {
  return Buffer.from(await readAtMost(fs.read(path, { start, end }), end - start, path));
}

/** The blocks of a file with one stream, and where they end. */
async function readBlocks(fs: Ports, path: string) {
  const { size = 0 } = (await fs.stat(path)) ?? {};
  if (size < 2 * edgeBytes) throw new Error(`${path} is not an xz stream`);
  const header = await readRange(fs, path, 0, edgeBytes);
  if (!header.equals(formatHeader())) throw new Error(`${path} does not begin as an xz stream with CRC-64`);
  const indexSize = readIndexSize(await readRange(fs, path, size - edgeBytes, size));
  const end = size - edgeBytes - indexSize;
  const blocks = readIndex(await readRange(fs, path, Math.max(end, 0), size - edgeBytes));
  if (end !== edgeBytes + toBlockBytes(blocks))
    throw new Error(`${path} has other blocks than its index lists`);
  return { blocks, end };
}

/**
 * The bytes of one xz stream with the blocks of several, each in a file of its own: dpkg reads the first stream of a member only.
 * @throws {Error} for a file that is not one stream with CRC-64
 */
export async function* joinXz(fs: Ports, paths: readonly string[]): AsyncGenerator<Uint8Array> {
  const all = [];
  yield formatHeader();
  for (const path of paths) {
    const { blocks, end } = await readBlocks(fs, path);
    all.push(...blocks);
    yield* fs.read(path, { start: edgeBytes, end });
  }
  yield formatEnd(all);
}
