import type { Diagnostic, Fault } from '../../../schema/diagnostic.ts';
import { PipelineError } from '../../errors.ts';

/** The body of every answer that is not a success. */
export interface ProblemBody {
  error: string;
  /** The first fault's text. */
  details: string;
  errors: Fault[];
}

/** An answer other than success, on its way to the client. */
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

/** Throws 422 when a document that a stage returned holds errors. */
export function assertNoErrors(diagnostics: readonly Diagnostic[], error: string): void {
  const faults = diagnostics.filter((found) => found.severity === 'error').map(toFault);
  if (faults.length > 0) throw new Problem(422, error, faults);
}

/** What went wrong as an answer: input is 422, a wrong question 400, a lacking environment 503, anything else 500 without details. */
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
  const message = 'the server failed; its log says why';
  return new Problem(500, 'internal error', [
    { code: 'internal-error', pointer: '', message, remedy: 'report it' },
  ]);
}
