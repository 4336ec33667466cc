/** Milliseconds. A larger difference means that the clock was set; a smaller one comes from reading two clocks in sequence. */
const tolerance = 50;

/**
 * Converts milliseconds of the monotonic clock to milliseconds since the epoch. One moment always gives the same
 * result until the machine's clock is set.
 */
export function openWallClock(
  wall = () => Date.now(),
  monotonic = () => performance.now(),
): (at: number) => number {
  let offset = wall() - monotonic();
  return (at) => {
    const present = wall() - monotonic();
    if (Math.abs(present - offset) > tolerance) offset = present;
    return Math.round(offset + at);
  };
}

let clock: ReturnType<typeof openWallClock> | undefined;

/** That of this process, opened when it is first asked: a start loads `performance` only after its first answer. */
export function toEpoch(at: number): number {
  clock ??= openWallClock();
  return clock(at);
}
