import { PassingFailure } from './failure.ts';
import type { NotaryContext, NotaryService, SubmissionState } from './service.ts';

const firstPauseMs = 5000;
const maxPauseMs = 60_000;
const growth = 1.5;

/** The result of a submission, or why there is none after the time. */
export type WaitResult =
  | { state: Exclude<SubmissionState, 'In Progress'> }
  | { state: undefined; why: string };

const toMinutes = (ms: number): string => `${Math.round(ms / 6000) / 10} minutes`;

/**
 * Asks for the state of a submission until it has a result or the time is over, with pauses that grow from 5 seconds to a minute. A server that is busy
 * or cannot be reached is asked again.
 * @throws {PipelineError} notarization-failed (environment) for a request that the service refuses
 */
export async function waitForResult(
  ctx: Pick<NotaryContext, 'clock' | 'log'>,
  service: Pick<NotaryService, 'readState'>,
  submission: string,
  timeoutMs: number,
): Promise<WaitResult> {
  const end = ctx.clock.now() + timeoutMs;
  let pause = firstPauseMs;
  for (;;) {
    let why = `it was still in progress after ${toMinutes(timeoutMs)}`;
    let wait = pause;
    try {
      const state = await service.readState(submission);
      if (state !== 'In Progress') return { state };
    } catch (error) {
      if (!(error instanceof PassingFailure)) throw error;
      why = error.message;
      wait = Math.max(pause, error.waitMs);
      ctx.log.debug(error.message);
    }
    const left = end - ctx.clock.now();
    if (left <= 0) return { state: undefined, why };
    await ctx.clock.pause(Math.min(wait, left));
    pause = Math.min(pause * growth, maxPauseMs);
  }
}
