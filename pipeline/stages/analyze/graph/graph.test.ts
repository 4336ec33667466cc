import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { GraphEdge } from '../../../../schema/analysis.ts';
import { findCycles } from './cycles.ts';
import { toAcyclic, toDepth, toStartOrder } from './order.ts';

function edges(...links: string[]): GraphEdge[] {
  return links.map((text) => {
    const [, from = '', arrow, to = ''] = /^(\w+)(->|~>)(\w+)$/.exec(text) ?? [];
    return { from, to, required: arrow === '->', enabled: true, source: 'declared' };
  });
}

describe('findCycles', () => {
  it('finds none in a diamond', () => {
    expect(findCycles(edges('a->b', 'a->c', 'b->d', 'c->d'))).toEqual({ cycles: [], complete: true });
  });

  it('finds each once, from its smallest node on', () => {
    expect(findCycles(edges('c->a', 'a->b', 'b->c', 'b->a', 'd->d')).cycles).toEqual([
      ['a', 'b'],
      ['a', 'b', 'c'],
      ['d'],
    ]);
  });

  it('stops after the maximum number of cycles and reports it', () => {
    const nodes = Array.from({ length: 40 }, (_, index) => `n${index}`);
    const all = nodes.flatMap((from) => nodes.map((to) => ({ from, to })));
    const { cycles, complete } = findCycles(all);
    expect(complete).toBe(false);
    expect(cycles.length).toBeLessThanOrEqual(100);
  });
});

describe('order', () => {
  it('lets optional dependencies give way in a cycle', () => {
    const acyclic = toAcyclic(edges('r->a', 'a~>b', 'b->a', 'r->b'), 'r');
    expect(toStartOrder(['r', 'a', 'b'], acyclic, 'r')).toEqual(['a', 'b', 'r']);
  });

  it('puts the root last although a dependency requires it', () => {
    const acyclic = toAcyclic(edges('r->a', 'a->r'), 'r');
    expect(toStartOrder(['r', 'a'], acyclic, 'r')).toEqual(['a', 'r']);
  });

  it('counts the longest path', () => {
    expect(toDepth(toAcyclic(edges('r->a', 'r->c', 'a->b', 'b->c', 'c->d'), 'r'), 'r')).toBe(4);
    expect(toDepth([], 'r')).toBe(0);
  });

  const names = ['r', 'a', 'b', 'c', 'd', 'e', 'f'];
  const anyEdges = fc.array(
    fc.record({ from: fc.constantFrom(...names), to: fc.constantFrom(...names), required: fc.boolean() }),
    { maxLength: 20 },
  );

  it('puts every dependency first, each node once, whatever the order of the edges', () => {
    fc.assert(
      fc.property(anyEdges, fc.infiniteStream(fc.nat()), (links, numbers) => {
        const list = links
          .filter(({ to }) => to !== 'r')
          .map((edge): GraphEdge => ({ ...edge, enabled: true, source: 'declared' }))
          .sort((a, b) => (`${a.from}${a.to}${a.required}` < `${b.from}${b.to}${b.required}` ? -1 : 1));
        const acyclic = toAcyclic(list, 'r');
        const order = toStartOrder(names, acyclic, 'r');
        expect([...order].sort()).toEqual([...names].sort());
        for (const { from, to } of acyclic) expect(order.indexOf(to)).toBeLessThan(order.indexOf(from));
        expect(findCycles(acyclic).cycles).toEqual([]);
        const requiredCycle = findCycles(list.filter((edge) => edge.required)).cycles.length > 0;
        if (!requiredCycle) {
          expect(acyclic.filter((edge) => edge.required).length).toBe(
            list.filter((edge) => edge.required).length,
          );
        }
        const shuffled = [...names].sort(() => ((numbers.next().value ?? 0) % 3) - 1);
        expect(toStartOrder(shuffled, acyclic, 'r')).toEqual(order);
      }),
    );
  });
});
