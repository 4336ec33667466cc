import { describe, expect, it } from '@jest/globals';
import { toUniqueDigits } from './unique-digits.ts';
import { temporaryName } from './write-atomic.ts';

describe('digits for names', () => {
  it('are as many as asked for, and others at each call', () => {
    const seen = new Set(Array.from({ length: 10_000 }, () => toUniqueDigits(12)));
    expect(seen.size).toBe(10_000);
    for (const count of [9, 12, 16, 24])
      expect(toUniqueDigits(count)).toMatch(RegExp(`^[0-9a-f]{${count}}$`));
  });

  it('make a name that the next start clears away', () => {
    expect(`.state.json.${toUniqueDigits(12)}.tmp`).toMatch(temporaryName);
  });
});
