import { join } from 'node:path/posix';
import { PipelineError } from '../../../errors.ts';
import { toSourcePath } from '../../../shared/scenario/locate.ts';
import { assertShipped } from '../../../shared/sources/shipped-file.ts';
import { toPlace } from '../place.ts';
import type { BuildState } from '../state.ts';
import type { StepOf } from '../step.ts';

/**
 * Copies a prebuilt program of the scenario.
 * @throws {PipelineError} prebuilt-missing, shipped-file-refused (input)
 */
export async function copyPrebuilt(
  { ctx, request, workspace, origins }: BuildState,
  { service, path }: StepOf<'copy-prebuilt'>,
): Promise<void> {
  const from = toSourcePath(toPlace(request), path);
  if ((await ctx.fs.stat(from)) === undefined) {
    throw new PipelineError({
      code: 'prebuilt-missing',
      blame: 'input',
      message: `service "${service}": its program ${path} is not in the scenario, and the service has no build`,
      remedy: 'build it before packaging, or give the service a build',
    });
  }
  await assertShipped(ctx.fs, request.root ?? request.scenarioDir, from, path);
  await ctx.fs.copy(from, join(workspace.payload, path));
  origins.add(path, 'scenario');
}
