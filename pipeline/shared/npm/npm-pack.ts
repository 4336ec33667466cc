import { join } from 'node:path/posix';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';
import { measureStream } from '../archive/chunks.ts';

/** The last lines of a program's output, for an error message. */
export function toTail(output: string, lines = 20): string {
  return output.trimEnd().split(/\r?\n/).slice(-lines).join('\n');
}

/**
 * Downloads a package's tarball with the user's own npm, so that a configured mirror or proxy is respected. Returns its path in
 * `dir`.
 * @throws {PipelineError} download-failed with the output of npm
 */
export async function npmPack(
  ctx: Pick<BuildContext, 'exec' | 'fs'>,
  spec: { name: string; version: string },
  dir: string,
): Promise<string> {
  await ctx.fs.mkdir(dir);
  const wanted = `${spec.name}@${spec.version}`;
  const result = await ctx.exec.run(
    'npm',
    ['pack', wanted, '--pack-destination', dir, '--loglevel', 'error'],
    {
      cwd: dir,
    },
  );
  const tarball = (await ctx.fs.list(dir)).find((name) => name.endsWith('.tgz'));
  if (result.exitCode !== 0 || tarball === undefined) {
    throw new PipelineError({
      code: 'download-failed',
      blame: 'environment',
      message: `npm could not download ${wanted} (exit code ${result.exitCode}):\n${toTail(result.stderr || result.stdout)}`,
      remedy:
        'check the network and the registry that npm is configured for (`npm ping`), then run this again',
    });
  }
  return join(dir, tarball);
}

/** Subresource Integrity of a stream: `sha512-<base64>`. */
export async function toIntegrity(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const { digests } = await measureStream(chunks, ['sha512']);
  return `sha512-${Buffer.from(digests.sha512, 'hex').toString('base64')}`;
}

/**
 * A package's tarball with the pinned integrity, as a file in `dir`: from the cache, else by npm pack. `dir` belongs to the caller alone, so
 * that the checked file is the one that is used, whatever happens to the cache. The digest is checked at each use, and a file
 * with another digest is not kept.
 * @throws {PipelineError} download-failed, package-digest-mismatch
 */
export async function fetchPackage(
  ctx: Pick<BuildContext, 'exec' | 'fs' | 'cacheDir'>,
  spec: { name: string; version: string; integrity: string },
  dir: string,
): Promise<string> {
  const file = `${spec.name.replaceAll(/[@/]/g, '_')}-${spec.version}.tgz`;
  const cached = join(ctx.cacheDir, 'npm', file);
  const tarball = join(dir, file);
  const inCache = (await ctx.fs.stat(cached)) !== undefined;
  if (inCache) await ctx.fs.copy(cached, tarball);
  else await ctx.fs.rename(await npmPack(ctx, spec, join(dir, 'download')), tarball);
  const actual = await toIntegrity(ctx.fs.read(tarball));
  if (actual !== spec.integrity) {
    await ctx.fs.remove(tarball);
    throw new PipelineError({
      code: 'package-digest-mismatch',
      blame: 'environment',
      message: `${spec.name}@${spec.version}${inCache ? ` in ${cached}` : ''} has the digest ${actual}, pinned is ${spec.integrity}`,
      remedy: inCache
        ? `delete ${cached} and run this again`
        : 'the registry or mirror returned a different file: use another registry or mirror',
    });
  }
  if (!inCache) await ctx.fs.write(cached, ctx.fs.read(tarball));
  return tarball;
}
