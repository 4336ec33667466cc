import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import { PipelineError } from '../../errors.ts';
import type { AppIdentity } from '../../formats/format.ts';
import { assertWithinLimits } from '../../formats/limits.ts';
import { type FormatId, toFormat } from '../../formats/registry.ts';
import type { BuildContext } from '../../ports.ts';
import { listTree } from '../../shared/archive/tree.ts';

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
export async function assertPayloadFits(
  ctx: Pick<BuildContext, 'fs'>,
  payload: string,
  { app, target }: { app: AppIdentity; target: Target },
  formats: readonly FormatId[],
): Promise<void> {
  const tree = await listTree(ctx.fs, payload);
  assertWithinLimits(
    formats.map(toFormat),
    tree.filter((entry) => entry.kind === 'file'),
  );
  assertPaths(formats.flatMap((id) => toFormat(id).findPathFaults?.(app, tree, target) ?? []));
}
