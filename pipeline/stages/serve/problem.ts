import type { Diagnostic, Fault } from '../../../schema/diagnostic.ts';
import { PipelineError } from '../../errors.ts';

/** The body of every error response. */
export interface ProblemBody {
  error: string;
  /** The message of the first fault. */
  details: string;
  errors: Fault[];
}

/** An error response. */
export class Problem extends Error {
  readonly status: number;
  readonly body: ProblemBody;

  constructor(status: number, error: string, faults: readonly Fault[]) {
    super(faults[0]?.message ?? error);
    this.name = 'Problem';
    this.status = status;
    this.body = { error, details: faults[0]?.message ?? error, errors: [...faults] };
  }
}

/** A diagnostic as a fault of a response: always with pointer and remedy. */
export function toFault(found: Diagnostic): Fault {
  const place =
    found.file === undefined ? '' : `${found.file}${found.line === undefined ? '' : `:${found.line}`}: `;
  return {
    code: found.code,
    pointer: found.pointer ?? '',
    message: `${place}${found.message}`,
    remedy: found.remedy ?? '',
  };
}

/** Refuses a document of a stage that contains errors. @throws {Problem} 422 */
export function assertNoErrors(diagnostics: readonly Diagnostic[], error: string): void {
  const faults = diagnostics.filter((found) => found.severity === 'error').map(toFault);
  if (faults.length > 0) throw new Problem(422, error, faults);
}

/** The response for an error: 422 for the input, 400 for the usage, 503 for the environment, 500 without details for anything else. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof PipelineError) {
    const status = error.blame === 'input' ? 422 : error.blame === 'usage' ? 400 : 503;
    const faults = error.diagnostics.filter((found) => found.severity === 'error').map(toFault);
    const whole: Fault = { code: error.code, pointer: '', message: error.message, remedy: error.remedy };
    return new Problem(
      status,
      status === 422 ? 'bundle failed validation' : 'request failed',
      faults.length > 0 ? faults : [whole],
    );
  }
  const { statusCode } = (error ?? {}) as { statusCode?: number };
  if (statusCode === 413) {
    const message = 'the body is larger than 8 MiB';
    return new Problem(413, 'body too large', [
      { code: 'body-too-large', pointer: '', message, remedy: 'send a smaller document' },
    ]);
  }
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    const message = error instanceof Error ? error.message : 'the request cannot be read';
    return new Problem(statusCode, 'bad request', [
      { code: 'request-invalid', pointer: '', message, remedy: 'correct the request' },
    ]);
  }
  const message = 'the server failed; see its log for the cause';
  return new Problem(500, 'internal error', [
    { code: 'internal-error', pointer: '', message, remedy: 'report it' },
  ]);
}
