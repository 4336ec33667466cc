import { createHash } from 'node:crypto';
import type { Target } from '../../../../schema/vocabulary.ts';
import type { BuildContext } from '../../../ports.ts';
import { measureStream } from '../../../shared/archive/chunks.ts';
import { makeCached } from '../../../shared/part-cache.ts';
import { cutTar } from './cut.ts';
import { joinXz } from './join.ts';

/** Runs a program whose output depends on its arguments alone. */
type RunTool = (name: string, args: readonly string[]) => Promise<void>;

/**
 * The blocks have a fixed size and are compressed by a fixed number of threads: with one thread xz would write one block, and the bytes would
 * depend on the machine. The filter for x86 code makes up for the lower effort of the compression: two fifths of the time of dpkg-deb's `-Zxz -z3` for a
 * smaller file. xz reads it since 2009; its filter for 64-bit ARM only since 5.4, which Debian 11 and Ubuntu 22.04 do not have.
 */
const toXzArguments = (target: Target): string[] => [
  ...['--threads=4', '--block-size=24MiB', '--check=crc64'],
  ...(target === 'linux-x64' ? ['--x86'] : []),
  '--lzma2=preset=1,dict=8MiB,depth=4',
];

/** SHA-256 of what an xz file contains, which can be any file; undefined when xz cannot read it, or when it has more bytes than expected. */
async function readBack(ctx: BuildContext, path: string, size: number): Promise<string | undefined> {
  const hash = createHash('sha256');
  let read = 0;
  try {
    const { exitCode } = await ctx.exec.run(
      'xz',
      ['--decompress', '--stdout', '--threads=4', '--format=xz', path],
      {
        env: { XZ_DEFAULTS: undefined, XZ_OPT: undefined },
        readStdout: async (chunks) => {
          for await (const chunk of chunks) {
            read += chunk.length;
            if (read > size) throw new RangeError('more bytes than expected');
            hash.update(chunk);
          }
        },
      },
    );
    return exitCode === 0 && read === size ? hash.digest('hex') : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * Compresses a tar archive into one xz stream: its large files apart from the rest. Parts that an earlier build has compressed are read back and used
 * again; the bytes are the same.
 * @throws what `run` throws
 */
export async function compressTar(
  ctx: BuildContext,
  { path, target, run }: { path: string; target: Target; run: RunTool },
): Promise<string> {
  const args = toXzArguments(target);
  const { stdout } = await ctx.exec.run('xz', ['--version']);
  const maker = [stdout.split('\n', 1)[0], ...args].join(' ');
  const made: string[] = [];
  for (const [index, range] of (await cutTar(ctx.fs, path)).entries()) {
    const plain = `${path}.${index}`;
    const to = `${plain}.xz`;
    const size = range.end - range.start;
    const { digests } = await measureStream(ctx.fs.scan(path, range), ['sha256']);
    const make = async (): Promise<void> => {
      await ctx.fs.write(plain, ctx.fs.read(path, range));
      await run('xz', [...args, plain]);
    };
    await makeCached(ctx, {
      maker,
      sha256: digests.sha256,
      to,
      make,
      readBack: (at) => readBack(ctx, at, size),
    });
    made.push(to);
  }
  const whole = `${path}.xz`;
  await ctx.fs.write(whole, joinXz(ctx.fs, made));
  for (const one of made) await ctx.fs.remove(one);
  return whole;
}
