import { describe, expect, it } from '@jest/globals';
import { createRestartPolicy } from './restart-policy.ts';

describe('createRestartPolicy', () => {
  it('doubles the time, up to the longest, and then asks the user', () => {
    const plan = createRestartPolicy({ firstMs: 500, longestMs: 1500, most: 4, windowMs: 60_000 });
    expect([0, 1, 2, 3, 4, 5].map(plan)).toEqual([500, 1000, 1500, 1500, undefined, undefined]);
  });

  it('forgets ends that are long ago', () => {
    const plan = createRestartPolicy({ firstMs: 500, longestMs: 8000, most: 2, windowMs: 1000 });
    expect([0, 10, 20, 2000].map(plan)).toEqual([500, 1000, undefined, 500]);
  });
});
