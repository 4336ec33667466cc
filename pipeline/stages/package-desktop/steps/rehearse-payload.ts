import { rehearse } from '../../../rehearsal/rehearse.ts';
import { toRuntimeName } from '../../../shared/archive/naming.ts';
import { type BuildState, requireResult } from '../state.ts';

/**
 * Starts the app that is staged, asks everything of it and stops it; the payload does not change.
 * @throws {PipelineError} with every fault of the app (input); rehearsal-not-possible (environment)
 */
export async function rehearsePayload(state: BuildState): Promise<void> {
  const { ctx, request, workspace } = state;
  const options = requireResult(request.rehearsal, 'the options of the rehearsal');
  const bundle = requireResult(state.finished, 'the finished bundle');
  const runtime = toRuntimeName(request.target);
  state.rehearsal = await rehearse(ctx, { bundle, payload: workspace.payload, runtime }, options);
}
