import { basename, dirname, join } from 'node:path/posix';
import type { BuilderContext, BuildPlan, BuiltService, ServiceBuilder } from '../builder.ts';
import { planCompiledBuild } from '../result.ts';
import { toBuildError } from '../run-build.ts';
import { toServiceSource } from '../source.ts';
import { findEntry } from './entry.ts';
import { installPackages, interpreter } from './environment.ts';
import { freeze, planStart, toLayout } from './freeze.ts';
import { stagePython } from './stage.ts';

async function build(ctx: BuilderContext, plan: BuildPlan): Promise<BuiltService> {
  const { host, result } = plan;
  const source = toServiceSource(ctx, plan);
  const dir = join(ctx.scenarioDir, `../.python-${plan.service}`);
  await ctx.fs.mkdir(dir);
  const entry = await findEntry(ctx.fs, source);
  const environment = await installPackages(ctx, source, dir, host);
  const layout = toLayout(result.path);
  const hasSrc = (await ctx.fs.stat(join(source.dir, 'src')))?.kind === 'dir';
  const start = planStart(layout, entry, source.build.source_dir, hasSrc);
  const name = basename(result.path).replace(/\.exe$/, '');
  const frozen = await freeze(ctx, source, environment, { dir, name, start, host });
  await stagePython(ctx, source, { environment, frozen, layout }, join(ctx.payload, result.to));
  return {
    ...result,
    pinned: [layout.packages, layout.interpreter].map((folder) => join(result.to, folder)),
    python: { version: environment.version, texts: environment.texts, libraries: frozen.libraries },
  };
}

export const pythonBuilder = {
  type: 'python',
  tools: () => [
    {
      name: interpreter,
      versionArgs: ['-m', 'pip', '--version'],
      minimum: '22.3',
      remedy:
        'install Python with pip and venv (Debian and Ubuntu: apt-get install python3-pip python3-venv)',
    },
  ],
  plan: (service, target, host) => {
    if (target !== host) {
      // PyInstaller freezes the interpreter of the machine that it runs on.
      throw toBuildError(
        service.id,
        'build-type-unsupported',
        `a Python service is built on its own system only: this machine is ${host}, the target is ${target}`,
        `run this on ${target}, as the matrix of the workflow does`,
      );
    }
    const plan = planCompiledBuild(service, target, host);
    const { path } = plan.result;
    const to = dirname(path);
    if (plan.result.kind === 'folder' || to === '.' || to === 'services') {
      throw toBuildError(
        service.id,
        'build-type-unsupported',
        `a Python service is an executable in a folder of its own, and ${path} is not`,
        `name it services/${service.id}/${service.id} in binaries of bundle.json`,
      );
    }
    return { ...plan, result: { ...plan.result, to } };
  },
  build,
} as const satisfies ServiceBuilder;
