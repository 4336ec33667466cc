import { describe, expect, it } from '@jest/globals';
import { analyze, codes } from './analysis.ts';
import { type Content, config, place, type Reported } from './repo.ts';

const file = place('shop');
const app: Record<string, Content> = {
  'api/package.json': { main: 'main.js', dependencies: { pg: '^8' } },
  'api/main.js': 'const pool = new Pool({ connectionString: process.env.DATABASE_URL });\n',
};
const postgres = { resources: { postgres: { required: true } } };

const shop = (service: Content, files: Record<string, Content> = app) =>
  analyze(
    {
      [file]: service,
      ...Object.fromEntries(
        Object.entries(files).map(([name, content]) => [`scenarios/shop/${name}`, content]),
      ),
    },
    'shop',
  );

const found = (diagnostics: readonly Reported[], code: string) =>
  diagnostics.filter((one) => one.code === code);

describe('a misspelt field of service.json', () => {
  it.each<[string, object, string, string]>([
    ['dependecies', { dependecies: postgres }, '/dependecies', 'dependencies'],
    ['lifecyle', { lifecyle: {} }, '/lifecyle', 'lifecycle'],
    ['a swap of letters', { service: { nmae: 'shop', version: '1.0.0' } }, '/service/nmae', 'name'],
    ['of a port', { ports: { api: { env_vra: 'API_PORT' } } }, '/ports/api/env_vra', 'env_var'],
    ['of a step', { lifecycle: { setup: { step: [] } } }, '/lifecycle/setup/step', 'steps'],
    [
      'of a resource',
      { dependencies: { resources: { postgres: { requird: true } } } },
      '/dependencies/resources/postgres/requird',
      'required',
    ],
    [
      'of a tier',
      { deployment: { tiers: { desktop: { stauts: 'ready' } } } },
      '/deployment/tiers/desktop/stauts',
      'status',
    ],
  ])('%s is named with its place and what was meant', async (_what, fields, pointer, meant) => {
    const { diagnostics } = await shop({ service: { name: 'shop', version: '1.0.0' }, ...fields });
    expect(found(diagnostics, 'field-misspelt')).toEqual([
      expect.objectContaining({
        severity: 'warning',
        file,
        pointer,
        line: expect.any(Number),
        remedy: `did you mean "${meant}"?`,
      }),
    ]);
  });

  it('is not seen in what authors add, nor in other spellings that are read', async () => {
    const { diagnostics } = await shop({
      service: { name: 'shop', version: '1.0.0', tags: [], 'x-nam': 1 },
      metadata: {},
      cron: {},
      ports: { api: { envVar: 'API_PORT' } },
      dependencies: { resources: { postgres: { purpose: 'data', team: 'x' }, optinal: { required: true } } },
      deployment: { aggregate_requirements: { ram_gb: 1, cpu: 2 } },
    });
    expect(codes({ diagnostics })).not.toContain('field-misspelt');
  });
});

describe('a resource that is used and not declared', () => {
  it.each<[string, Record<string, Content>, string, string]>([
    ['a variable and a library', app, 'postgres', 'scenarios/shop/api/main.js:1 reads DATABASE_URL'],
    [
      'a variable alone',
      {
        'api/package.json': { main: 'src/main.js' },
        'api/src/main.js': '\nopen(process.env.POSTGRES_HOST);\n',
      },
      'postgres',
      'scenarios/shop/api/src/main.js:2 reads POSTGRES_HOST',
    ],
    [
      'a Go module',
      {
        'api/go.mod': 'module x\n\nrequire (\n\tgithub.com/lib/pq v1.10.9\n)\n',
        'api/main.go': 'package main\n',
      },
      'postgres',
      'scenarios/shop/api/go.mod:4 requires github.com/lib/pq',
    ],
    [
      'Redis',
      { 'api/package.json': { main: 'm.js' }, 'api/m.js': 'createClient({ url: process.env.REDIS_URL });\n' },
      'redis',
      'scenarios/shop/api/m.js:1 reads REDIS_URL',
    ],
    [
      'a URL beside the library of MySQL',
      {
        'api/package.json': { main: 'm.js', dependencies: { mysql2: '3' } },
        'api/m.js': 'process.env.DATABASE_URL\n',
      },
      'mysql',
      'scenarios/shop/api/m.js:1 reads DATABASE_URL',
    ],
  ])('%s is named with what shows it', async (_what, files, resource, evidence) => {
    const { diagnostics } = await shop(config('shop'), files);
    const [first, ...more] = found(diagnostics, 'resource-undeclared');
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      severity: 'warning',
      file,
      pointer: '/dependencies/resources',
      line: expect.any(Number),
      message: expect.stringContaining(evidence),
      remedy: expect.stringContaining(`"${resource}": {"required": true}`),
    });
  });

  it.each<[string, Content, Record<string, Content>]>([
    ['that is declared', config('shop', postgres), app],
    ['that is declared by its alias', config('shop', { resources: ['postgresql'] }), app],
    ['that is declared as optional', config('shop', { resources: { postgres: { required: false } } }), app],
    ['another database that is declared', config('shop', { resources: ['mysql'] }), app],
    [
      'what the code does without',
      config('shop'),
      {
        'api/package.json': { main: 'm.js' },
        'api/m.js': "const url = process.env.REDIS_URL ?? 'memory';\n",
      },
    ],
    [
      'what only a dependency of a dependency or a test uses',
      config('shop'),
      {
        'api/go.mod': 'module x\n\nrequire github.com/lib/pq v1.10.9 // indirect\n',
        'api/main.go': 'package main\n',
        'api/main_test.go': 'var x = os.Getenv("POSTGRES_HOST")\n',
      },
    ],
    [
      'what an embedded database can replace',
      config('shop'),
      {
        'api/package.json': { main: 'm.js', dependencies: { pg: '8', 'better-sqlite3': '11' } },
        'api/m.js': '',
      },
    ],
  ])('is silent about %s', async (_what, service, files) => {
    expect(codes(await shop(service, files))).not.toContain('resource-undeclared');
  });
});

