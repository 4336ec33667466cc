import { join } from 'node:path/posix';
import { stageKit } from '../../../shared/kit/stage-kit.ts';
import { type BuildState, requireResult } from '../state.ts';
import type { StepOf } from '../step.ts';

/** Copies a member of the resource kit and its licenses into the payload. */
export async function stageKitMember(
  { ctx, request, kits, workspace, origins }: BuildState,
  step: StepOf<'stage-kit'>,
): Promise<void> {
  const member = requireResult(
    kits.find(({ name }) => name === step.kit.name),
    `the kit member ${step.kit.name}`,
  );
  const licenses = `licenses/${member.name}`;
  await stageKit(ctx, member, request.target, {
    to: join(workspace.payload, step.to),
    licenses: join(workspace.payload, licenses),
  });
  origins.add(step.to, 'kit');
  origins.add(licenses, 'kit');
}
