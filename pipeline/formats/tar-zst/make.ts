import { join } from 'node:path/posix';
import { pipeline } from 'node:stream/promises';
import type { ZstdCompress } from 'node:zlib';
import { type Pack, pack } from 'tar-stream';
import type { BuildContext } from '../../ports.ts';
import { listTree, type TreeEntry } from '../../shared/archive/tree.ts';
import { chunkBytes, requireZstd } from '../../shared/archive/untar.ts';

/** 2.5 s for 150 MB; each higher level costs more time than it saves bytes. */
const level = 9;

/** One thread: with ZSTD_c_nbWorkers, Node's compression stream ends before its workers are done and loses their output. */
function createCompressor(): ZstdCompress {
  const zlib = requireZstd();
  return zlib.createZstdCompress({
    chunkSize: chunkBytes,
    params: {
      [zlib.constants.ZSTD_c_compressionLevel]: level,
      [zlib.constants.ZSTD_c_checksumFlag]: 1,
    },
  });
}

type Header = Parameters<Pack['entry']>[0];

function toHeader(entry: TreeEntry, top: string): Header {
  const name = `${top}/${entry.path}`;
  if (entry.kind === 'dir') return { name: `${name}/`, type: 'directory', mode: 0o755 };
  if (entry.kind === 'symlink') return { name, type: 'symlink', linkname: entry.target, mode: 0o777 };
  return { name, type: 'file', mode: entry.mode, size: entry.size };
}

/** Adds one entry and waits until the archive has read it, so that only one file is open at a time. */
async function addEntry(archive: Pack, header: Header, content?: AsyncIterable<Uint8Array>): Promise<void> {
  const packed = Promise.withResolvers<void>();
  const sink = archive.entry(header, (error) => (error ? packed.reject(error) : packed.resolve()));
  const filled = content === undefined ? undefined : pipeline(content, sink);
  await Promise.all([packed.promise, filled]);
}

/**
 * Writes a `.tar.zst` of the folder `root` to the file `to`, under the top folder `top`: sorted, owned by root, at SOURCE_DATE_EPOCH. Files
 * of any size are read in chunks. After an error no file is left at `to`.
 * @throws {PipelineError} node-too-old when Node has no zstd
 */
export async function makeTarZst(
  ctx: Pick<BuildContext, 'fs' | 'sourceDateEpoch'>,
  root: string,
  top: string,
  to: string,
): Promise<void> {
  const compressor = createCompressor();
  const archive = pack();
  const owner = { mtime: new Date(ctx.sourceDateEpoch * 1000), uid: 0, gid: 0, uname: 'root', gname: 'root' };
  const fill = async (): Promise<void> => {
    await addEntry(archive, { name: `${top}/`, type: 'directory', mode: 0o755, ...owner });
    for (const entry of await listTree(ctx.fs, root)) {
      const content = entry.kind === 'file' ? ctx.fs.read(join(root, entry.path)) : undefined;
      await addEntry(archive, { ...toHeader(entry, top), ...owner }, content);
    }
    archive.finalize();
  };
  const failures: unknown[] = [];
  const stop = (error: unknown): void => {
    failures.push(error);
    archive.destroy();
    compressor.destroy();
  };
  const work = [fill(), pipeline(archive, compressor), ctx.fs.write(to, compressor)];
  await Promise.all(work.map((part) => part.catch(stop)));
  // The first error is the cause; the others are streams that ended because of it.
  if (failures.length > 0) throw failures[0];
}
