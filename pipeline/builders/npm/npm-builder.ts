import { dirname, join } from 'node:path/posix';
import type { Target } from '../../../schema/vocabulary.ts';
import { npm } from '../../shared/package-manager/table.ts';
import type {
  BuildableService,
  BuilderContext,
  BuildPlan,
  BuiltService,
  ServiceBuilder,
} from '../builder.ts';
import { copyPageModules } from '../copy-page-modules.ts';
import { copyPages, toPageFolder } from '../copy-pages.ts';
import { planFolder, planProgram, planScript } from '../result.ts';
import { toServiceSource } from '../source.ts';
import { buildApi } from './bundle-api.ts';
import { copyExtraFiles } from './extra-files.ts';
import { readPackageJson } from './package-json.ts';
import { buildProgram } from './service/build-program.ts';
import { findEsbuild } from './toolchain.ts';
import { buildUi } from './ui-output.ts';

async function build(ctx: BuilderContext, plan: BuildPlan): Promise<BuiltService> {
  const { host, result } = plan;
  const source = toServiceSource(ctx, plan);
  const to = join(ctx.payload, result.to);
  if (result.kind === 'program') return buildProgram(ctx, plan);
  if (result.kind === 'folder') {
    const pages = toPageFolder(await buildUi(ctx, source), source);
    await copyPages(ctx, pages, to);
    await copyPageModules(ctx, source, pages.path, to, pages.isSource ? 'source' : 'output');
  } else {
    const joined = await buildApi(ctx, source, await findEsbuild(ctx, host), to);
    await copyExtraFiles(ctx, source.dir, await readPackageJson(ctx, source), dirname(to));
    return { ...result, joined };
  }
  return result;
}

/** A user interface with an entry point is a server of pages. */
const isPages = ({ type, build: { entry_point } }: BuildableService): boolean =>
  type === 'ui-bundle' && entry_point === undefined;

function planResult(service: BuildableService, target: Target): BuiltService {
  if (isPages(service)) return planFolder(service, target);
  return service.build.bundle === true ? planScript(service, target) : planProgram(service, target);
}

export const npmBuilder = {
  type: 'npm',
  /** npm installs the bundler and the tracer; the package manager of the service is known only when its folder is read. */
  tools: () => [npm.tool],
  plan: (service, target, host) => ({
    service: service.id,
    build: service.build,
    target,
    host,
    result: planResult(service, target),
  }),
  build,
} as const satisfies ServiceBuilder;
