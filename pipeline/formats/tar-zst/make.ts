import { join } from 'node:path/posix';
import { buffer } from 'node:stream/consumers';
import { pack } from 'tar-stream';
import type { BuildContext } from '../../ports.ts';
import { listTree } from '../../shared/archive/tree.ts';
import { requireZstd } from '../../shared/archive/untar.ts';

/** 2.5 s for 150 MB; each level above costs more time than it saves bytes. */
const level = 9;

/**
 * A `.tar.zst` of a folder under the top folder `top`: sorted, owned by root, at SOURCE_DATE_EPOCH. One thread: with
 * ZSTD_c_nbWorkers, Node's compression stream ends before its workers are done and loses their output.
 */
export async function makeTarZst(
  ctx: Pick<BuildContext, 'fs' | 'sourceDateEpoch'>,
  root: string,
  top: string,
): Promise<Uint8Array> {
  const zlib = requireZstd();
  const archive = pack();
  const mtime = new Date(ctx.sourceDateEpoch * 1000);
  const compress = zlib.createZstdCompress({
    params: {
      [zlib.constants.ZSTD_c_compressionLevel]: level,
      [zlib.constants.ZSTD_c_checksumFlag]: 1,
    },
  });
  const add = (header: Parameters<typeof archive.entry>[0], content?: Uint8Array): Promise<void> =>
    new Promise((resolve, reject) => {
      const done = (error?: Error | null) => (error ? reject(error) : resolve());
      const full = { ...header, mtime, uid: 0, gid: 0, uname: 'root', gname: 'root' };
      if (content === undefined) archive.entry(full, done);
      else archive.entry(full, Buffer.from(content.buffer, content.byteOffset, content.byteLength), done);
    });
  const fill = async (): Promise<void> => {
    await add({ name: `${top}/`, type: 'directory', mode: 0o755 });
    for (const entry of await listTree(ctx.fs, root)) {
      const name = `${top}/${entry.path}`;
      if (entry.kind === 'dir') await add({ name: `${name}/`, type: 'directory', mode: 0o755 });
      else if (entry.kind === 'symlink')
        await add({ name, type: 'symlink', linkname: entry.target, mode: 0o777 });
      else await add({ name, mode: entry.mode }, await ctx.fs.readBytes(join(root, entry.path)));
    }
    archive.finalize();
  };
  archive.pipe(compress);
  archive.on('error', (error) => compress.destroy(error));
  const filled = fill().catch((error: Error) => {
    compress.destroy(error);
    throw error;
  });
  const [bytes] = await Promise.all([buffer(compress), filled]);
  return bytes;
}
