import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { PipelineError } from '../../errors.ts';
import { toFormat } from '../../formats/registry.ts';
import type { BuildContext } from '../../ports.ts';
import type { PackageRequest } from './request.ts';

/** An error for each format in which the app's name belongs to another, or whose systems cannot compare its version. */
export async function findNameFaults(
  ctx: Pick<BuildContext, 'exec'>,
  { bundle, formats }: Pick<PackageRequest, 'bundle' | 'formats'>,
): Promise<Diagnostic[]> {
  const faults = await Promise.all(
    formats.map(async (id) => (await toFormat(id).findNameFaults?.(ctx, bundle.app)) ?? []),
  );
  return faults.flat();
}

/** @throws {PipelineError} package-name-taken or windows-version-too-large (usage) */
export async function assertNamesFree(
  ctx: Pick<BuildContext, 'exec'>,
  request: Pick<PackageRequest, 'bundle' | 'formats'>,
): Promise<void> {
  const faults = await findNameFaults(ctx, request);
  const [first] = faults;
  if (first === undefined) return;
  throw new PipelineError({
    code: first.code,
    blame: 'usage',
    message: first.message,
    remedy: first.remedy ?? '',
    diagnostics: faults,
  });
}
