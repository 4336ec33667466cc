/** The time in milliseconds after which a runtime that died at `now` is started again; undefined when the user is asked first. */
export type PlanRestart = (now: number) => number | undefined;

/** How often a runtime that dies is started again. Times are milliseconds. */
export interface RestartLimits {
  firstMs: number;
  longestMs: number;
  /** Starts within `windowMs` before the user is asked. */
  most: number;
  windowMs: number;
}

export const restartLimits: RestartLimits = { firstMs: 500, longestMs: 8_000, most: 4, windowMs: 120_000 };

/** Doubles the time with each end in the window, and stops at the limit. `now` is monotonic. */
export function createRestartPolicy(limits: RestartLimits = restartLimits): PlanRestart {
  let ends: number[] = [];
  return (now) => {
    ends = [...ends.filter((end) => now - end < limits.windowMs), now];
    const earlier = ends.length - 1;
    if (earlier >= limits.most) return undefined;
    return Math.min(limits.firstMs * 2 ** earlier, limits.longestMs);
  };
}
