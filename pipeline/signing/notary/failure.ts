import { PipelineError } from '../../errors.ts';

export function toNotaryError(message: string, remedy: string, cause?: unknown): PipelineError {
  return new PipelineError({ code: 'notarization-failed', blame: 'environment', message, remedy, cause });
}

/** A refusal that can pass by itself: a server that is busy, has an error or cannot be reached. */
export class PassingFailure extends Error {
  /** The time that the server asks to wait. */
  readonly waitMs: number;

  constructor(message: string, waitMs: number) {
    super(message);
    this.waitMs = waitMs;
  }
}
