import { describe, expect, it } from '@jest/globals';
import { analyze, node } from './analysis.ts';
import { config, place } from './repo.ts';

/** An unknown resource with requirements in its capabilities.yaml. */
const taking = (requirements: object, files: Record<string, string> = {}) =>
  analyze(
    {
      [place('shop')]: config('shop', { resources: { 'star-forge': { required: true } } }),
      // YAML reads JSON.
      'resources/star-forge/config/capabilities.yaml': {
        spec: { technical: { resource_requirements: requirements } },
      },
      ...files,
    },
    'shop',
  );

const requirements = async (given: object) => node(await taking(given), 'resource:star-forge')?.requirements;

describe('memory', () => {
  it.each<[unknown, number]>([
    ['2Gi', 2048],
    ['1Gi', 1024],
    ['1GB', 1024],
    ['1 GB', 1024],
    ['1gb', 1024],
    ['512m', 512],
    ['512M', 512],
    ['512MB', 512],
    ['512Mi', 512],
    ['1.5Gi', 1536],
    ['0.5GB', 512],
    ['2g', 2048],
    ['1TB', 1024 * 1024],
    ['4GB minimum, 8GB recommended', 4096],
    ['>=4GB', 4096],
    ['8GB+', 8192],
    [{ minimum: '2Gi', recommended: '4GB' }, 2048],
    [{ min: '256MB' }, 256],
  ])('%j is %d MB', async (memory, mb) => {
    expect(await requirements({ memory })).toMatchObject({ ram_mb: mb });
  });

  it.each(['a lot', 'depends', '-4GB', '', '∞', 'GB'])(
    '%j is unknown with a diagnostic, never 0',
    async (memory) => {
      const analysis = await taking({ memory, cpu: '1' });
      expect(node(analysis, 'resource:star-forge')?.requirements['ram_mb']).toBeNull();
      expect(analysis.diagnostics).toContainEqual(
        expect.objectContaining({
          severity: 'warning',
          file: 'resources/star-forge/config/capabilities.yaml',
          remedy: expect.any(String),
        }),
      );
      expect(analysis.code).toBe(0);
    },
  );

  it('of groups is the minimum', async () => {
    const given = { minimum: { memory: '512m', cpu: '500m' }, recommended: { memory: '8GB', cpu: '4' } };
    expect(await requirements(given)).toMatchObject({ ram_mb: 512, cpu_cores: 0.5 });
  });

  it.each<[string, object, object]>([
    [
      'a minimum',
      { resource_requirements: { minimum: { cpu: '0.5', memory: '768Mi', disk: '1Gi' } } },
      { ram_mb: 768, disk_mb: 1024, cpu_cores: 0.5 },
    ],
    [
      'amounts',
      { resource_requirements: { cpu: '0.5', memory: '768Mi', disk: '1Gi' } },
      { ram_mb: 768, disk_mb: 1024, cpu_cores: 0.5 },
    ],
    [
      'limits',
      { resource_limits: { cpu: '1500m', memory: '3Gi', storage: '10Gi' } },
      { ram_mb: 3072, disk_mb: 10_240, cpu_cores: 1.5 },
    ],
  ])('of config/runtime.json, %s, wins over the catalogue', async (_what, runtime, expected) => {
    const analysis = await analyze(
      {
        [place('shop')]: config('shop', { resources: { restic: { required: true } } }),
        'resources/restic/config/runtime.json': JSON.stringify(runtime),
      },
      'shop',
    );
    expect(node(analysis, 'resource:restic')?.requirements).toMatchObject(expected);
  });

  it('of config/capabilities.yaml wins over config/runtime.json', async () => {
    const analysis = await analyze(
      {
        [place('shop')]: config('shop', { resources: { restic: { required: true } } }),
        'resources/restic/config/runtime.json': '{"resource_requirements": {"memory": "1Gi", "cpu": 3}}',
        'resources/restic/config/capabilities.yaml':
          'spec:\n  technical:\n    resource_requirements:\n      memory: "2Gi"\n',
      },
      'shop',
    );
    expect(node(analysis, 'resource:restic')?.requirements).toMatchObject({ ram_mb: 2048, cpu_cores: 3 });
  });

  it('is summed over the nodes, a diamond once', async () => {
    const { document } = await analyze(
      {
        [place('shop')]: config('shop', { scenarios: { a: { required: true }, b: { required: true } } }),
        [place('a')]: config('a', { resources: { 'star-forge': { required: true } } }),
        [place('b')]: config('b', { resources: ['star-forge', 'moon-mill'] }),
        'resources/star-forge/config/capabilities.yaml':
          'spec:\n  technical:\n    resource_requirements:\n      memory: "2Gi"\n      cpu: "0.5"\n',
        'resources/moon-mill/config/capabilities.yaml':
          'spec:\n  technical:\n    resource_requirements:\n      memory: "512m"\n      cpu: "250m"\n',
      },
      'shop',
    );
    expect(document.fitness['desktop']?.requirements).toMatchObject({ ram_mb: 2560, cpu_cores: 0.75 });
  });
});

