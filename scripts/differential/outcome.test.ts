import { describe, expect, it } from '@jest/globals';
import { toCase } from './fixture.ts';
import { isRight, toOutcome } from './outcome.ts';
import type { Packaged } from './packaged.ts';

const behaviour = { answers: [{ request: 'GET /', status: 200, type: '', body: 'a' }], output: '' };
const ran = (change: object = {}): Packaged => ({ kind: 'ran', bytes: 10, ...behaviour, ...change });
const ended: Packaged = { kind: 'build-ended', code: 'native-addon', message: 'no prebuilt file' };

describe('toOutcome', () => {
  it('is equal when the answers are', () => {
    expect(toOutcome(toCase(), behaviour, ran())).toEqual({ kind: 'equal', bytes: 10 });
  });

  it('is different when the app did not answer, with the reason', () => {
    const outcome = toOutcome(
      toCase(),
      behaviour,
      ran({ answers: [], output: 'failed: exited with code 0\nlog' }),
    );
    expect(outcome).toMatchObject({
      kind: 'different',
      differences: ['no answer: failed: exited with code 0'],
    });
    expect(isRight(outcome)).toBe(false);
  });

  it('accepts only the refusal that the case expects', () => {
    expect(toOutcome(toCase({ refused: 'native-addon' }), behaviour, ended).kind).toBe('refused');
    expect(toOutcome(toCase({ refused: 'build-failed' }), behaviour, ended).kind).toBe('different');
    expect(toOutcome(toCase(), behaviour, ended).kind).toBe('different');
    expect(toOutcome(toCase({ refused: 'native-addon' }), behaviour, ran()).kind).toBe('different');
  });

  it('compares the log of a program that ends at its start', () => {
    const one = toCase({ fails: ['TypeError: none', 'config.js:2'] });
    const plain = { answers: [], output: 'TypeError: none\n at config.js:2:9' };
    expect(toOutcome(one, plain, ran({ answers: [], output: plain.output })).kind).toBe('equal');
    expect(toOutcome(one, plain, ran({ answers: [], output: 'none' }))).toMatchObject({
      kind: 'different',
      differences: [
        'the log lacks "TypeError: none", which the program writes under node',
        'the log lacks "config.js:2", which the program writes under node',
      ],
    });
  });
});
