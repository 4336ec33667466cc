import type { Diagnostic } from '../../schema/diagnostic.ts';
import { PipelineError } from '../errors.ts';

/**
 * What `body` returns; an error of it carries the findings that earlier stages made, since they often name its cause: a database that is
 * used and not declared, an app that does not start.
 * @throws {PipelineError} the error of `body`, with `earlier()` before its own diagnostics
 */
export async function withFindings<T>(
  earlier: () => readonly Diagnostic[],
  body: () => Promise<T>,
): Promise<T> {
  try {
    return await body();
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    const { code, blame, message, remedy } = error;
    const diagnostics = [...earlier(), ...error.diagnostics];
    throw new PipelineError({ code, blame, message, remedy, diagnostics, cause: error });
  }
}
