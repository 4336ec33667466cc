import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { AllowEntry } from '../../../schema/secret-allow-list.ts';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';
import { type ScanTarget, scanFiles } from '../../shared/secret-scan/scan-files.ts';

/**
 * Scans files that ship for secrets; a warning is logged.
 * @throws {PipelineError} secret-found (input) with every finding, and the errors of the allow-list
 */
export async function assertNoSecrets(
  ctx: Pick<BuildContext, 'fs' | 'clock' | 'log' | 'packageRoot'>,
  targets: readonly ScanTarget[],
  allow: { entries: readonly AllowEntry[]; diagnostics: readonly Diagnostic[] },
): Promise<void> {
  const { diagnostics } = await scanFiles(ctx, targets, { allow: allow.entries });
  const found = [...allow.diagnostics, ...diagnostics];
  for (const { severity, message, file } of found) {
    if (severity === 'warning') ctx.log.warn(`${file ?? 'payload'}: ${message}`);
  }
  const faults = found.filter(({ severity }) => severity === 'error');
  if (faults.length === 0) return;
  throw new PipelineError({
    code: 'secret-found',
    blame: 'input',
    message: `the payload contains ${faults.length === 1 ? 'what looks like a secret' : `${faults.length} things that look like secrets`}`,
    remedy: 'remove them from the sources and let the bundle ask for them or generate them',
    diagnostics: faults,
  });
}
