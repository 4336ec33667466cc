import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { analysisSchema } from '../../../schema/analysis.ts';
import { analyzeText, packageRoot } from '../../../test/support/analyze-text.ts';
import { PipelineError } from '../../errors.ts';

const fixtures = join(packageRoot, 'test/fixtures/scenarios');

/** xorshift32: the same mutations in every run. */
function randomFrom(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % bound;
  };
}

const pieces = [
  '',
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  'null',
  'true',
  '-1',
  '1e400',
  '"../x"',
  '[]',
  '{}',
  '"postgres"',
  '\\u0000',
  '\ud800',
  '\uFEFF',
  '\r',
  '9'.repeat(40),
  '"required"',
  '"scenario"',
];
const values: unknown[] = [
  null,
  true,
  7,
  -1,
  0.5,
  '',
  '../..',
  'postgres',
  'scenario',
  [],
  {},
  ['postgres', 3],
  { name: 'redis' },
  { required: ['minio'] },
  '15000-19999',
  'x'.repeat(3000),
];

/** Replaces a random value anywhere in a document, keeping it valid JSON. */
function mutateValue(value: unknown, random: (bound: number) => number): unknown {
  if (value === null || typeof value !== 'object' || random(6) === 0) return values[random(values.length)];
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...value };
  const keys = Object.keys(copy);
  const key = keys[random(Math.max(1, keys.length))];
  if (key === undefined) return values[random(values.length)];
  const record = copy as Record<string, unknown>;
  if (random(12) === 0) delete record[key];
  else record[key] = mutateValue(record[key], random);
  return copy;
}

function mutateText(text: string, random: (bound: number) => number): string {
  const at = random(text.length);
  return text.slice(0, at) + (pieces[random(pieces.length)] ?? '') + text.slice(at + random(12));
}

describe('ten thousand mutated configurations', () => {
  it('each end in a valid analysis or in findings', async () => {
    const texts = readdirSync(fixtures)
      .sort()
      .map((name) => readFileSync(join(fixtures, name, '.vrooli/service.json'), 'utf8'));
    const random = randomFrom(20_260_601);
    const outcome = { analyzed: 0, refused: 0 };
    for (let round = 0; round < 10_000; round += 1) {
      let text = texts[random(texts.length)] ?? '{}';
      if (random(3) === 0) text = mutateText(text, random);
      else {
        let value: unknown = JSON.parse(text);
        for (let edits = 0; edits <= random(4); edits += 1) value = mutateValue(value, random);
        text = JSON.stringify(value) ?? 'null';
      }
      try {
        const analysis = await analyzeText(text);
        if (round % 50 === 0) expect(analysisSchema.safeParse(analysis).success).toBe(true);
        outcome.analyzed += 1;
      } catch (error) {
        if (!(error instanceof PipelineError))
          throw new Error(`round ${round}: ${text.slice(0, 2000)}`, { cause: error });
        expect(error.diagnostics.length).toBeGreaterThan(0);
        outcome.refused += 1;
      }
    }
    expect(outcome.analyzed + outcome.refused).toBe(10_000);
    expect(Math.min(outcome.analyzed, outcome.refused)).toBeGreaterThan(1000);
  }, 120_000);
});