describe('an interface that has to be built', () => {
  const page = '<html><script type="module" src="/src/main.jsx"></script></html>';

  it.each<[string, Record<string, Content>, string]>([
    [
      'without a build script',
      { 'ui/package.json': {}, 'ui/index.html': page, 'ui/vite.config.js': '', 'ui/src/main.jsx': '' },
      'scenarios/shop/ui/package.json',
    ],
    [
      'without a package.json',
      { 'ui/index.html': page, 'ui/src/main.jsx': '' },
      'scenarios/shop/ui/index.html',
    ],
    [
      'with a configuration of a bundler alone',
      { 'ui/index.html': '<html></html>', 'ui/vite.config.ts': '' },
      'scenarios/shop/ui/vite.config.ts',
    ],
    ['without a page', { 'ui/package.json': {}, 'ui/src/main.tsx': '' }, 'scenarios/shop/ui/package.json'],
    [
      'by a script that does nothing',
      { 'ui/package.json': { scripts: { build: 'echo no build' } }, 'ui/index.html': page },
      'scenarios/shop/ui/package.json',
    ],
  ])('%s is an error', async (_what, files, place) => {
    const { code, diagnostics } = await shop(config('shop'), files);
    expect(code).toBe(1);
    expect(found(diagnostics, 'ui-not-built')).toEqual([
      expect.objectContaining({ severity: 'error', file: place, remedy: expect.stringContaining('"build"') }),
    ]);
  });

  it.each<[string, Record<string, Content>]>([
    ['is built', { 'ui/package.json': { scripts: { build: 'vite build' } }, 'ui/index.html': page }],
    ['is plain pages', { 'ui/index.html': '<script src="app.js"></script>', 'ui/app.js': '' }],
    ['has plain pages in public', { 'ui/public/index.html': '<p>', 'ui/src/App.jsx': '' }],
  ])('and %s is none', async (_what, files) => {
    expect(codes(await shop(config('shop'), files))).not.toContain('ui-not-built');
  });
});

describe('two ports in one variable', () => {
  it('are an error that names both', async () => {
    const ports = { api: { env_var: 'API_PORT' }, ui: { env_var: 'API_PORT' } };
    const { code, diagnostics } = await shop(config('shop', postgres, { ports }));
    expect(code).toBe(1);
    expect(found(diagnostics, 'port-variable-duplicate')).toEqual([
      expect.objectContaining({
        severity: 'error',
        file,
        pointer: '/ports/ui/env_var',
        line: expect.any(Number),
        message: 'API_PORT carries the ports of both /ports/api/env_var and /ports/ui/env_var',
      }),
    ]);
  });

  it('are found where one variable is a default, and not for tools of development', async () => {
    const clash = { api: {}, metrics: { env_var: 'API_PORT' } };
    expect(codes(await shop(config('shop', postgres, { ports: clash })))).toContain(
      'port-variable-duplicate',
    );
    const tools = { ui: { env_var: 'UI_PORT' }, vite: { env_var: 'UI_PORT' } };
    expect(codes(await shop(config('shop', postgres, { ports: tools })))).not.toContain(
      'port-variable-duplicate',
    );
  });
});

describe('a service.json that declares nothing', () => {
  it.each<[string, object]>([
    ['is empty', {}],
    ['states a format alone', { $schema: 'x', version: '2.0.0' }],
    ['has empty parts', { service: {}, dependencies: {} }],
  ])('and %s is an error', async (_what, service) => {
    const { code, diagnostics } = await shop(service);
    expect(code).toBe(1);
    expect(found(diagnostics, 'config-empty')).toEqual([
      expect.objectContaining({
        severity: 'error',
        file,
        line: 1,
        remedy: expect.stringContaining('vrooli-bundle init'),
      }),
    ]);
  });
});

describe('lockfiles of several package managers', () => {
  const manifest = { main: 'main.js' };

  it('are a warning that names the one that is used', async () => {
    const files = { 'api/package.json': manifest, 'api/package-lock.json': '{}', 'api/pnpm-lock.yaml': '' };
    const { diagnostics } = await shop(config('shop'), files);
    expect(found(diagnostics, 'lockfiles-several')).toEqual([
      expect.objectContaining({
        severity: 'warning',
        file: 'scenarios/shop/api/pnpm-lock.yaml',
        message: 'scenarios/shop/api has pnpm-lock.yaml, package-lock.json; pnpm-lock.yaml is used',
        remedy: expect.stringContaining('remove package-lock.json'),
      }),
    ]);
  });

  it.each<[string, Record<string, Content>]>([
    ['one lockfile', { 'api/package.json': manifest, 'api/yarn.lock': '' }],
    ['two forms of one manager', { 'api/package.json': manifest, 'api/bun.lock': '', 'api/bun.lockb': '' }],
  ])('and %s is none', async (_what, files) => {
    expect(codes(await shop(config('shop'), files))).not.toContain('lockfiles-several');
  });
});
