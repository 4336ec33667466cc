import type { DriverErrorCode } from '../../schema/errors/codes.ts';

/** Why a server cannot run, and what to do. The driver writes it to the service's log. */
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
