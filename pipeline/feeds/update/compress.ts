import { join } from 'node:path/posix';
import { promisify } from 'node:util';
import { pipeline } from 'node:stream';
import { constants, createZstdCompress, zstdCompress } from 'node:zlib';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';

type Ports = Pick<BuildContext, 'fs' | 'exec'>;

/** Bytes up to which a file is compressed with the highest level, and patched without another program. */
const small = 8 * 1024 * 1024;
/** Bytes above which no patch is made: both files are in memory while an app applies it. */
export const maxPatch = 1024 * 1024 * 1024;
const level = (size: number): number => (size <= small ? 19 : 10);

const compressAtOnce = promisify(zstdCompress);

/** Compresses a file to another one. Returns the number of bytes. */
export async function compressWhole({ fs }: Ports, from: string, to: string, size: number): Promise<number> {
  const zstd = createZstdCompress({
    params: { [constants.ZSTD_c_compressionLevel]: level(size) },
    pledgedSrcSize: size,
  });
  const failing = Promise.withResolvers<void>();
  pipeline(fs.read(from), zstd, (error) => (error ? failing.reject(error) : failing.resolve()));
  await Promise.all([fs.write(to, zstd as AsyncIterable<Uint8Array>), failing.promise]);
  return (await fs.stat(to))?.size ?? 0;
}

/**
 * What `zstd --patch-from` makes of a file and the one before it. Returns the number of bytes.
 * @throws {PipelineError} tool-missing, tool-failed (environment)
 */
export async function makePatch(
  { fs, exec }: Ports,
  base: string,
  from: string,
  to: string,
  size: number,
): Promise<number> {
  const baseSize = (await fs.stat(base))?.size ?? 0;
  if (size + baseSize <= small) {
    const [dictionary, bytes] = [await fs.readBytes(base), await fs.readBytes(from)];
    const windowLog = Math.max(10, Math.ceil(Math.log2(size + baseSize + 1)));
    const params = {
      [constants.ZSTD_c_compressionLevel]: level(size),
      [constants.ZSTD_c_windowLog]: windowLog,
    };
    await fs.write(to, await compressAtOnce(bytes, { dictionary, params, pledgedSrcSize: size }));
  } else {
    const args = ['-q', '-f', '-9', '--long=31', '--single-thread', `--patch-from=${base}`, from, '-o', to];
    const { exitCode, stderr } = await exec.run('zstd', args);
    if (exitCode !== 0)
      throw new PipelineError({
        code: 'update-archive-invalid',
        blame: 'environment',
        message: `zstd made no patch of ${from}: ${stderr.trim()}`,
        remedy: 'install zstd 1.5 or later',
      });
  }
  return (await fs.stat(to))?.size ?? 0;
}

/** A path in the folder for work, for an object. */
export const toWorkPath = (work: string, sha256: string, kind: 'zst' | 'patch'): string =>
  join(work, `${sha256}.${kind}`);
