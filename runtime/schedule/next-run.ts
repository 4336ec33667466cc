/** When a service runs. Times in milliseconds. */
export interface SchedulePlan {
  /** The time after which it runs again, from start to start; undefined with `nextAfter`. */
  every: number | undefined;
  /** The first time of its cron expression after another. */
  nextAfter: ((after: number) => number | undefined) | undefined;
  /** Whether one run takes the place of those that were missed while the computer slept or the app was closed. */
  runsMissed: boolean;
  runsAtStart: boolean;
  /** The longest random delay of a run. */
  jitter: number;
}

/** The first time after `last` that the plan has. */
function following({ every, nextAfter }: SchedulePlan, last: number): number | undefined {
  return every === undefined ? nextAfter?.(last) : last + every;
}

/**
 * The next time that is still to come, when the service last started at `last`. Times that have gone by are left out: a run that takes longer
 * than the pause does not overlap with the next one.
 */
export function toNextRun(plan: SchedulePlan, last: number, now: number): number | undefined {
  // The clock was set back.
  const from = Math.min(last, now);
  if (plan.every === undefined) return following(plan, now);
  return from + Math.max(1, Math.floor((now - from) / plan.every) + 1) * plan.every;
}

/** The first time of a new start of the app. `last`: the last start of the service, or when the app first knew of it. */
export function toFirstRun(plan: SchedulePlan, last: number, now: number): number | undefined {
  if (plan.runsAtStart) return now;
  const next = following(plan, Math.min(last, now));
  const isMissed = next !== undefined && next <= now;
  return isMissed && plan.runsMissed ? now : toNextRun(plan, last, now);
}
