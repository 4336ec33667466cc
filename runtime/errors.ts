import type { RuntimeErrorCode } from '../schema/errors/codes.ts';

/** An error that a user or a client can act on. `status` is the HTTP status in the control API. */
export class RuntimeError extends Error {
  readonly code: RuntimeErrorCode;
  readonly remedy: string;
  readonly status: number;

  constructor(code: RuntimeErrorCode, message: string, remedy: string, status = 500, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'RuntimeError';
    this.code = code;
    this.remedy = remedy;
    this.status = status;
  }
}

/** The message of any thrown value. */
export function toMessage(error: unknown): string {
  const message = (error as { message?: unknown } | null | undefined)?.message;
  return typeof message === 'string' ? message : String(error);
}

/** True for a system error with this code, such as ENOENT. */
export function isSystemError(error: unknown, code: string): boolean {
  return (error as { code?: unknown } | null | undefined)?.code === code;
}

/** Whether a write failed because the disk or the quota is full. */
export function isDiskFull(error: unknown): boolean {
  return isSystemError(error, 'ENOSPC') || isSystemError(error, 'EDQUOT');
}

/** One line with the cause and the remedy. */
export function toErrorLine(error: unknown): string {
  const message = toMessage(error);
  const remedy = error instanceof RuntimeError ? error.remedy : toRemedy(error);
  const line = remedy === undefined ? message : `${message}; ${remedy}`;
  return line.replaceAll(/\s*\n\s*/g, ' ');
}

function toRemedy(error: unknown): string | undefined {
  return isDiskFull(error) ? 'free some disk space and start again' : undefined;
}
