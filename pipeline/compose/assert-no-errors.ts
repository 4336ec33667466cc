import type { Diagnostic } from '../../schema/diagnostic.ts';
import { PipelineError } from '../errors.ts';

const codes = { analyze: 'analyze-failed', 'plan-secrets': 'plan-secrets-failed' } as const;

/**
 * Accepts a stage's findings without an error.
 *
 * @throws {PipelineError} analyze-failed, plan-secrets-failed (input) with all findings of the stage
 */
export function assertNoErrors(stage: keyof typeof codes, diagnostics: readonly Diagnostic[]): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  throw new PipelineError({
    code: codes[stage],
    blame: 'input',
    message: `${stage} found ${errors.length === 1 ? 'an error' : `${errors.length} errors`}`,
    remedy: 'correct the listed errors and build again',
    diagnostics,
  });
}
