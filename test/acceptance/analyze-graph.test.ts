import { describe, expect, it } from '@jest/globals';
import { analyze, codes, node } from './analysis.ts';
import { type Content, config, place } from './repo.ts';

/** A repository in which each scenario needs the named ones; a question mark makes it optional. */
function scenarios(needs: Record<string, string[]>): Record<string, Content> {
  return Object.fromEntries(
    Object.entries(needs).map(([name, others]) => [
      place(name),
      config(name, {
        resources: {},
        scenarios: Object.fromEntries(
          others.map((other) => [other.replace('?', ''), { required: !other.endsWith('?') }]),
        ),
      }),
    ]),
  );
}

describe('the graph', () => {
  it('counts the tip of a diamond once', async () => {
    const files = scenarios({ top: ['left', 'right'], left: ['tip'], right: ['tip'], tip: [] });
    const { document, code } = await analyze(files, 'top');
    expect(code).toBe(0);
    expect(document.graph.nodes.map(({ id }) => id).sort()).toEqual(
      ['left', 'right', 'tip', 'top'].map((name) => `scenario:${name}`),
    );
    expect(document.graph.edges).toHaveLength(4);
    expect(document.graph.depth).toBe(2);
  });

  it('measures depth by the longest path', async () => {
    const files = scenarios({ a: ['b', 'd'], b: ['c'], c: ['d'], d: [] });
    expect((await analyze(files, 'a')).document.graph.depth).toBe(3);
  });

  it('counts resources in the depth', async () => {
    const files = {
      [place('a')]: config('a', { resources: {}, scenarios: { b: { required: true } } }),
      [place('b')]: config('b', { resources: { redis: { required: true } } }),
    };
    expect((await analyze(files, 'a')).document.graph.depth).toBe(2);
  });

  it('is 0 deep for a scenario that needs nothing', async () => {
    const { document } = await analyze(scenarios({ a: [] }), 'a');
    expect(document.graph).toMatchObject({ depth: 0, edges: [], cycles: [], start_order: ['scenario:a'] });
  });

  it('starts each after all that it needs, the scenario itself last', async () => {
    const files = scenarios({ a: ['b', 'c'], b: ['d'], c: ['d', 'e'], d: [], e: ['d'] });
    const { graph } = (await analyze(files, 'a')).document;
    expect(graph.start_order.at(-1)).toBe('scenario:a');
    expect([...graph.start_order].sort()).toEqual(graph.nodes.map(({ id }) => id).sort());
    for (const { from, to } of graph.edges) {
      expect(graph.start_order.indexOf(to)).toBeLessThan(graph.start_order.indexOf(from));
    }
  });

  it('follows what a resource itself needs', async () => {
    const { document } = await analyze(
      {
        [place('shop')]: config('shop', { resources: { judge0: { required: true } } }),
        'resources/judge0/config/runtime.json': { dependencies: ['postgres', 'redis'] },
      },
      'shop',
    );
    expect(document.graph.edges).toContainEqual(
      expect.objectContaining({ from: 'scenario:shop', to: 'resource:judge0', source: 'declared' }),
    );
    expect(document.graph.edges).toContainEqual(
      expect.objectContaining({ from: 'resource:judge0', to: 'resource:redis', source: 'resource-config' }),
    );
    expect(document.graph.depth).toBe(2);
  });

  it('is typed: each edge has the flag `required`', async () => {
    const { document } = await analyze(scenarios({ a: ['b', 'c?'], b: [], c: [] }), 'a');
    expect(document.graph.edges.map(({ to, required }) => [to, required])).toEqual([
      ['scenario:b', true],
      ['scenario:c', false],
    ]);
  });

  it('gives every promised field of a node', async () => {
    const files = { [place('shop')]: config('shop', { resources: { postgres: { required: true } } }) };
    expect(node(await analyze(files, 'shop'), 'resource:postgres')).toMatchObject({
      kind: 'resource',
      name: 'postgres',
      required: true,
      enabled: true,
      known: true,
      class: 'database',
      requirements: expect.any(Object),
      offline: true,
      gpu: 'none',
    });
  });

  it('merges two paths to one node: required wins', async () => {
    const files = scenarios({ a: ['b?', 'c'], b: [], c: ['b'] });
    expect(node(await analyze(files, 'a'), 'scenario:b')).toMatchObject({ required: true });
  });
});

describe('cycles', () => {
  const cycleOf = (path: readonly string[] | undefined) => [...new Set(path)].sort();

  it('of required edges are an error with exit 1, and the path', async () => {
    const analysis = await analyze(scenarios({ a: ['b'], b: ['c'], c: ['a'] }), 'a');
    expect(analysis.code).toBe(1);
    const error = analysis.diagnostics.find(({ severity }) => severity === 'error');
    for (const name of ['a', 'b', 'c']) expect(error?.message).toMatch(new RegExp(`\\b${name}\\b`));
    expect(error?.remedy).toEqual(expect.any(String));
  });

  it('through an optional edge are a warning, with an order', async () => {
    const analysis = await analyze(scenarios({ a: ['b'], b: ['a?'] }), 'a');
    expect(analysis.code).toBe(0);
    expect(analysis.document.graph.cycles).toHaveLength(1);
    expect(cycleOf(analysis.document.graph.cycles[0])).toEqual(['scenario:a', 'scenario:b']);
    expect(analysis.document.graph.start_order).toEqual(['scenario:b', 'scenario:a']);
    expect(analysis.diagnostics).toContainEqual(
      expect.objectContaining({ severity: 'warning', code: expect.stringContaining('cycle') }),
    );
  });

  it('of a scenario with itself are seen', async () => {
    const analysis = await analyze(scenarios({ a: ['a'] }), 'a');
    expect(analysis.code).toBe(1);
    expect(codes(analysis).some((code) => code.includes('cycle'))).toBe(true);
  });

  it('two of them are both reported', async () => {
    const analysis = await analyze(
      scenarios({ a: ['b', 'd'], b: ['c'], c: ['b?'], d: ['e?'], e: ['d'] }),
      'a',
    );
    expect(analysis.document.graph.cycles.map(cycleOf).sort()).toEqual([
      ['scenario:b', 'scenario:c'],
      ['scenario:d', 'scenario:e'],
    ]);
  });

  it('of resources are seen too', async () => {
    const analysis = await analyze(
      {
        [place('shop')]: config('shop', { resources: { judge0: { required: true } } }),
        'resources/judge0/config/runtime.json': { dependencies: ['redis'] },
        'resources/redis/config/runtime.json': { dependencies: ['judge0'] },
      },
      'shop',
    );
    expect(codes(analysis).some((code) => code.includes('cycle'))).toBe(true);
  });

  it('a switched-off edge breaks a cycle', async () => {
    const files = {
      [place('a')]: config('a', { scenarios: { b: { required: true } } }),
      [place('b')]: config('b', { scenarios: { a: { required: true, enabled: false } } }),
    };
    expect((await analyze(files, 'a')).code).toBe(0);
  });
});
