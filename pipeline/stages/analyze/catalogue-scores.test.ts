import { describe, expect, it } from '@jest/globals';
import { nodeFileSystem } from '../../../host/fs.ts';
import { packageRoot } from '../../../test/support/analyze-text.ts';
import { toCanonicalName } from '../../shared/catalogue/canonical-name.ts';
import { readCatalogue } from '../../shared/catalogue/read-catalogue.ts';
import { blockerThreshold, scoreResource } from './fitness/score.ts';

const catalogue = await readCatalogue({ fs: nodeFileSystem, packageRoot });
const resources = catalogue
  .names()
  .map((name) => catalogue.get(name) as NonNullable<ReturnType<typeof catalogue.get>>);

describe('the catalogue of resources', () => {
  it('has every name and alias once, in its canonical form', () => {
    const all = resources.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(all.filter((name) => toCanonicalName(name) !== name)).toEqual([]);
    expect(all.filter((name, index) => all.indexOf(name) !== index && name !== 'playwright-driver')).toEqual(
      [],
    );
  });

  it.each([
    'postgres',
    'mysql',
    'mongodb',
    'ollama',
    'n8n',
    'huginn',
    'windmill',
    'browserless',
    'playwright',
    'judge0',
    'sandbox',
  ])('rates %s as the heavy ones are rated', (name) => {
    const entry = catalogue.get(name);
    expect(entry?.heavy).toBe(true);
    expect(scoreResource(entry, undefined, 'desktop').value).toBe(0.6);
  });

  it.each([
    ['qdrant', { local: 1, server: 0.95, enterprise: 0.98, desktop: 0.9, mobile: 0.2, saas: 0.95 }],
    ['ollama', { desktop: 0.6, mobile: 0, saas: 0.3 }],
    ['n8n', { mobile: 0.1, saas: 0.85 }],
    ['minio', { desktop: 0.9, mobile: 0.2, saas: 0.95 }],
    ['openrouter', { desktop: 0.9, mobile: 0.4, saas: 0.85 }],
  ])('scores %s by the rule', (name, expected) => {
    for (const [tier, value] of Object.entries(expected)) {
      expect([tier, scoreResource(catalogue.get(name), undefined, tier as 'desktop').value]).toEqual([
        tier,
        value,
      ]);
    }
  });

  it('proposes something for every resource that blocks a desktop, with its offline flag', () => {
    const blocking = resources.filter(
      (entry) => scoreResource(entry, undefined, 'desktop').value < blockerThreshold,
    );
    expect(blocking.length).toBeGreaterThan(10);
    for (const { name, swaps } of blocking) {
      const usable = swaps.some(
        (swap) => swap.offline && swap.kind !== 'none' && swap.fitness >= blockerThreshold,
      );
      const saysNo = swaps.some((swap) => swap.kind === 'none');
      expect([name, usable || saysNo]).toEqual([name, true]);
    }
  });

  it('has a reason for each exception from the rule', () => {
    expect(
      resources.filter((entry) => Object.keys(entry.fitness).length > 0 && !entry.fitness_reason),
    ).toEqual([]);
  });

  it('names a replacement for every swap but those of kind none', () => {
    const swaps = resources.flatMap((entry) => catalogue.swapsOf(entry.name));
    expect(swaps.filter((swap) => swap.kind === 'none' && (swap.replacement !== '' || swap.shipped))).toEqual(
      [],
    );
    expect(swaps.filter((swap) => swap.kind !== 'none' && swap.replacement === '')).toEqual([]);
  });
});
