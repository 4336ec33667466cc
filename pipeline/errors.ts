import type { Diagnostic } from '../schema/diagnostic.ts';
import type { PipelineErrorCode } from '../schema/errors/codes.ts';

/** The origin of a fault, which determines the exit code: the input (1), the usage (2), the environment (3). */
export type Blame = 'input' | 'usage' | 'environment';

/**
 * An error that stops a stage. `code` is stable (docs/reference/errors.md), `remedy` is an instruction, `diagnostics` lists
 * every fault when there are several, `cause` is the original error.
 */
export class PipelineError extends Error {
  readonly code: PipelineErrorCode;
  readonly blame: Blame;
  readonly remedy: string;
  readonly diagnostics: readonly Diagnostic[];

  constructor(options: {
    code: PipelineErrorCode;
    blame: Blame;
    message: string;
    remedy: string;
    diagnostics?: readonly Diagnostic[];
    cause?: unknown;
  }) {
    super(options.message, { cause: options.cause });
    this.name = 'PipelineError';
    this.code = options.code;
    this.blame = options.blame;
    this.remedy = options.remedy;
    this.diagnostics = options.diagnostics ?? [];
  }
}

/** The process exit code of a blame: 1 for the input, 2 for the usage, 3 for the environment and for bugs of this product. */
export function toExitCode(blame: Blame): 1 | 2 | 3 {
  return blame === 'input' ? 1 : blame === 'usage' ? 2 : 3;
}
