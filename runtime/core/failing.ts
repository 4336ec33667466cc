import { toBackoff } from './pace.ts';
import { endRun } from './scheduled.ts';
import { advance, releaseDependants } from './starting.ts';
import type { StateUpdate } from './state-update.ts';

/** Marks a failed launch or an unhealthy service: ends its processes; `settleFailure` follows. */
export function fail(update: StateUpdate, service: string, message: string, end: 'terminate' | 'kill'): void {
  if (update.specification(service).schedule !== undefined) {
    endRun(update, service, `the last run failed: ${message}`, end);
    return;
  }
  const { run, readyAt, startedAt } = update.record(service);
  const { backoff, stopGrace } = update.specification(service);
  const healthyFor =
    readyAt !== undefined && startedAt !== undefined && readyAt >= startedAt ? update.at - readyAt : 0;
  const wasHealthyLong = healthyFor > 0 && healthyFor >= backoff.resetAfter;
  const attempts = wasHealthyLong ? 0 : update.record(service).attempts;
  const nextAction = attempts < backoff.attempts ? 'back-off' : 'give-up';
  update.move(service, 'unhealthy', message, { attempts, nextAction, failedAt: update.at });
  update.command({ type: 'clear-timers', service });
  update.command({ type: end, service, run });
  if (end === 'terminate') {
    update.command({ type: 'set-timer', service, run, timer: 'grace', after: stopGrace });
  }
  reportUnreachable(update, service, message);
}

/** Call when no process of the failed service runs: restarts it after a pause, or gives it up. */
export function settleFailure(update: StateUpdate, service: string): void {
  const { run, attempts, nextAction, message, failedAt } = update.record(service);
  update.set(service, { alive: false });
  if (nextAction !== 'back-off') {
    const tried =
      attempts > 0 ? `; given up after ${attempts === 1 ? 'one restart' : `${attempts} restarts`}` : '';
    update.move(service, 'failed', `${message}${tried}`);
    releaseDependants(update, service);
    return;
  }
  const pause = toBackoff(update.specification(service), attempts);
  const after = Math.max(0, pause - (update.at - (failedAt ?? update.at)));
  update.move(service, 'backing-off', `${message}; restarting in ${Math.round(after)} ms`, {
    attempts: attempts + 1,
  });
  update.command({ type: 'set-timer', service, run, timer: 'back-off', after });
}

/** Gives up a service that a restart cannot repair, and kills its processes. */
export function abandon(update: StateUpdate, service: string, message: string): void {
  update.move(service, 'unhealthy', message, { nextAction: 'give-up' });
  update.command({ type: 'kill', service, run: update.record(service).run });
  reportUnreachable(update, service, message);
}

/** Gives up a service that has no process. */
export function giveUp(update: StateUpdate, service: string, message: string): void {
  update.move(service, 'failed', message);
  reportUnreachable(update, service, message);
  releaseDependants(update, service);
}

/** Starts a service again as soon as its dependencies are ready. */
export function startAgain(update: StateUpdate, service: string, reason: string): void {
  const { restarts } = update.record(service);
  update.move(service, 'waiting', reason, { restarts: restarts + 1, again: true, alive: false });
  update.report('restart', service, { reason, restarts: restarts + 1 });
  if (!update.record(service).prepared) update.command({ type: 'prepare', service });
  advance(update, service);
}

function reportUnreachable(update: StateUpdate, dependency: string, reason: string): void {
  for (const dependant of update.dependants(dependency)) {
    const { state } = update.record(dependant);
    if (state === 'waiting' || state === 'needs-secrets') {
      update.report('dependency_unreachable', dependant, { dependency, reason });
    }
  }
}
