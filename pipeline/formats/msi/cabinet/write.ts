import { constants, deflateRaw } from 'node:zlib';
import { join } from 'node:path/posix';
import type { Effort, FileSystem } from '../../../ports.ts';
import { blockBytes, type CabinetFile, formatBlockHeader, formatHead } from './structure.ts';

/** A file to pack. `from` is absolute. */
export interface PackedFile extends CabinetFile {
  from: string;
}

/** Blocks that are compressed at the same time, on the threads of the process; the bytes do not depend on it. */
const batch = 32;

/** The bytes of a block in MSZIP: the signature and a deflate stream that refers to the block before. */
async function compress(
  block: Uint8Array,
  previous: Uint8Array | undefined,
  effort: Effort,
): Promise<Buffer> {
  const options = {
    level: effort === 'small' ? 9 : 1,
    memLevel: 9,
    strategy: constants.Z_DEFAULT_STRATEGY,
    ...(previous === undefined ? {} : { dictionary: previous }),
  };
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  deflateRaw(block, options, (error, result) => (error === null ? resolve(result) : reject(error)));
  const deflated = await promise;
  // A block may be 12 bytes longer than its content: one that grows is stored.
  const stored = Buffer.alloc(5);
  stored[0] = 1;
  stored.writeUInt16LE(block.length, 1);
  stored.writeUInt16LE(0xffff ^ block.length, 3);
  const body = deflated.length < block.length + stored.length ? [deflated] : [stored, block];
  return Buffer.concat([Buffer.from('CK'), ...body]);
}

/** The contents of the files as one stream of blocks. @throws {Error} when a file has another size than stated */
async function* toBlocks(fs: Pick<FileSystem, 'read'>, files: readonly PackedFile[]) {
  let block = Buffer.alloc(blockBytes);
  let filled = 0;
  for (const { from, name, size } of files) {
    let read = 0;
    for await (const chunk of fs.read(from)) {
      read += chunk.length;
      for (let at = 0; at < chunk.length; ) {
        const part = chunk.subarray(at, at + blockBytes - filled);
        block.set(part, filled);
        filled += part.length;
        at += part.length;
        if (filled < blockBytes) continue;
        yield block;
        block = Buffer.alloc(blockBytes);
        filled = 0;
      }
    }
    if (read !== size) throw new Error(`${name} has ${read} bytes, ${size} were expected`);
  }
  if (filled > 0) yield block.subarray(0, filled);
}

/** The blocks with their headers. */
async function* packBlocks(fs: Pick<FileSystem, 'read'>, files: readonly PackedFile[], effort: Effort) {
  let previous: Uint8Array | undefined;
  let pending: { block: Uint8Array; packed: Promise<Buffer> }[] = [];
  const flush = async function* (): AsyncGenerator<Buffer> {
    const work = pending;
    pending = [];
    const done = await Promise.all(work.map(({ packed }) => packed));
    for (const [index, packed] of done.entries())
      yield Buffer.concat([formatBlockHeader(packed, work[index]?.block.length ?? 0), packed]);
  };
  for await (const block of toBlocks(fs, files)) {
    pending.push({ block, packed: compress(block, previous, effort) });
    previous = block;
    if (pending.length === batch) yield* flush();
  }
  yield* flush();
}

/**
 * Writes a cabinet with one folder in MSZIP to `to`, in chunks: files of any size that a folder holds. `work` is a folder for the blocks,
 * whose number and size the head states. Equal input gives equal bytes.
 */
export async function writeCabinet(
  fs: Pick<FileSystem, 'read' | 'write' | 'remove'>,
  files: readonly PackedFile[],
  { epoch, work, to, effort }: { epoch: number; work: string; to: string; effort: Effort },
): Promise<void> {
  const blocksFile = join(work, 'blocks');
  let blocks = 0;
  let packedBytes = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const block of packBlocks(fs, files, effort)) {
      blocks += 1;
      packedBytes += block.length;
      yield block;
    }
  };
  await fs.write(blocksFile, counted());
  const whole = async function* (): AsyncGenerator<Uint8Array> {
    yield formatHead({ files, blocks, packedBytes, epoch });
    yield* fs.read(blocksFile);
  };
  await fs.write(to, whole());
  await fs.remove(blocksFile);
}
