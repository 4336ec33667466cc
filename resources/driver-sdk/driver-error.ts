import type { DriverErrorCode } from '../../schema/errors/codes.ts';

/** A failure with its remedy. The driver writes both to the service's log. */
export class DriverError extends Error {
  readonly code: DriverErrorCode;
  readonly remedy: string;

  constructor(code: DriverErrorCode, message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DriverError';
    this.code = code;
    this.remedy = remedy;
  }
}
