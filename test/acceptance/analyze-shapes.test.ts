import { describe, expect, it } from '@jest/globals';
import { analyze, codes, node } from './analysis.ts';
import { config, place } from './repo.ts';

const named = async (dependencies: unknown, rest: object = {}) => {
  const analysis = await analyze({ [place('shop')]: config('shop', dependencies, rest) }, 'shop');
  return analysis;
};

const ids = async (dependencies: unknown) =>
  (await named(dependencies)).document.graph.nodes
    .filter(({ id }) => id !== 'scenario:shop')
    .map(({ id, required }) => `${id}${required ? '' : '?'}`)
    .sort();

describe('dependencies are read in every shape', () => {
  it.each<[string, unknown, string[]]>([
    [
      'an object of objects',
      { resources: { redis: { enabled: true, required: true }, qdrant: { enabled: true, required: false } } },
      ['resource:qdrant?', 'resource:redis'],
    ],
    [
      'groups of names',
      { resources: { required: ['postgres'], optional: ['redis'] } },
      ['resource:postgres', 'resource:redis?'],
    ],
    [
      'groups of objects',
      { resources: { required: [{ name: 'postgres', version: '>=14' }], optional: [{ name: 'redis' }] } },
      ['resource:postgres', 'resource:redis?'],
    ],
    [
      'groups that are objects themselves',
      { resources: { required: { postgres: { purpose: 'events' } }, optional: { redis: {} } } },
      ['resource:postgres', 'resource:redis?'],
    ],
    [
      'groups beside single resources',
      { resources: { required: { postgres: {} }, optional: {}, redis: { required: true, enabled: true } } },
      ['resource:postgres', 'resource:redis'],
    ],
    ['an array of names', { resources: ['redis', 'postgres'] }, ['resource:postgres', 'resource:redis']],
    [
      'an array of objects',
      {
        resources: [
          { name: 'redis', required: false },
          { name: 'postgres', required: true },
        ],
      },
      ['resource:postgres', 'resource:redis?'],
    ],
    ['the prefix resource-', { resources: { required: ['resource-redis'] } }, ['resource:redis']],
    ['an underscore alias', { resources: { claude_code: { required: true } } }, ['resource:claude-code']],
    ['no resources at all', {}, []],
    ['resources that are null', { resources: null }, []],
  ])('%s', async (_, dependencies, expected) => {
    expect(await ids(dependencies)).toEqual(expected);
  });

  it('a config without dependencies', async () => {
    const { code, document } = await analyze(
      { [place('shop')]: { service: { name: 'shop', version: '1.0.0' } } },
      'shop',
    );
    expect({ code, nodes: document.graph.nodes.length }).toEqual({ code: 0, nodes: 1 });
  });

  it('a group that details one of its members counts it once', async () => {
    expect(
      await ids({
        resources: { required: [], optional: ['redis'], details: { redis: { fallback: 'files' } } },
      }),
    ).toEqual(['resource:redis?']);
  });

  it.each([
    ['as an object', { 'other-shop': { required: true } }],
    ['as an array of names', ['other-shop']],
    ['as an array of objects', [{ name: 'other-shop', required: true }]],
  ])('scenarios %s', async (_, scenarios) => {
    const analysis = await analyze(
      {
        [place('shop')]: config('shop', { resources: {}, scenarios }),
        [place('other-shop')]: config('other-shop'),
      },
      'shop',
    );
    expect(node(analysis, 'scenario:other-shop')).toMatchObject({ kind: 'scenario', known: true });
    expect(analysis.code).toBe(0);
  });

  it('a scenario under resources is moved, with a warning', async () => {
    const analysis = await analyze(
      {
        [place('shop')]: config('shop', { resources: { required: ['other-shop'] } }),
        [place('other-shop')]: config('other-shop'),
      },
      'shop',
    );
    expect(node(analysis, 'scenario:other-shop')).toMatchObject({ kind: 'scenario' });
    expect(node(analysis, 'resource:other-shop')).toBeUndefined();
    expect(analysis.diagnostics).toContainEqual(
      expect.objectContaining({
        severity: 'warning',
        message: expect.stringContaining('other-shop'),
        file: place('shop'),
      }),
    );
  });

  it('a dependency that is switched off is listed without its own needs', async () => {
    const analysis = await analyze(
      {
        [place('shop')]: config('shop', {
          resources: { judge0: { required: true, enabled: false } },
          scenarios: { 'other-shop': { required: true, enabled: false } },
        }),
        [place('other-shop')]: config('other-shop', { resources: { postgres: { required: true } } }),
        'resources/judge0/config/runtime.json': { dependencies: ['redis'] },
      },
      'shop',
    );
    expect(analysis.document.graph.nodes.map(({ id, enabled }) => [id, enabled]).sort()).toEqual([
      ['resource:judge0', false],
      ['scenario:other-shop', false],
      ['scenario:shop', true],
    ]);
    expect(analysis.document.fitness['desktop']?.blockers).toEqual([]);
  });
});