describe('the rest', () => {
  it.each<[unknown, number]>([
    ['0.5', 0.5],
    [0.25, 0.25],
    [2, 2],
    ['500m', 0.5],
    ['1.5 cores', 1.5],
    ['8+ cores', 8],
    ['2 vCPU', 2],
  ])('cpu %j is %d cores', async (cpu, cores) => {
    expect(await requirements({ cpu })).toMatchObject({ cpu_cores: cores });
  });

  it.each<[unknown, number]>([
    ['500MB', 500],
    ['10GB', 10240],
    ['50GB+', 51200],
  ])('storage %j is %d MB', async (storage, mb) => {
    expect(await requirements({ storage })).toMatchObject({ disk_mb: mb });
  });

  it.each([
    [{ required: true }, 'required'],
    [{ required: false, recommended: true }, 'optional'],
  ])('gpu %j is %s, in the tier as well', async (gpu, word) => {
    const analysis = await taking({ gpu });
    expect(node(analysis, 'resource:star-forge')?.gpu).toBe(word);
    expect(analysis.document.fitness['desktop']?.requirements['gpu']).toBe(word);
  });

  it('a remote service needs a network and is not offline', async () => {
    const files = { [place('shop')]: config('shop', { resources: { openrouter: { required: true } } }) };
    const analysis = await analyze(files, 'shop');
    expect(node(analysis, 'resource:openrouter')?.offline).toBe(false);
    expect(analysis.document.fitness['desktop']?.requirements['network']).toBe('required');
  });

  it("marks the scenario's own programs, for the runtime to give them the proxy settings", async () => {
    const api = {
      'scenarios/shop/api/go.mod': 'module example.org/shop\n',
      'scenarios/shop/api/main.go': 'package main\n\nfunc main() {}\n',
    };
    const ports = { ports: { api: { env_var: 'API_PORT', range: '15000-19999' } } };
    const marks = async (resources: object) => {
      const analysis = await analyze(
        { [place('shop')]: config('shop', { resources }, ports), ...api },
        'shop',
      );
      return analysis.document.skeleton.services.map(({ id, network }) => [id, network]);
    };
    expect(await marks({ openrouter: { required: true } })).toEqual([['api', true]]);
    expect(await marks({})).toEqual([['api', undefined]]);
  });

  it('a stray line in a YAML file costs a warning, not the file', async () => {
    const analysis = await taking(
      {},
      {
        'resources/star-forge/config/capabilities.yaml':
          'spec:\n  technical:\n    resource_requirements:\n      memory: "3GB"\nEND < /dev/null\n',
      },
    );
    expect(analysis.code).toBe(0);
    expect(node(analysis, 'resource:star-forge')?.requirements['ram_mb']).toBe(3072);
    expect(analysis.diagnostics).toContainEqual(
      expect.objectContaining({ severity: 'warning', file: 'resources/star-forge/config/capabilities.yaml' }),
    );
  });

  it('YAML that expands without end is refused in bounded time', async () => {
    const levels = Array.from(
      { length: 30 },
      (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}, *a${i}]`,
    );
    const analysis = await taking(
      {},
      { 'resources/star-forge/config/capabilities.yaml': ['a0: &a0 [x, x]', ...levels].join('\n') },
    );
    expect([0, 1]).toContain(analysis.code);
    expect(analysis.diagnostics.some(({ file }) => file?.endsWith('capabilities.yaml'))).toBe(true);
  });
});
