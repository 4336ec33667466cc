import { join } from 'node:path/posix';
import { toScenarioPath } from '../../../../schema/bundle/scenario.ts';
import { PipelineError } from '../../../errors.ts';
import { toSourcePath } from '../../../shared/scenario/locate.ts';
import { toCopiedPlace } from '../place.ts';
import { findScenarioFiles } from '../scenario-files.ts';
import { type BuildState, requireResult } from '../state.ts';
import type { StepOf } from '../step.ts';

/**
 * Copies the files that programs read from the sources, built ones included, to the same places below `to`. What a build put there already stays.
 * @throws {PipelineError} build-output-missing (input) for pages that no build wrote
 */
export async function stageScenarioFiles(
  { ctx, request, workspace, origins, source }: BuildState,
  { scenario, globs, pages, to: folder }: StepOf<'stage-scenario-files'>,
): Promise<void> {
  const copy = requireResult(source, 'the copy of the sources');
  const place = toCopiedPlace(request, copy);
  const scenarioDir =
    scenario === undefined ? copy.scenarioDir : toSourcePath(place, toScenarioPath(scenario, '.'));
  const { root } = copy;
  const { files, unmatched } = await findScenarioFiles(ctx.fs, scenarioDir, globs, root);
  const absent = pages.filter((page) => !files.some((path) => path.startsWith(`${page}/`)));
  if (absent.length > 0) {
    throw new PipelineError({
      code: 'build-output-missing',
      blame: 'input',
      message: `the build wrote nothing to ${absent.join(', ')}, which the server of the user interface serves`,
      remedy: 'let the script "build" of the user interface write its pages there',
    });
  }
  for (const glob of unmatched) {
    ctx.log.warn(`no file of the scenario matches ${glob}: does git ignore it?`);
  }
  for (const path of files) {
    const to = join(workspace.payload, folder, path);
    if ((await ctx.fs.stat(to)) !== undefined) continue;
    await ctx.fs.copy(await ctx.fs.realpath(join(scenarioDir, path)), to);
  }
  origins.add(folder, 'scenario');
  ctx.log.info(`${files.length} files that programs read are shipped`);
}
