import { createHash } from 'node:crypto';
import { join } from 'node:path/posix';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';

/** The last lines of a program's output, for an error message. */
export function toTail(output: string, lines = 20): string {
  return output.trimEnd().split(/\r?\n/).slice(-lines).join('\n');
}

/**
 * Downloads a package's tarball with the user's own npm, so that a configured mirror or proxy is respected. Returns its path in
 * `dir`. Throws `download-failed` with what npm said.
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

/** Subresource Integrity of bytes: `sha512-<base64>`. */
export function toIntegrity(bytes: Uint8Array): string {
  return `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
}

/**
 * A package's tarball with the pinned integrity: from the cache, else by npm pack. The digest is checked at each use; other bytes
 * are refused with `package-digest-mismatch` and nothing of them is kept.
 */
export async function fetchPackage(
  ctx: Pick<BuildContext, 'exec' | 'fs' | 'cacheDir'>,
  spec: { name: string; version: string; integrity: string },
): Promise<Uint8Array> {
  const cached = join(ctx.cacheDir, 'npm', `${spec.name.replaceAll(/[@/]/g, '_')}-${spec.version}.tgz`);
  const inCache = (await ctx.fs.stat(cached)) !== undefined;
  const dir = await ctx.fs.makeTempDir('vrooli-npm-');
  try {
    const path = inCache ? cached : await npmPack(ctx, spec, dir);
    const bytes = await ctx.fs.readBytes(path);
    const actual = toIntegrity(bytes);
    if (actual !== spec.integrity) {
      throw new PipelineError({
        code: 'package-digest-mismatch',
        blame: 'environment',
        message: `${spec.name}@${spec.version}${inCache ? ` in ${cached}` : ''} has the digest ${actual}, pinned is ${spec.integrity}`,
        remedy: inCache
          ? `delete ${cached} and run this again`
          : 'the registry or mirror gave other bytes than the pinned ones: use another one',
      });
    }
    if (!inCache) await ctx.fs.write(cached, bytes);
    return bytes;
  } finally {
    await ctx.fs.remove(dir);
  }
}
