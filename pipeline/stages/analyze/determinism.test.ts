import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Analysis } from '../../../schema/analysis.ts';
import { serviceConfigSchema } from '../../../schema/service-config.ts';
import { analyzeText, packageRoot } from '../../../test/support/analyze-text.ts';

const fixtures = join(packageRoot, 'test/fixtures/scenarios');
const names = readdirSync(fixtures).sort();
const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(fixtures, name, '.vrooli/service.json'), 'utf8'));

/** Shuffles the keys of every object; arrays keep their order, which means something. */
function shuffle(value: unknown, next: () => number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffle(item, next));
  if (value === null || typeof value !== 'object') return value;
  const keyed = Object.entries(value).map(([key, inner]) => ({
    key,
    inner: shuffle(inner, next),
    at: next(),
  }));
  return Object.fromEntries(keyed.sort((a, b) => a.at - b.at).map(({ key, inner }) => [key, inner]));
}

/** Without the digest of the file and the places in it, which do depend on the order. */
function toComparable({ source: _source, diagnostics, ...analysis }: Analysis): string {
  return JSON.stringify({
    ...analysis,
    diagnostics: diagnostics.map(({ line: _line, column: _column, ...rest }) => rest),
  });
}

describe('an analysis', () => {
  it.each(names)('of %s is the same bytes whatever the order of keys', async (name) => {
    const config = read(name);
    const expected = toComparable(await analyzeText(JSON.stringify(config)));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { minLength: 50, maxLength: 50 }), async (numbers) => {
        let at = 0;
        const shuffled = shuffle(config, () => numbers[at++ % numbers.length] ?? 0);
        expect(toComparable(await analyzeText(JSON.stringify(shuffled)))).toBe(expected);
      }),
      { numRuns: 5 },
    );
  });

  it.each(names.filter((name) => !['tide-clock', 'port-gallery'].includes(name)))(
    'reads what the schema for editors accepts: %s',
    (name) => {
      expect(serviceConfigSchema.safeParse(read(name)).error?.issues ?? []).toEqual([]);
    },
  );
});
