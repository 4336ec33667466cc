import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Distance, distances, isSmallBetter } from './distance.ts';
import { TopScores } from './top-scores.ts';
import { VectorBlock } from './vector-block.ts';

/** The definition of each distance, in double precision. */
const naive: Readonly<Record<Distance, (a: number[], b: number[]) => number>> = {
  Cosine: (a, b) => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0),
  Dot: (a, b) => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0),
  Euclid: (a, b) => Math.sqrt(a.reduce((sum, value, at) => sum + (value - (b[at] ?? 0)) ** 2, 0)),
  Manhattan: (a, b) => a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0),
};

const sizes = fc.constantFrom(1, 2, 4, 15, 16, 17, 64, 100);
const float = fc.float({ min: -1, max: 1, noNaN: true });

const cases = sizes.chain((size) =>
  fc.record({
    distance: fc.constantFrom(...distances),
    query: fc.array(float, { minLength: size, maxLength: size }),
    rows: fc.array(fc.array(float, { minLength: size, maxLength: size }), { minLength: 1, maxLength: 60 }),
    removed: fc.uniqueArray(fc.nat(59), { maxLength: 10 }),
    selected: fc.option(fc.uniqueArray(fc.nat(70), { maxLength: 30 })),
  }),
);

describe('a block of vectors', () => {
  it('finds what a naive scan finds, and nothing else', () => {
    fc.assert(
      fc.property(cases, ({ distance, query, rows, removed, selected }) => {
        const block = new VectorBlock(query.length, distance, 1);
        rows.forEach((row, slot) => void block.set(slot, Float32Array.from(row)));
        for (const slot of removed) block.remove(slot);
        const wanted = rows.flatMap((row, slot) =>
          removed.includes(slot) || selected?.includes(slot) === false
            ? []
            : [[slot, naive[distance](query, row)] as const],
        );
        const slots = selected === null ? undefined : Uint32Array.from(selected).sort();
        const found = new Map<number, number>();
        block.scan(Float32Array.from(query), slots, (slot, score) => {
          expect(found.has(slot)).toBe(false);
          found.set(slot, score);
        });
        expect([...found.keys()].sort((a, b) => a - b)).toEqual(wanted.map(([slot]) => slot));
        for (const [slot, score] of wanted) expect(found.get(slot)).toBeCloseTo(score, 4);
      }),
    );
  });

  it('grows over several batches and keeps what it had', () => {
    const block = new VectorBlock(3, 'Dot', 0);
    for (let slot = 0; slot < 10_000; slot += 1) block.set(slot, Float32Array.of(slot, 1, 0));
    const found: number[] = [];
    block.scan(Float32Array.of(1, 0, 0), undefined, (_slot, score) => found.push(score));
    expect(found).toEqual(Array.from({ length: 10_000 }, (_, at) => at));
    expect([...block.at(7)]).toEqual([7, 1, 0]);
  });
});

describe('the best scores', () => {
  it('are those of a sorted list', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 50 });
    fc.assert(
      fc.property(scores, fc.nat(20), fc.constantFrom(...distances), (all, limit, distance) => {
        const isSmall = isSmallBetter(distance);
        const best = new TopScores(limit, isSmall);
        all.forEach((score, slot) => void best.add(slot, score));
        const sorted = all
          .map((score, slot) => ({ slot, score }))
          .sort((a, b) => (isSmall ? a.score - b.score : b.score - a.score) || a.slot - b.slot);
        expect(best.toList()).toEqual(sorted.slice(0, limit));
      }),
    );
  });
});
