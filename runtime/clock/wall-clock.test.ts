import { describe, expect, it } from '@jest/globals';
import { openWallClock } from './wall-clock.ts';

describe('the wall clock', () => {
  it('returns one time for one moment, for any delay between reading the two clocks', () => {
    let [wall, monotonic] = [1_000_000, 500.2];
    const toEpoch = openWallClock(
      () => Math.floor(wall),
      () => monotonic,
    );
    const first = toEpoch(500.2);
    for (let step = 0; step < 50; step += 1) {
      wall += 7.3;
      monotonic += 7.3;
      expect(toEpoch(500.2)).toBe(first);
    }
  });

  it('follows the clock when it is set', () => {
    let wall = 1_000_000;
    const toEpoch = openWallClock(
      () => wall,
      () => 500,
    );
    wall += 3_600_000;
    expect(toEpoch(500)).toBe(4_600_000);
    wall -= 7_200_000;
    expect(toEpoch(400)).toBe(-2_600_100);
  });
});
