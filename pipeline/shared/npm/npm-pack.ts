import { join } from 'node:path/posix';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';
import { measureStream } from '../archive/chunks.ts';
import { fetchPinned } from '../fetch-pinned.ts';

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
 * A package's tarball with the pinned integrity, as a file in `dir`: from the cache, else by npm pack.
 * @throws {PipelineError} download-failed, package-digest-mismatch
 */
export function fetchPackage(
  ctx: Pick<BuildContext, 'exec' | 'fs' | 'cacheDir'>,
  spec: { name: string; version: string; integrity: string },
  dir: string,
): Promise<string> {
  const file = `${spec.name.replaceAll(/[@/]/g, '_')}-${spec.version}.tgz`;
  return fetchPinned(ctx, {
    cached: join(ctx.cacheDir, 'npm', file),
    shown: `${spec.name}@${spec.version}`,
    digest: spec.integrity,
    measure: (path) => toIntegrity(ctx.fs.read(path)),
    download: () => npmPack(ctx, spec, join(dir, 'download')),
    to: join(dir, file),
  });
}
