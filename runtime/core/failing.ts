import type { Draft } from './draft.ts';
import { toBackoff } from './pace.ts';
import { advance, releaseDependants } from './starting.ts';

/** Marks a failed launch or an unhealthy service: ends its processes; `settleFailure` follows. */
export function fail(draft: Draft, service: string, message: string, end: 'terminate' | 'kill'): void {
  const { run, readyAt, startedAt } = draft.record(service);
  const { backoff, stopGrace } = draft.specification(service);
  const healthyFor =
    readyAt !== undefined && startedAt !== undefined && readyAt >= startedAt ? draft.at - readyAt : 0;
  const wasHealthyLong = healthyFor > 0 && healthyFor >= backoff.resetAfter;
  const attempts = wasHealthyLong ? 0 : draft.record(service).attempts;
  const afterwards = attempts < backoff.attempts ? 'back-off' : 'give-up';
  draft.move(service, 'unhealthy', message, { attempts, afterwards, failedAt: draft.at });
  draft.command({ type: 'clear-timers', service });
  draft.command({ type: end, service, run });
  if (end === 'terminate') {
    draft.command({ type: 'set-timer', service, run, timer: 'grace', after: stopGrace });
  }
  reportUnreachable(draft, service, message);
}

/** Call when no process of the failed service runs: restarts it after a pause, or gives it up. */
export function settleFailure(draft: Draft, service: string): void {
  const { run, attempts, afterwards, message, failedAt } = draft.record(service);
  draft.set(service, { alive: false });
  if (afterwards !== 'back-off') {
    const tried =
      attempts > 0 ? `; given up after ${attempts === 1 ? 'one restart' : `${attempts} restarts`}` : '';
    draft.move(service, 'failed', `${message}${tried}`);
    releaseDependants(draft, service);
    return;
  }
  const pause = toBackoff(draft.specification(service), attempts);
  const after = Math.max(0, pause - (draft.at - (failedAt ?? draft.at)));
  draft.move(service, 'backing-off', `${message}; restarting in ${Math.round(after)} ms`, {
    attempts: attempts + 1,
  });
  draft.command({ type: 'set-timer', service, run, timer: 'back-off', after });
}

/** Gives up a service that a restart cannot repair, and kills its processes. */
export function abandon(draft: Draft, service: string, message: string): void {
  draft.move(service, 'unhealthy', message, { afterwards: 'give-up' });
  draft.command({ type: 'kill', service, run: draft.record(service).run });
  reportUnreachable(draft, service, message);
}

/** Gives up a service that has no process. */
export function giveUp(draft: Draft, service: string, message: string): void {
  draft.move(service, 'failed', message);
  reportUnreachable(draft, service, message);
  releaseDependants(draft, service);
}

/** Starts a service again as soon as its dependencies are ready. */
export function startAgain(draft: Draft, service: string, reason: string): void {
  const { restarts } = draft.record(service);
  draft.move(service, 'waiting', reason, { restarts: restarts + 1, again: true, alive: false });
  draft.report('restart', service, { reason, restarts: restarts + 1 });
  if (!draft.record(service).prepared) draft.command({ type: 'prepare', service });
  advance(draft, service);
}

function reportUnreachable(draft: Draft, dependency: string, reason: string): void {
  for (const dependant of draft.dependants(dependency)) {
    const { state } = draft.record(dependant);
    if (state === 'waiting' || state === 'needs-secrets') {
      draft.report('dependency_unreachable', dependant, { dependency, reason });
    }
  }
}
