import { pipeline } from 'node:stream/promises';
import type { ZstdCompress } from 'node:zlib';
import { type Pack, pack } from 'tar-stream';
import type { BuildContext, Effort } from '../../ports.ts';
import { listTree } from '../../shared/archive/tree.ts';
import { chunkBytes, requireZstd } from '../../shared/archive/untar.ts';
import type { FileSet } from '../file-set.ts';
import { type PackEntry, planEntries } from './plan-entries.ts';

/** 2.5 s for 150 MB; each higher level costs more time than it saves bytes. */
const levels: Record<Effort, number> = { small: 9, fast: 1 };

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
 * Writes a `.tar.zst` of the folder `root` and the files of the layout to the file `to`: below one top folder, sorted, owned by root, at SOURCE_DATE_EPOCH. Files
 * of any size are read in chunks. After an error no file is left at `to`.
 * @throws {PipelineError} node-too-old when Node has no zstd, installer-failed as `planEntries`
 */
export async function makeTarZst(
  ctx: Pick<BuildContext, 'effort' | 'fs' | 'sourceDateEpoch'>,
  root: string,
  layout: FileSet,
  to: string,
): Promise<void> {
  const entries = planEntries(await listTree(ctx.fs, root), root, layout, ctx.fs);
  const compressor = createCompressor(levels[ctx.effort]);
  const archive = pack();
  const owner = { mtime: new Date(ctx.sourceDateEpoch * 1000), uid: 0, gid: 0, uname: 'root', gname: 'root' };
  const fill = async (): Promise<void> => {
    const top = { name: `${layout.payload}/`, type: 'directory', mode: 0o755 } as const;
    for (const entry of [{ header: top }, ...entries]) {
      await addEntry(archive, { ...entry, header: { ...entry.header, ...owner } });
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
