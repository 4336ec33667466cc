import { createHash } from 'node:crypto';
import { join } from 'node:path/posix';
import type { Target } from '../../../schema/vocabulary.ts';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';
import { toTail } from '../../shared/npm/npm-pack.ts';
import { findUnfinishedNpm, toLogHint } from '../../shared/npm/unfinished.ts';
import { toExecutableSuffix } from '../placeholders.ts';
import { inTurn } from './local-dependencies.ts';

/** The packages and scripts of packaging that are not bundled into this product. */
const folder = 'actions/package-desktop/toolchain';
const tracer = 'trace.mjs';

const osNames: Record<string, string> = { win: 'win32' };

/** esbuild's executable for a machine, below a folder with node_modules. Its launcher script would need a command shell. */
export function toEsbuildPath(dir: string, host: Target): string {
  const [os = '', arch = ''] = host.split('-');
  const suffix = toExecutableSuffix(host);
  const place = join(dir, 'node_modules/@esbuild', `${osNames[os] ?? os}-${arch}`);
  return suffix === '' ? join(place, 'bin/esbuild') : join(place, `esbuild${suffix}`);
}

async function install(ctx: BuildContext, dir: string): Promise<void> {
  const partial = `${dir}.${process.pid}.partial`;
  const source = join(ctx.packageRoot, folder);
  try {
    for (const file of ['package.json', 'package-lock.json', tracer]) {
      await ctx.fs.copy(join(source, file), join(partial, file));
    }
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'];
    const result = await ctx.exec.run('npm', args, { cwd: partial });
    const unfinished = findUnfinishedNpm(result.stderr);
    if (result.exitCode !== 0 || unfinished !== undefined) {
      const hint = unfinished === undefined ? '' : `; npm's log has the reason: ${toLogHint(unfinished)}`;
      throw new PipelineError({
        code: 'toolchain-install-failed',
        blame: 'environment',
        message: `npm could not install the packaging tools (exit code ${result.exitCode}):\n${toTail(result.stderr)}`,
        remedy: `check the network and the registry that npm is configured for, then run this again${hint}`,
      });
    }
    await ctx.fs.remove(dir);
    await ctx.fs.rename(partial, dir);
  } finally {
    await ctx.fs.remove(partial);
  }
}

/** The folder of the toolchain in the cache, installed once for a lockfile and tracer. */
async function openToolchain(ctx: BuildContext): Promise<string> {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', tracer])
    hash.update(await ctx.fs.readText(join(ctx.packageRoot, folder, file)));
  const key = hash.digest('hex').slice(0, 16);
  const dir = join(ctx.cacheDir, `toolchain-${key}`);
  await inTurn(async () => {
    if ((await ctx.fs.stat(dir)) === undefined) await install(ctx, dir);
  });
  return dir;
}

/** The path of an esbuild that runs on this machine: the one installed beside this product, else the one of the toolchain. */
export async function findEsbuild(ctx: BuildContext, host: Target): Promise<string> {
  const beside = toEsbuildPath(ctx.packageRoot, host);
  if ((await ctx.fs.stat(beside)) !== undefined) return beside;
  return toEsbuildPath(await openToolchain(ctx), host);
}

/** The path of the script that traces what a program loads, where the packages that it needs are installed. */
export async function findTracer(ctx: BuildContext): Promise<string> {
  const beside = join(ctx.packageRoot, 'node_modules/@vercel/nft/package.json');
  if ((await ctx.fs.stat(beside)) !== undefined) return join(ctx.packageRoot, folder, tracer);
  return join(await openToolchain(ctx), tracer);
}
