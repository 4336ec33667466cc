import type { Diagnostic } from '../../../../schema/diagnostic.ts';
import { PipelineError } from '../../../errors.ts';
import { assertWithinLimits } from '../../../formats/limits.ts';
import { toFormat } from '../../../formats/registry.ts';
import { listTree } from '../../../shared/archive/tree.ts';
import type { BuildState } from '../state.ts';
import type { StepOf } from '../step.ts';

/** Formats of one system refuse the same paths: each is reported once. */
function assertPaths(found: readonly Diagnostic[]): void {
  const faults = [...new Map(found.map((fault) => [fault.message, fault])).values()];
  const [first] = faults;
  if (first === undefined) return;
  throw new PipelineError({
    code: 'payload-path-refused',
    blame: 'input',
    message: faults.map(({ message }) => message).join('; '),
    remedy: first.remedy ?? '',
    diagnostics: faults,
  });
}

/**
 * Compares the files of the payload with the limits of the formats, and their paths with those that the formats allow, before installers are
 * made.
 * @throws {PipelineError} format-limit-exceeded, payload-path-refused (input), with a diagnostic for each file
 */
export async function checkLimits(
  { ctx, request, workspace }: BuildState,
  { formats }: StepOf<'check-limits'>,
): Promise<void> {
  const tree = await listTree(ctx.fs, workspace.payload);
  assertWithinLimits(
    formats.map(toFormat),
    tree.filter((entry) => entry.kind === 'file'),
  );
  assertPaths(
    formats.flatMap((id) => toFormat(id).findPathFaults?.(request.bundle.app, tree, request.target) ?? []),
  );
}
