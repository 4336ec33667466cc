import { describe, expect, it } from '@jest/globals';
import { omitUndefined } from './omit-undefined.ts';

describe('omitUndefined', () => {
  it('leaves out what is undefined and keeps the order and every other value', () => {
    const members: { b: number; c?: string | undefined; a: null; d: string } = {
      b: 0,
      c: undefined,
      a: null,
      d: '',
    };
    const present: { b: number; c?: string; a: null; d: string } = omitUndefined(members);
    expect(Object.entries(present)).toEqual([
      ['b', 0],
      ['a', null],
      ['d', ''],
    ]);
    expect('c' in present).toBe(false);
  });
});
