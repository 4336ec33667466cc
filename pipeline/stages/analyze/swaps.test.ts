import { describe, expect, it } from '@jest/globals';
import { analyzeText } from '../../../test/support/analyze-text.ts';

const config = (resources: unknown, more: object = {}) =>
  JSON.stringify({ service: { name: 's', version: '1' }, dependencies: { resources }, ...more });

const applied = async (text: string, withSwaps?: { original: string; replacement: string }[]) => {
  const analysis = await analyzeText(text, withSwaps === undefined ? {} : { withSwaps });
  return analysis.swaps.filter((swap) => swap.applied).map((swap) => `${swap.original}=${swap.replacement}`);
};

describe('swaps', () => {
  it('applies the swaps of the kit by default for required and optional resources', async () => {
    expect(
      await applied(
        config({ postgres: { required: true }, rabbitmq: { required: true }, valkey: { required: false } }),
      ),
    ).toEqual(['postgres=embedded-postgres', 'redis=embedded-redis']);
    expect(await applied(config({ postgres: { required: false } }))).toEqual(['postgres=embedded-postgres']);
    expect(await applied(config({ postgres: { required: true, enabled: false } }))).toEqual([]);
  });

  it('applies a requested swap', async () => {
    const text = config({ postgres: { required: true }, ollama: { required: true } });
    const asked = [{ original: 'ollama', replacement: 'llama-cpp' }];
    const before = (await analyzeText(text)).fitness.desktop;
    const analysis = await analyzeText(text, { withSwaps: asked });
    expect(analysis.fitness.desktop).toMatchObject({
      score: before?.score,
      blockers: ['ollama', 'postgres'],
    });
    expect(analysis.fitness.desktop?.with_swaps).toMatchObject({ score: 0.85, blockers: [] });
    expect(analysis.diagnostics.map(({ code }) => code)).toContain('swap-not-shipped');
  });

  it('applies one for each original', async () => {
    const text = config({ 'resource-postgresql': { required: true } });
    expect(await applied(text, [{ original: 'postgres', replacement: 'sqlite' }])).toEqual([
      'postgres=sqlite',
    ]);
  });

  it('accepts an alternative that the scenario declares', async () => {
    const declared = {
      deployment: { dependencies: { resources: { n8n: { swappable_with: [{ id: 'cron_jobs' }] } } } },
    };
    const text = config({ n8n: { required: true } }, declared);
    expect(await applied(text, [{ original: 'n8n', replacement: 'cron-jobs' }])).toEqual(['n8n=cron-jobs']);
  });

  it.each([
    [{ original: 'redis', replacement: 'valkey' }, 'no enabled resource "redis"', 'postgres'],
    [
      { original: 'postgres', replacement: 'oracle' },
      '"oracle" is not a known replacement',
      'embedded-postgres, sqlite',
    ],
  ])('refuses %j as a usage error that names the choices', async (swap, message, choices) => {
    await expect(analyzeText(config({ postgres: {} }), { withSwaps: [swap] })).rejects.toMatchObject({
      code: 'swap-unknown',
      blame: 'usage',
      message: expect.stringContaining(message),
      remedy: expect.stringContaining(choices),
    });
  });

  it('proposes kind "none" for a blocker without a replacement', async () => {
    const deployment = {
      dependencies: { resources: { 'blob-cellar': { platform_support: { desktop: { supported: false } } } } },
    };
    const { swaps, fitness } = await analyzeText(config({ 'blob-cellar': {} }, { deployment }));
    expect(fitness.desktop?.blockers).toEqual(['blob-cellar']);
    expect(swaps).toMatchObject([{ original: 'blob-cellar', replacement: '', kind: 'none', applied: false }]);
  });
});
