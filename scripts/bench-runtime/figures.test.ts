import { describe, expect, it } from '@jest/globals';
import { type Figure, findRegressions, toBaseline, toLine } from './figures.ts';

const figure = (id: string, value: number): Figure => ({
  id,
  name: id,
  value: '1 ms',
  ratio: { value, of: 'bare' },
});
const baseline = { ratios: { api: { ratio: 1.2, tolerance: 0.1 } } };

describe('comparing a benchmark with its baseline', () => {
  it('names what is worse than the tolerance, and what was not measured', () => {
    expect(findRegressions([figure('api', 1.32)], baseline)).toEqual([]);
    expect(findRegressions([figure('api', 1.33)], baseline)).toEqual([
      'api: 1.33 x bare, at most 1.32 (baseline 1.2)',
    ]);
    expect(findRegressions([figure('other', 9)], baseline)).toEqual(['api: not measured']);
  });

  it('writes the ratios of a run and keeps the tolerances', () => {
    expect(toBaseline([figure('api', 1.456), figure('other', 2)], baseline)).toEqual({
      ratios: { api: { ratio: 1.46, tolerance: 0.1 } },
    });
    expect(toBaseline([], baseline)).toEqual(baseline);
  });

  it('prints whether a goal is reached', () => {
    expect(toLine({ ...figure('api', 1.2), goal: '1.3', isReached: true })).toMatch(
      /^\+ api .*1\.20 x bare$/,
    );
    expect(toLine({ id: 'a', name: 'a', value: '2', goal: '1', isReached: false })).toMatch(/^- a /);
  });
});
