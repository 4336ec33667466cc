import { basename, dirname, join } from 'node:path/posix';
import type { Build } from '../../schema/bundle/service.ts';
import type { Target } from '../../schema/vocabulary.ts';
import type { BuildContext } from '../ports.ts';
import { listTree } from '../shared/archive/tree.ts';
import { buildExecutable, planCustom, planGo, planRust } from './executable.ts';
import { buildApi } from './npm/bundle-api.ts';
import { copyExtraFiles } from './npm/extra-files.ts';
import { readPackageJson, type ServiceSource } from './npm/npm.ts';
import { findEsbuild } from './npm/toolchain.ts';
import { buildUi } from './npm/ui-output.ts';
import { toBuildError } from './run-build.ts';

/** What a service becomes: a folder of pages, one bundled script, or a program of the target. */
export type ServiceRole = 'ui' | 'script' | 'program';

export interface BuildServiceOptions {
  id: string;
  role: ServiceRole;
  build: Build;
  target: Target;
  host: Target;
  /** Absolute folder of the scenario in the copy of the sources. */
  scenarioDir: string;
  /** Absolute path in the payload of the folder (ui) or file that comes out. */
  to: string;
}

async function copyUi(ctx: BuildContext, from: string, to: string): Promise<void> {
  const isLeftOut = (path: string) => /(^|\/)(node_modules|\.git|\.gitignore|\.npmrc|\.env[^/]*)$/.test(path);
  for (const entry of await listTree(ctx.fs, from, isLeftOut)) {
    if (entry.kind !== 'dir') await ctx.fs.copy(join(from, entry.path), join(to, entry.path));
  }
}

async function buildProgram(
  ctx: BuildContext,
  source: ServiceSource,
  options: BuildServiceOptions,
): Promise<string> {
  const output = join(source.scenarioDir, `../.output-${source.id}`, basename(options.to));
  await ctx.fs.mkdir(dirname(output));
  switch (source.build.type) {
    case 'go':
      return buildExecutable(ctx, source.id, planGo(source, output));
    case 'rust':
      return buildExecutable(ctx, source.id, planRust(source, output, options.host));
    case 'custom':
      return buildExecutable(ctx, source.id, planCustom(source, output));
    default:
      throw toBuildError(
        source.id,
        'build-type-unsupported',
        `services of build.type "${source.build.type}" cannot be built yet`,
        'make an executable with a tool such as PyInstaller in a build of type "custom"',
      );
  }
}

/** Builds one service and puts the result into the payload. Throws PipelineError naming the service. */
export async function buildService(ctx: BuildContext, options: BuildServiceOptions): Promise<void> {
  const { id, build, target, scenarioDir, role, to } = options;
  const source: ServiceSource = { id, build, target, scenarioDir, dir: join(scenarioDir, build.source_dir) };
  if ((await ctx.fs.stat(source.dir))?.kind !== 'dir') {
    throw toBuildError(
      id,
      'source-missing',
      `its source_dir ${build.source_dir} is not a folder of the scenario`,
      'correct build.source_dir, and check that git does not ignore the folder',
    );
  }
  if (role === 'ui') {
    const built =
      build.type === 'npm' ? await buildUi(ctx, source) : await buildProgram(ctx, source, options);
    await copyUi(ctx, built, to);
  } else if (role === 'script') {
    await buildApi(ctx, source, await findEsbuild(ctx, options.host), to);
    await copyExtraFiles(ctx, source.dir, await readPackageJson(ctx, source), dirname(to));
  } else {
    const built = await buildProgram(ctx, source, options);
    await ctx.fs.copy(built, to);
    if ((await ctx.fs.stat(to))?.kind === 'file') await ctx.fs.chmod(to, 0o755);
  }
}
