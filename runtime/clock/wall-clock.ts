/** Above this many milliseconds the clock has been set; below, reading two clocks one after the other explains it. */
const tolerance = 50;

/**
 * Turns milliseconds of the monotonic clock into milliseconds since the epoch. The same moment has the same time each
 * time it is asked for, until the machine's clock is set.
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
