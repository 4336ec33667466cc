import { join } from 'node:path/posix';
import { PipelineError } from '../errors.ts';
import type { BuildContext } from '../ports.ts';
import { trimElf } from './elf.ts';
import { toTail } from './npm-pack.ts';

export interface RuntimeBuild {
  /** Base Node of this machine, which compiles. */
  compiler: string;
  /** Base Node of the target, which becomes the executable; of the same version. */
  base: string;
  /** Where the executable goes. */
  to: string;
  /** Whether the target is this machine's own: only then can V8 make a code cache for it. */
  native: boolean;
}

/**
 * The configuration of a single executable application. Paths are relative to the working folder, for they are written
 * into the executable. https://nodejs.org/api/single-executable-applications.html
 */
export function toSeaConfig(build: RuntimeBuild): Record<string, unknown> {
  return {
    main: 'runtime.cjs',
    executable: 'base',
    output: 'runtime',
    disableExperimentalSEAWarning: true,
    useSnapshot: false,
    useCodeCache: build.native,
    execArgvExtension: 'none',
  };
}

/**
 * Compiles dist/runtime/runtime.cjs into one executable for the target. A fixed random seed makes V8's code cache the same bytes each
 * time; unlike other flags it does not make the runtime reject the cache. Throws `dist-missing` or `runtime-compile-failed`.
 */
export async function compileRuntime(ctx: BuildContext, build: RuntimeBuild): Promise<void> {
  const script = join(ctx.packageRoot, 'dist/runtime/runtime.cjs');
  if ((await ctx.fs.stat(script)) === undefined) {
    throw new PipelineError({
      code: 'dist-missing',
      blame: 'environment',
      message: 'the runtime is not built (dist/runtime/runtime.cjs)',
      remedy: 'run `npm run build -- --only runtime` in the folder of this product',
    });
  }
  const dir = await ctx.fs.makeTempDir('vrooli-runtime-');
  try {
    await ctx.fs.copy(script, join(dir, 'runtime.cjs'));
    await ctx.fs.write(join(dir, 'base'), trimElf(await ctx.fs.readBytes(build.base)), 0o755);
    await ctx.fs.write(join(dir, 'sea.json'), JSON.stringify(toSeaConfig(build)));
    const result = await ctx.exec.run(build.compiler, ['--random-seed=1', '--build-sea', 'sea.json'], {
      cwd: dir,
      env: { NODE_OPTIONS: undefined },
    });
    if (result.exitCode !== 0) {
      throw new PipelineError({
        code: 'runtime-compile-failed',
        blame: 'environment',
        message: `the runtime could not be compiled (exit code ${result.exitCode}):\n${toTail(result.stderr || result.stdout)}`,
        remedy: 'check the free space of the temporary folder and that this machine can run the pinned Node',
      });
    }
    await ctx.fs.copy(join(dir, 'runtime'), build.to);
    await ctx.fs.chmod(build.to, 0o755);
  } finally {
    await ctx.fs.remove(dir);
  }
}
