import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { PipelineError } from '../../errors.ts';
import type { AppIdentity } from '../../formats/format.ts';
import { type FormatId, toFormat } from '../../formats/registry.ts';
import type { BuildContext } from '../../ports.ts';

interface NamedApp {
  app: AppIdentity;
  formats: readonly FormatId[];
}

/** An error for each format in which the app's name belongs to another, or whose systems cannot compare its version. */
export async function findNameFaults(
  ctx: Pick<BuildContext, 'exec'>,
  { app, formats }: NamedApp,
): Promise<Diagnostic[]> {
  const faults = await Promise.all(
    formats.map(async (id) => (await toFormat(id).findNameFaults?.(ctx, app)) ?? []),
  );
  return faults.flat();
}

/** @throws {PipelineError} package-name-taken or windows-version-too-large (usage) */
export async function assertNamesFree(ctx: Pick<BuildContext, 'exec'>, request: NamedApp): Promise<void> {
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
