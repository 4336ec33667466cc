import { assertPayloadFits } from '../payload-fits.ts';
import type { ReleaseState } from '../release-state.ts';
import type { StepOf } from '../step.ts';

/** Compares the payload with the formats that are made: signatures made it larger, or another process made it. @throws {PipelineError} as `assertPayloadFits` */
export async function checkFinished(
  { ctx, staged, workspace }: ReleaseState,
  { formats }: StepOf<'check-finished'>,
): Promise<void> {
  await assertPayloadFits(ctx, workspace.payload, staged, formats);
}
