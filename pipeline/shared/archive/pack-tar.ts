import { pipeline } from 'node:stream/promises';
import type { ZstdCompress } from 'node:zlib';
import { type Pack, pack } from 'tar-stream';
import type { BuildContext } from '../../ports.ts';
import { chunkBytes, requireZstd } from './untar.ts';

/** An entry of a tar archive, with the bytes of a file; nothing is read before its turn. */
export interface PackEntry {
  header: Parameters<Pack['entry']>[0];
  content?: AsyncIterable<Uint8Array>;
}

/** One thread: with ZSTD_c_nbWorkers, Node's compression stream ends before its workers are done and loses their output. */
function createCompressor(level: number): ZstdCompress {
  const zlib = requireZstd();
  return zlib.createZstdCompress({
    chunkSize: chunkBytes,
    params: {
      [zlib.constants.ZSTD_c_compressionLevel]: level,
      [zlib.constants.ZSTD_c_checksumFlag]: 1,
    },
  });
}

/** Adds one entry and waits until the archive has read it, so that only one file is open at a time. */
async function addEntry(archive: Pack, { header, content }: PackEntry): Promise<void> {
  const packed = Promise.withResolvers<void>();
  const sink = archive.entry(header, (error) => (error ? packed.reject(error) : packed.resolve()));
  const filled = content === undefined ? undefined : pipeline(content, sink);
  await Promise.all([packed.promise, filled]);
}

/**
 * Writes a tar compressed with zstd to the file `to`: its entries in their order, owned by root, at SOURCE_DATE_EPOCH. Files of any size are
 * read in chunks. After an error no file is left at `to`.
 * @throws {PipelineError} node-too-old when Node has no zstd
 */
export async function packTarZst(
  ctx: Pick<BuildContext, 'fs' | 'sourceDateEpoch'>,
  entries: Iterable<PackEntry>,
  { to, level }: { to: string; level: number },
): Promise<void> {
  const compressor = createCompressor(level);
  const archive = pack();
  const owner = { mtime: new Date(ctx.sourceDateEpoch * 1000), uid: 0, gid: 0, uname: 'root', gname: 'root' };
  const fill = async (): Promise<void> => {
    for (const entry of entries) await addEntry(archive, { ...entry, header: { ...entry.header, ...owner } });
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
