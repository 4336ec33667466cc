import type { Diagnostic } from '../../schema/diagnostic.ts';
import { PipelineError } from '../errors.ts';

/** Throws PipelineError `<stage>-failed` (input) with all of a stage's findings when one of them is an error. */
export function assertNoErrors(stage: string, diagnostics: readonly Diagnostic[]): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  throw new PipelineError({
    code: `${stage}-failed`,
    blame: 'input',
    message: `${stage} found ${errors.length === 1 ? 'an error' : `${errors.length} errors`}`,
    remedy: 'correct what is listed and build again',
    diagnostics,
  });
}
