import { describe, expect, it } from '@jest/globals';
import type { Analysis } from '../../../schema/analysis.ts';
import { openTexts } from '../../../test/support/analyze-text.ts';
import { PipelineError } from '../../errors.ts';
import { assertNotRefused } from '../../shared/analysis/assert-not-refused.ts';
import { analyzeFolder } from './index.ts';
import { findRefusals } from './refusals.ts';

interface Need {
  name: string;
  in_bundle: 'kit' | 'embedded' | 'remote' | 'absent';
  required?: boolean;
  enabled?: boolean;
  known?: boolean;
}

const analysisOf = (...needs: Need[]) =>
  ({
    source: { service_config: '.vrooli/service.json', sha256: '' },
    graph: {
      nodes: needs.map(({ name, in_bundle, enabled = true, known = true }) => ({
        id: `resource:${name}`,
        kind: 'resource',
        name,
        enabled,
        known,
        in_bundle,
      })),
      edges: needs.map(({ name, required = true, enabled = true }) => ({
        from: 'scenario:app',
        to: `resource:${name}`,
        required,
        enabled,
      })),
      start_order: ['scenario:app'],
    },
    swaps: [{ original: 'redis', replacement: 'in-process-cache' }],
    skeleton: {},
    artifacts: [],
    diagnostics: [],
  }) as unknown as Analysis;

const places = {
  file: 'scenarios/app/.vrooli/service.json',
  fileOf: () => 'scenarios/app/.vrooli/service.json',
  findDeclaration: (name: string) => ({ pointer: `/dependencies/resources/${name}` }),
  has: async () => true,
  read: async () => undefined,
  findExposed: async () => [],
};

async function refusalOf(analysis: Analysis): Promise<PipelineError | undefined> {
  try {
    assertNotRefused({ ...analysis, refusals: await findRefusals(analysis, places) });
    return undefined;
  } catch (error) {
    return error as PipelineError;
  }
}

describe('what assemble and build refuse', () => {
  it('lets through what the bundle contains, what is optional, disabled or reached over a network', async () => {
    const analysis = analysisOf(
      { name: 'postgres', in_bundle: 'kit' },
      { name: 'redis', in_bundle: 'absent', required: false },
      { name: 'qdrant', in_bundle: 'absent', enabled: false },
      { name: 'openrouter', in_bundle: 'remote' },
    );
    expect(await refusalOf(analysis)).toBeUndefined();
  });

  it('names everything that is required and missing, with what to do', async () => {
    const refusal = await refusalOf(
      analysisOf(
        { name: 'redis', in_bundle: 'absent' },
        { name: 'postgress', in_bundle: 'absent', known: false },
      ),
    );
    expect(refusal).toBeInstanceOf(PipelineError);
    expect(refusal?.diagnostics.map(({ message }) => message)).toEqual([
      'the scenario requires resource "redis", which no installer can contain yet',
      'the scenario requires resource "postgress", which no installer can contain yet; it is not in the catalogue',
    ]);
    expect(refusal?.diagnostics[0]?.remedy).toBe(
      'change the scenario over to in-process-cache; if the app runs without it, leave it out with --with-swap redis=none (input with-swaps), or declare "redis" with "required": false',
    );
  });

  it('points at the declaration', async () => {
    const refusal = await refusalOf(analysisOf({ name: 'mysql', in_bundle: 'absent' }));
    expect(refusal?.code).toBe('requirement-not-provided');
    expect(refusal?.diagnostics).toMatchObject([
      {
        code: 'requirement-not-provided',
        file: places.file,
        pointer: '/dependencies/resources/mysql',
      },
    ]);
  });
});

describe('a package of the repository that a registry would be asked for', () => {
  const refuse = async (files: Record<string, string>) => {
    const workspace = await openTexts({
      'scenarios/s/.vrooli/service.json': '{"service": {"name": "s", "version": "1.0.0"}}',
      'packages/paint/package.json': '{"name": "@acme-local/paint", "version": "1.0.0"}',
      ...files,
    });
    const { refusals } = await analyzeFolder(workspace, 'scenarios/s', { tier: 'desktop' });
    return refusals.filter(({ code }) => code === 'internal-package-exposed');
  };
  const ui = (spec: string, scripts = { build: 'vite build' }) => ({
    'scenarios/s/ui/package.json': JSON.stringify({ scripts, dependencies: { '@acme-local/paint': spec } }),
  });
  const root = (workspaces: string[]) => ({ 'package.json': JSON.stringify({ workspaces }) });
  const all = root(['packages/*', 'scenarios/*/ui']);

  it.each([
    ['a range that the workspace does not satisfy', { ...all, ...ui('^2.0.0') }],
    ['a package that belongs to no workspace', { ...root(['packages/*']), ...ui('*') }],
  ])('is refused where it is stated: %s', async (_what, files) => {
    expect(await refuse(files)).toMatchObject([
      {
        severity: 'error',
        file: 'scenarios/s/ui/package.json',
        message: expect.stringContaining(
          'service "ui": scenarios/s/ui/package.json asks for "@acme-local/paint"',
        ),
        remedy: expect.stringContaining('file:../../../packages/paint'),
      },
    ]);
  });

  it.each([
    ['the workspace links it', { ...all, ...ui('^1.0.0') }],
    ['it is taken from its folder', { ...root(['packages/*']), ...ui('file:../../../packages/paint') }],
    [
      'the lockfile pins it',
      {
        ...root(['packages/*']),
        ...ui('^1.0.0'),
        'scenarios/s/ui/package-lock.json': '{"packages": {"node_modules/@acme-local/paint": {}}}',
      },
    ],
  ])('is not refused when %s', async (_what, files) => {
    expect(await refuse(files)).toEqual([]);
  });
});

describe('a user interface that runs `next start`', () => {
  const refusalsOf = async (next: Record<string, string>) => {
    const files = {
      '.vrooli/service.json': JSON.stringify({ service: { name: 's', version: '1' }, ports: { ui: {} } }),
      'ui/package.json': JSON.stringify({ scripts: { build: 'next build', start: 'next start' } }),
      ...next,
    };
    const workspace = await openTexts(
      Object.fromEntries(Object.entries(files).map(([path, text]) => [`scenarios/s/${path}`, text])),
    );
    return (await analyzeFolder(workspace, 'scenarios/s', { tier: 'desktop' })).refusals;
  };

  it.each<[string, Record<string, string>, string | undefined]>([
    ['without a config', {}, 'ui/package.json'],
    [
      'with another output',
      { 'ui/next.config.js': "module.exports = { output: 'export' }" },
      'ui/next.config.js',
    ],
    [
      'with it in a comment',
      { 'ui/next.config.mjs': "// output: 'standalone'\nexport default {}" },
      'ui/next.config.mjs',
    ],
    [
      'with a standalone server',
      { 'ui/next.config.ts': 'export default { output: "standalone" }' },
      undefined,
    ],
  ])('%s', async (_what, next, file) => {
    const expected = { code: 'next-not-standalone', file: `scenarios/s/${file}` };
    expect(await refusalsOf(next)).toMatchObject(file === undefined ? [] : [expected]);
  });
});
