import { join } from 'node:path/posix';
import { PipelineError } from '../../../errors.ts';
import type { BuildContext } from '../../../ports.ts';
import { signAdHoc } from '../../../shared/macho/ad-hoc.ts';
import { toTail } from '../../../shared/npm/npm-pack.ts';
import { openCompiledCache } from './compiled.ts';
import { trimElf } from './elf.ts';
import { codeCache, programs, toSeaConfig } from './sea-config.ts';

export interface RuntimeBuild {
  /** Base Node of this machine, which runs the compilation. */
  compiler: string;
  /** Copies the base Node of the target, which becomes the executable; of the same version. */
  copyBase(to: string): Promise<void>;
  /** The sha256 of the base Node that `copyBase` copies. */
  baseDigest: string;
  /** Path of the executable. */
  to: string;
  /** Whether the target is this machine's own: only then can V8 make a code cache for it. */
  native: boolean;
}

/**
 * Compiles dist/runtime into one executable for the target. The runtime itself writes the code cache of its supervisor, which
 * takes the same V8. A fixed random seed makes the cache the same bytes each time; unlike other flags it does not make the
 * runtime reject it. An executable that was compiled before comes from the cache, see `openCompiledCache`.
 * @throws {PipelineError} dist-missing, runtime-compile-failed, and the errors of `copyBase`
 */
export async function compileRuntime(ctx: BuildContext, build: RuntimeBuild): Promise<void> {
  const dist = join(ctx.packageRoot, 'dist/runtime');
  for (const file of programs) await assertBuilt(ctx, join(dist, file), file);
  const cache = await openCompiledCache(ctx, build);
  if (await cache.take(build.to)) return;
  const dir = await ctx.fs.makeTempDir('vrooli-runtime-');
  try {
    for (const file of programs) await ctx.fs.copy(join(dist, file), join(dir, file));
    const copy = join(dir, 'whole');
    await build.copyBase(copy);
    await ctx.fs.write(join(dir, 'base'), trimElf(ctx.fs, copy), 0o755);
    await ctx.fs.write(join(dir, 'sea.json'), JSON.stringify(toSeaConfig(build)));
    if (build.native) await runNode(ctx, build.compiler, ['runtime.cjs', 'write-code-cache', codeCache], dir);
    await runNode(ctx, build.compiler, ['--build-sea', 'sea.json'], dir);
    await ctx.fs.write(build.to, signAdHoc(ctx.fs, join(dir, 'runtime'), 'runtime'), 0o755);
    await cache.keep(build.to);
  } finally {
    await ctx.fs.remove(dir);
  }
}

async function assertBuilt(ctx: BuildContext, path: string, name: string): Promise<void> {
  if ((await ctx.fs.stat(path)) !== undefined) return;
  throw new PipelineError({
    code: 'dist-missing',
    blame: 'environment',
    message: `the runtime is not built (dist/runtime/${name})`,
    remedy: 'run `npm run build -- --only runtime` in the folder of this product',
  });
}

async function runNode(ctx: BuildContext, node: string, args: string[], cwd: string): Promise<void> {
  const result = await ctx.exec.run(node, ['--random-seed=1', ...args], {
    cwd,
    env: { NODE_OPTIONS: undefined },
  });
  if (result.exitCode === 0) return;
  throw new PipelineError({
    code: 'runtime-compile-failed',
    blame: 'environment',
    message: `the runtime could not be compiled (exit code ${result.exitCode}):\n${toTail(result.stderr || result.stdout)}`,
    remedy: 'check the free space of the temporary folder and that this machine can run the pinned Node',
  });
}
