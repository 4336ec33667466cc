import type { ShellErrorCode } from '../../schema/errors/codes.ts';

/** A failure with its remedy; each is one line on stderr. */
export class ShellError extends Error {
  readonly code: ShellErrorCode;
  readonly remedy: string;

  constructor(code: ShellErrorCode, message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ShellError';
    this.code = code;
    this.remedy = remedy;
  }
}
