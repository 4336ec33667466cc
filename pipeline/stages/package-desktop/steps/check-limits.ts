import { assertPayloadFits } from '../payload-fits.ts';
import type { BuildState } from '../state.ts';
import type { StepOf } from '../step.ts';

/** Compares the payload with the planned formats. @throws {PipelineError} as `assertPayloadFits` */
export async function checkLimits(
  { ctx, request: { bundle, target }, workspace }: BuildState,
  { formats }: StepOf<'check-limits'>,
): Promise<void> {
  await assertPayloadFits(ctx, workspace.payload, { app: bundle.app, target }, formats);
}
