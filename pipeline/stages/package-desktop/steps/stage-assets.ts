import { join } from 'node:path/posix';
import { toSourcePath } from '../../../shared/scenario/locate.ts';
import { assertShipped } from '../../../shared/sources/shipped-file.ts';
import { toPlace } from '../place.ts';
import type { BuildState } from '../state.ts';
import type { StepOf } from '../step.ts';

/**
 * Copies the scenario's assets that no build wrote into the payload. `finish-bundle` reports assets that are still missing.
 * @throws {PipelineError} shipped-file-refused (input)
 */
export async function stageAssets(
  { ctx, request, workspace, origins }: BuildState,
  { paths }: StepOf<'stage-assets'>,
): Promise<void> {
  const place = toPlace(request);
  for (const path of paths) {
    const to = join(workspace.payload, path);
    const from = toSourcePath(place, path);
    if ((await ctx.fs.stat(to)) !== undefined || (await ctx.fs.stat(from))?.kind !== 'file') continue;
    await assertShipped(ctx.fs, request.root ?? request.scenarioDir, from, path);
    await ctx.fs.copy(from, to);
    origins.add(path, 'scenario');
  }
}
