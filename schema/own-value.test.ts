import { expect, it } from '@jest/globals';
import { ownValue } from './own-value.ts';
import { toGpuRequirement, toPlatform, toTier } from './vocabulary.ts';

it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  '%s is not a word of any table',
  (word) => {
    expect(ownValue({ known: 1 }, word)).toBeUndefined();
    expect([toPlatform(word), toTier(word), toGpuRequirement(word)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  },
);
