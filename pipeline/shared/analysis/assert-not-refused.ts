import type { Analysis } from '../../../schema/analysis.ts';
import { PipelineError } from '../../errors.ts';

/**
 * Passes when a bundle can be made of the analyzed scenario. An installer that lacks what its scenario requires would be one that does
 * not run.
 *
 * @throws {PipelineError} requirement-not-provided, build-type-unsupported (input) with everything that is refused, next to what
 * `analyze` found
 */
export function assertNotRefused({
  refusals,
  diagnostics,
}: Pick<Analysis, 'refusals' | 'diagnostics'>): void {
  const [first] = refusals;
  if (first === undefined) return;
  throw new PipelineError({
    code: first.code === 'build-type-unsupported' ? first.code : 'requirement-not-provided',
    blame: 'input',
    message: first.message,
    remedy: first.remedy ?? '',
    diagnostics: [...diagnostics, ...refusals],
  });
}
