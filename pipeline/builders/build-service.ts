import { join } from 'node:path/posix';
import type { BuilderContext, BuildPlan, BuiltService } from './builder.ts';
import { requireBuilder } from './registry.ts';
import { toBuildError } from './run-build.ts';

/**
 * Builds one service and copies the result into the payload.
 * @throws {PipelineError} source-missing, and the codes of the builder; the message names the service
 */
export async function buildService(ctx: BuilderContext, plan: BuildPlan): Promise<BuiltService> {
  const { service, build } = plan;
  if ((await ctx.fs.stat(join(ctx.scenarioDir, build.source_dir)))?.kind !== 'dir') {
    throw toBuildError(
      service,
      'source-missing',
      `source_dir ${build.source_dir} is not a folder of the scenario`,
      'correct build.source_dir, and check that git does not ignore the folder',
    );
  }
  return requireBuilder({ build }).build(ctx, plan);
}
