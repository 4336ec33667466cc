const first = Date.UTC(1980, 0, 1) / 1000;
const last = Date.UTC(2107, 11, 31, 23, 59, 58) / 1000;

/** A time in the form of a zip header, in UTC and steps of two seconds, from 1980 to 2107. `epoch` is in seconds. */
export function toDosTime(epoch: number): { time: number; date: number } {
  const at = new Date(Math.min(Math.max(epoch, first), last) * 1000);
  return {
    time: (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1),
    date: ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
  };
}
