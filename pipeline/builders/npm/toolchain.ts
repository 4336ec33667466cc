import { createHash } from 'node:crypto';
import { join } from 'node:path/posix';
import type { Target } from '../../../schema/vocabulary.ts';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';
import { toTail } from '../../shared/npm/npm-pack.ts';
import { toExecutableSuffix } from '../placeholders.ts';

const osNames: Record<string, string> = { win: 'win32' };

/** esbuild's executable for a machine, below a folder with node_modules. Its launcher script would need a command shell. */
export function toEsbuildPath(dir: string, host: Target): string {
  const [os = '', arch = ''] = host.split('-');
  const suffix = toExecutableSuffix(host);
  const folder = join(dir, 'node_modules/@esbuild', `${osNames[os] ?? os}-${arch}`);
  return suffix === '' ? join(folder, 'bin/esbuild') : join(folder, `esbuild${suffix}`);
}

async function install(ctx: BuildContext, dir: string): Promise<void> {
  const partial = `${dir}.${process.pid}.partial`;
  const source = join(ctx.packageRoot, 'actions/package-desktop/toolchain');
  try {
    for (const file of ['package.json', 'package-lock.json']) {
      await ctx.fs.copy(join(source, file), join(partial, file));
    }
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'];
    const result = await ctx.exec.run('npm', args, { cwd: partial });
    if (result.exitCode !== 0) {
      throw new PipelineError({
        code: 'toolchain-install-failed',
        blame: 'environment',
        message: `npm could not install the packaging tools (exit code ${result.exitCode}):\n${toTail(result.stderr)}`,
        remedy: 'check the network and the registry that npm is configured for, then run this again',
      });
    }
    await ctx.fs.remove(dir);
    await ctx.fs.rename(partial, dir);
  } finally {
    await ctx.fs.remove(partial);
  }
}

/**
 * The path of an esbuild that runs on this machine: the one installed beside this product, else the one of the toolchain, which is
 * installed into the cache once per lockfile.
 */
export async function findEsbuild(ctx: BuildContext, host: Target): Promise<string> {
  const beside = toEsbuildPath(ctx.packageRoot, host);
  if ((await ctx.fs.stat(beside)) !== undefined) return beside;
  const lock = await ctx.fs.readText(
    join(ctx.packageRoot, 'actions/package-desktop/toolchain/package-lock.json'),
  );
  const key = createHash('sha256').update(lock).digest('hex').slice(0, 16);
  const dir = join(ctx.cacheDir, `toolchain-${key}`);
  const path = toEsbuildPath(dir, host);
  if ((await ctx.fs.stat(path)) === undefined) await install(ctx, dir);
  return path;
}
