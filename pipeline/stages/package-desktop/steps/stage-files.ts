import { join } from 'node:path/posix';
import { PipelineError } from '../../../errors.ts';
import type { BuildState } from '../state.ts';
import type { StepOf } from '../step.ts';

/**
 * Copies files of this product into the payload.
 * @throws {PipelineError} dist-missing (environment) for one that is not built
 */
export async function stageFiles(
  { ctx, workspace, origins }: BuildState,
  { files }: StepOf<'stage-files'>,
): Promise<void> {
  for (const { from, to, origin } of files) {
    const path = join(ctx.packageRoot, from);
    if ((await ctx.fs.stat(path)) === undefined) {
      throw new PipelineError({
        code: 'dist-missing',
        blame: 'environment',
        message: `${from} is not built`,
        remedy: 'run `npm run build` in the folder of this product',
      });
    }
    await ctx.fs.copy(path, join(workspace.payload, to));
    origins.add(to, origin);
  }
}
