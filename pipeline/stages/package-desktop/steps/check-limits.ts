import { assertWithinLimits } from '../../../formats/limits.ts';
import { toFormat } from '../../../formats/registry.ts';
import { listTree } from '../../../shared/archive/tree.ts';
import type { BuildState } from '../state.ts';
import type { StepOf } from '../step.ts';

/**
 * Compares the files of the payload with the limits of the formats, before installers are made.
 * @throws {PipelineError} format-limit-exceeded (input)
 */
export async function checkLimits(
  { ctx, workspace }: BuildState,
  { formats }: StepOf<'check-limits'>,
): Promise<void> {
  const tree = await listTree(ctx.fs, workspace.payload);
  assertWithinLimits(
    formats.map(toFormat),
    tree.filter((entry) => entry.kind === 'file'),
  );
}
