import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { nodeFileSystem } from '../../../host/fs.ts';
import { silentLog } from '../../../host/log.ts';
import { analysisSchema } from '../../../schema/analysis.ts';
import { matrixSchema } from '../../../schema/matrix.ts';
import { expectGolden } from '../../../test/golden/compare-golden.ts';
import { analyzeAll } from './all.ts';
import { analyze } from './index.ts';

const packageRoot = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
const fixtures = join(packageRoot, 'test/fixtures');
const ctx = { fs: nodeFileSystem, log: silentLog, packageRoot };
const names = readdirSync(join(fixtures, 'scenarios')).sort();

const toText = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;

describe('analysis of every shape family', () => {
  it.each(names)('%s', async (name) => {
    const scenarioDir = join(fixtures, 'scenarios', name);
    const analysis = await analyze(ctx, { scenarioDir, root: fixtures, tier: 'desktop' });
    expectGolden(`analysis/${name}.json`, toText(analysis));
    expect(toText(analysisSchema.parse(analysis))).toBe(toText(analysis));
  });

  it('is the same for all of them at once, with a report and a matrix', async () => {
    const { files } = await analyzeAll(ctx, { root: fixtures, tier: 'desktop' });
    for (const name of names) expectGolden(`analysis/${name}.json`, files[`${name}.analysis.json`] ?? '');
    expectGolden('analysis/report.md', files['report.md'] ?? '');
    expectGolden('analysis/matrix.json', files['matrix.json'] ?? '');
    const matrix: unknown = JSON.parse(files['matrix.json'] ?? '');
    expect(matrixSchema.parse(matrix)).toEqual(matrix);
  });

  it('of the example is what the README shows', async () => {
    const scenarioDir = join(packageRoot, 'examples/field-notes');
    const analysis = await analyze(ctx, { scenarioDir, root: packageRoot, tier: 'desktop' });
    expectGolden('field-notes/analysis.json', toText(analysis));
    const { desktop } = analysis.fitness;
    const shown = [
      {
        score: desktop?.score,
        status: desktop?.status,
        blockers: desktop?.blockers,
        with_swaps: desktop?.with_swaps,
      },
      ...analysis.swaps.map(({ original, replacement, kind, applied, offline }) => ({
        original,
        replacement,
        kind,
        applied,
        offline,
      })),
    ];
    const lines = shown.map((value) => `${JSON.stringify(value)}\n`).join('');
    expect(readFileSync(join(packageRoot, 'README.md'), 'utf8')).toContain(lines);
    expect(analysis.diagnostics).toEqual([]);
  });
});
