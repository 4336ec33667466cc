import { join } from 'node:path/posix';
import type { Target } from '../../../schema/vocabulary.ts';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';
import { toTail } from '../../shared/npm/npm-pack.ts';
import { findUnfinishedNpm, toLogHint } from '../../shared/npm/unfinished.ts';
import type { BuilderContext } from '../builder.ts';
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

/**
 * Installs the toolchain into a folder of its own. What an earlier build has downloaded comes from npm's cache below `cacheDir`; npm
 * compares each package with its digest in the lockfile, which is not in the cache, and downloads what differs.
 * @throws {PipelineError} toolchain-install-failed
 */
export async function installToolchain(
  ctx: Pick<BuildContext, 'exec' | 'fs' | 'cacheDir' | 'packageRoot'>,
  dir: string,
): Promise<void> {
  const source = join(ctx.packageRoot, folder);
  for (const file of ['package.json', 'package-lock.json', tracer])
    await ctx.fs.copy(join(source, file), join(dir, file));
  const cache = join(ctx.cacheDir, 'npm-cache');
  const flags = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel', 'error'];
  const run = () => ctx.exec.run('npm', ['ci', `--cache=${cache}`, ...flags], { cwd: dir });
  let result = await run();
  if (result.exitCode !== 0 && result.stderr.includes('EINTEGRITY')) {
    // npm does not repair what it knows about the versions of a package.
    await ctx.fs.remove(cache);
    result = await run();
  }
  const unfinished = findUnfinishedNpm(result.stderr);
  if (result.exitCode === 0 && unfinished === undefined) return;
  const hint = unfinished === undefined ? '' : `; npm's log has the reason: ${toLogHint(unfinished)}`;
  throw new PipelineError({
    code: 'toolchain-install-failed',
    blame: 'environment',
    message: `npm could not install the packaging tools (exit code ${result.exitCode}):\n${toTail(result.stderr)}`,
    remedy: `check the network and the registry that npm is configured for, then run this again${hint}`,
  });
}

/** The folder of the toolchain of one build, beside its payload and removed with it. Installed at its first use. */
async function openToolchain(ctx: BuilderContext): Promise<string> {
  const dir = join(ctx.payload, '../toolchain');
  await inTurn(async () => {
    if ((await ctx.fs.stat(dir)) !== undefined) return;
    const partial = `${dir}.partial`;
    await installToolchain(ctx, partial);
    await ctx.fs.rename(partial, dir);
  });
  return dir;
}

/** Whether the toolchain is installed beside this product, so that no build installs it. */
export async function hasOwnToolchain(ctx: Pick<BuildContext, 'fs' | 'packageRoot'>): Promise<boolean> {
  return (await ctx.fs.stat(join(ctx.packageRoot, 'node_modules/@vercel/nft/package.json'))) !== undefined;
}

/** The path of an esbuild that runs on this machine: the one installed beside this product, else the one of the toolchain. */
export async function findEsbuild(ctx: BuilderContext, host: Target): Promise<string> {
  const beside = toEsbuildPath(ctx.packageRoot, host);
  if ((await ctx.fs.stat(beside)) !== undefined) return beside;
  return toEsbuildPath(await openToolchain(ctx), host);
}

/** The path of the script that traces what a program loads, where the packages that it needs are installed. */
export async function findTracer(ctx: BuilderContext): Promise<string> {
  if (await hasOwnToolchain(ctx)) return join(ctx.packageRoot, folder, tracer);
  return join(await openToolchain(ctx), tracer);
}