describe('names, versions and places', () => {
  it.each([
    ['displayName', { displayName: 'The Shop' }],
    ['display_name', { display_name: 'The Shop' }],
  ])('%s names the app to people', async (_, names) => {
    const { document } = await analyze(
      { [place('shop')]: { service: { name: 'shop', version: '2.3.4', description: 'Sells', ...names } } },
      'shop',
    );
    expect(document.skeleton.app).toMatchObject({
      name: 'shop',
      display_name: 'The Shop',
      version: '2.3.4',
      description: 'Sells',
    });
  });

  it('the source is named from the repository, and by its digest', async () => {
    const { createHash } = await import('node:crypto');
    const text = `${JSON.stringify(config('shop'))}\r\n`;
    const { document } = await analyze({ [place('shop')]: text }, 'shop');
    expect(document).toMatchObject({
      schema_version: 'analysis.v1',
      scenario: 'shop',
      tier: 'desktop',
      source: {
        service_config: expect.stringMatching(/\.vrooli\/service\.json$/),
        sha256: createHash('sha256').update(text).digest('hex'),
      },
    });
    expect(JSON.stringify(document)).not.toContain('bundle-acceptance');
  });

  it('an unknown resource is kept and flagged', async () => {
    const analysis = await named({ resources: { 'star-forge': { required: true } } });
    expect(node(analysis, 'resource:star-forge')).toMatchObject({ known: false, kind: 'resource' });
    expect(analysis.diagnostics).toContainEqual(
      expect.objectContaining({ message: expect.stringContaining('star-forge'), remedy: expect.any(String) }),
    );
    expect(analysis.code).toBe(0);
  });

  it('a missing scenario is an unresolved node, and the message names both ends', async () => {
    const analysis = await named({ resources: {}, scenarios: { 'lost-shop': { required: true } } });
    expect(node(analysis, 'scenario:lost-shop')).toMatchObject({ known: false });
    const message = analysis.diagnostics.find(({ message }) => message.includes('lost-shop'))?.message;
    expect(message).toMatch(/\bshop\b/);
    expect(analysis.document.fitness['desktop']?.blockers).toContain('scenario:lost-shop');
    expect(analysis.document.fitness['desktop']?.status).toBe('blocked');
  });

  it('an unknown field of a dependency changes nothing', async () => {
    const plain = await named({ resources: { redis: { required: true } } });
    const odd = await named({ resources: { redis: { required: true, colour: 'red' } } });
    expect(odd.document.graph).toEqual(plain.document.graph);
  });
});

describe('a service.json that cannot be used', () => {
  it.each<[string, string | object]>([
    ['an array', []],
    ['a string', '"shop"'],
    ['nothing', ''],
    ['a service without a name', { service: { version: '1.0.0' } }],
    ['dependencies that are a number', { service: { name: 'shop', version: '1' }, dependencies: 7 }],
  ])('%s never crashes the command', async (_, content) => {
    const analysis = await analyze({ [place('shop')]: content }, 'shop');
    expect([0, 1]).toContain(analysis.code);
    if (analysis.code === 1)
      expect(analysis.diagnostics.some(({ file }) => file?.includes('service.json'))).toBe(true);
    expect(codes(analysis)).not.toContain('internal-error');
  });

  it('is missing: exit 1, naming the file that was looked for', async () => {
    const { code, stdout, stderr } = await analyze({ 'scenarios/shop/README.md': 'x' }, 'shop');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('.vrooli/service.json');
  });
});
