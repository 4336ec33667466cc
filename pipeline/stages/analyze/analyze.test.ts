import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { nodeFileSystem } from '../../../host/fs.ts';
import { silentLog } from '../../../host/log.ts';
import { maxMatrixJobs } from '../../../schema/matrix.ts';
import { type Target, targets } from '../../../schema/vocabulary.ts';
import { packageRoot } from '../../../test/support/analyze-text.ts';
import { listFormats } from '../../formats/registry.ts';
import { analyzeAll } from './all.ts';
import { analyze } from './index.ts';
import { planMatrix, toTargets } from './matrix.ts';

const ctx = { fs: nodeFileSystem, log: silentLog, packageRoot };
let root: string;

beforeEach(() => {
  root = join(realpathSync(mkdtempSync(join(tmpdir(), 'analyze-'))), 'my-app');
});

afterEach(() => rmSync(dirname(root), { recursive: true, force: true }));

function write(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

const service = JSON.stringify({ service: { name: 'solo', version: '1.0.0' } });

describe('analyze', () => {
  it('accepts a repository that is the scenario itself, and uses its folder for a missing name', async () => {
    write({ '.vrooli/service.json': '{}', 'frontend/index.html': '<!doctype html>' });
    const analysis = await analyze(ctx, { scenarioDir: root, root, tier: 'desktop' });
    expect(analysis.scenario).toBe('my-app');
    expect(analysis.skeleton).toMatchObject({ services: [{ id: 'ui', build: { source_dir: 'frontend' } }] });
    const { files } = await analyzeAll(ctx, { root, tier: 'desktop' });
    expect(Object.keys(files).sort()).toEqual(['matrix.json', 'my-app.analysis.json', 'report.md']);
  });

  it('names the missing configuration', async () => {
    write({ 'scenarios/a/README.md': '' });
    await expect(
      analyze(ctx, { scenarioDir: join(root, 'scenarios/a'), root, tier: 'desktop' }),
    ).rejects.toMatchObject({
      code: 'service-config-missing',
      blame: 'input',
      message: expect.stringContaining('scenarios/a'),
    });
    await expect(analyzeAll(ctx, { root, tier: 'desktop' })).rejects.toMatchObject({
      code: 'scenarios-missing',
    });
  });

  it('reports line and column of broken JSON', async () => {
    write({ 'scenarios/a/.vrooli/service.json': '{\n  "service": {"name": "a",}\n}\n' });
    await expect(
      analyze(ctx, { scenarioDir: join(root, 'scenarios/a'), root, tier: 'desktop' }),
    ).rejects.toMatchObject({
      code: 'json-trailing-comma',
      message: expect.stringContaining('scenarios/a/.vrooli/service.json:2:27'),
    });
  });

  it('does not follow a configuration or a source that is a link out of the repository', async () => {
    write({ 'scenarios/a/.vrooli/service.json': service });
    mkdirSync(join(root, '../elsewhere/.vrooli'), { recursive: true });
    writeFileSync(join(root, '../elsewhere/.vrooli/service.json'), service);
    writeFileSync(join(root, '../elsewhere/go.mod'), 'module leak\n');
    symlinkSync(join(root, '../elsewhere'), join(root, 'scenarios/a/api'));
    symlinkSync(join(root, '../elsewhere'), join(root, 'scenarios/b'));
    const { outcomes } = await analyzeAll(ctx, { root, tier: 'desktop' });
    expect(outcomes.map(({ path }) => path)).toEqual(['scenarios/a']);
    expect(outcomes[0]?.analysis?.skeleton['services']).toEqual([]);
    expect(outcomes[0]?.diagnostics.map(({ code }) => code)).toContain('path-outside-root');
  });

  it('continues after an unreadable scenario and lists its faults', async () => {
    write({
      'scenarios/a/.vrooli/service.json': '{"a": 1,\n"a": 2}',
      'scenarios/b/.vrooli/service.json': service,
      'scenarios/b/ui/index.html': '',
    });
    const before = readdirSync(root, { recursive: true }).sort();
    const { outcomes, files, diagnostics } = await analyzeAll(ctx, { root, tier: 'desktop' });
    expect(outcomes.map(({ analysis }) => analysis?.scenario)).toEqual([undefined, 'solo']);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'json-key-duplicate', file: 'scenarios/a/.vrooli/service.json', line: 2 },
    ]);
    expect(files['report.md']).toContain('| a | no |');
    expect(JSON.parse(files['matrix.json'] ?? '').jobs).toBe(5);
    expect(readdirSync(root, { recursive: true }).sort()).toEqual(before);
  });
});

describe('planMatrix', () => {
  it('has a job for each scenario and target, in chunks that GitHub accepts', () => {
    const scenarios = Array.from({ length: 138 }, (_, index) => ({
      scenario: `s${index}`,
      path: `scenarios/s${index}`,
      targets,
    }));
    const matrix = planMatrix(scenarios);
    expect(matrix.jobs).toBe(690);
    expect(matrix.chunks.map(({ include }) => include.length)).toEqual([maxMatrixJobs, maxMatrixJobs, 178]);
    const jobs = matrix.chunks.flatMap(({ include }) =>
      include.map((job) => `${job.scenario} ${job.target}`),
    );
    expect(new Set(jobs).size).toBe(690);
  });

  it('has only targets that a format is made for and that every member of the kit has programs for', () => {
    const swap = { original: 'a', replacement: 'b', tiers: [], kind: 'drop-in', applied: true } as const;
    const rest = { shipped: true, offline: true, reason: '', limitations: '', fitness_delta: 0 };
    const catalogue = { kitTargets: (): Target[] => ['linux-arm64', 'win-x64'] };
    const made = targets.filter((target) => listFormats(target, target).length > 0);
    expect(toTargets({ swaps: [] }, catalogue)).toEqual(made);
    expect(toTargets({ swaps: [{ ...swap, ...rest, tiers: [] }] }, catalogue)).toEqual(
      made.filter((target) => target === 'linux-arm64' || target === 'win-x64'),
    );
  });
});
