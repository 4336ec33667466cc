import { describe, expect, it } from '@jest/globals';
import { analyze, service } from './analysis.ts';
import { type Content, config, place } from './repo.ts';

const goMain = 'package main\n\nfunc main() {}\n';
const goMod = 'module example.org/shop\n\ngo 1.22\n';
const ports = {
  api: { env_var: 'API_PORT', range: '15000-19999' },
  ui: { env_var: 'UI_PORT', range: '35000-39999' },
};

function lifecycle(build: string, extra: object = {}): object {
  return { setup: { steps: [{ name: 'build-api', run: build }] }, ...extra };
}

const shop = (files: Record<string, Content>, rest: object = {}) =>
  analyze(
    {
      [place('shop')]: config('shop', { resources: {} }, { ports, ...rest }),
      ...Object.fromEntries(
        Object.entries(files).map(([name, content]) => [`scenarios/shop/${name}`, content]),
      ),
    },
    'shop',
  );

describe('a Go API', () => {
  it('is one where go.mod is, for all five platforms', async () => {
    const api = service(await shop({ 'api/go.mod': goMod, 'api/main.go': goMain }), 'api');
    expect(api).toMatchObject({ type: 'api-binary', build: { type: 'go', source_dir: 'api' } });
    expect(Object.keys(api?.binaries ?? {}).sort()).toEqual([
      'darwin-arm64',
      'darwin-x64',
      'linux-arm64',
      'linux-x64',
      'win-x64',
    ]);
    expect(api?.binaries?.['win-x64']?.path).toMatch(/\.exe$/);
    expect(api?.binaries?.['linux-x64']?.path).not.toMatch(/\.exe$/);
  });

  it('is none without go.mod', async () => {
    const analysis = await shop(
      { 'api/main.go': goMain },
      { lifecycle: lifecycle('cd api && go build -o shop .') },
    );
    expect(service(analysis, 'api')?.build?.type).not.toBe('go');
    expect(analysis.diagnostics.length).toBeGreaterThan(0);
  });

  it.each([
    ['cd api && go build -o shop-api .', '.'],
    ['cd api && go mod download && go build -o shop-api ./cmd/server', './cmd/server'],
    ['cd api && CGO_ENABLED=0 go build -ldflags="-s -w" -o shop-api ./cmd/server', './cmd/server'],
    ['cd api && go build -o shop-api ./cmd/server && cd ..', './cmd/server'],
    ['cd api && go build -o shop-api cmd/server/main.go', './cmd/server'],
    ['(cd api && go build -o ../bin/shop ./cmd/server)', './cmd/server'],
  ])('%s builds %s', async (line, entry) => {
    const analysis = await shop(
      {
        'api/go.mod': goMod,
        'api/main.go': goMain,
        'api/cmd/server/main.go': goMain,
        'api/cmd/other/main.go': goMain,
      },
      { lifecycle: lifecycle(line) },
    );
    expect(service(analysis, 'api')?.build).toMatchObject({
      type: 'go',
      source_dir: 'api',
      entry_point: entry,
    });
  });

  it('takes the flags of its build line, but not the system that the line is for', async () => {
    const line =
      'cd api && GOOS=linux GOARCH=amd64 CGO_ENABLED=0 GOFLAGS=-mod=vendor go build -tags prod -o x .';
    const files = { 'api/go.mod': goMod, 'api/main.go': goMain };
    expect(service(await shop(files, { lifecycle: lifecycle(line) }), 'api')?.build).toEqual({
      type: 'go',
      source_dir: 'api',
      entry_point: '.',
      env: { CGO_ENABLED: '0', GOFLAGS: '-mod=vendor' },
      args: ['-tags', 'prod'],
    });
  });

  it('that is C inside is built with cgo, and this is said', async () => {
    const mod = `${goMod}\nrequire github.com/mattn/go-sqlite3 v1.14.22\n`;
    const analysis = await shop({ 'api/go.mod': mod, 'api/main.go': goMain });
    expect(service(analysis, 'api')?.build).toMatchObject({ env: { CGO_ENABLED: '1' } });
    expect(analysis.diagnostics.map(({ code }) => code)).toContain('go-needs-cgo');
  });

  it('without a build line takes the only command that there is', async () => {
    const analysis = await shop({ 'api/go.mod': goMod, 'api/cmd/server/main.go': goMain });
    expect(service(analysis, 'api')?.build?.entry_point).toMatch(/^\.\/cmd\/server$/);
  });

  it('is listed as something to build', async () => {
    const { document } = await shop({ 'api/go.mod': goMod, 'api/main.go': goMain });
    expect(document.artifacts).toContainEqual(expect.objectContaining({ service: 'api', kind: 'build' }));
  });
});

describe('the environment of a program', () => {
  it('has its port as PORT, and what the lifecycle of the monorepo sets', async () => {
    const api = service(await shop({ 'api/go.mod': goMod, 'api/main.go': goMain }), 'api');
    expect(api?.env).toEqual({
      API_PORT: '${api.api}',
      PORT: '${api.api}',
      SCENARIO_NAME: 'shop',
      VROOLI_LIFECYCLE_MANAGED: 'true',
    });
  });

  it('keeps a declared PORT', async () => {
    const declared = {
      api: { env_var: 'API_PORT', range: '15000-19999' },
      metrics: { env_var: 'PORT', range: '2000-3000' },
    };
    const analysis = await shop({ 'api/go.mod': goMod, 'api/main.go': goMain }, { ports: declared });
    expect(service(analysis, 'api')?.env?.['PORT']).toBe('${api.metrics}');
  });
});

describe('an API of another language', () => {
  it('that is Node has its package manager from the lockfile', async () => {
    const analysis = await shop(
      {
        'api/package.json': {
          name: 'api',
          scripts: { build: 'tsc', start: 'node dist/main.js' },
          main: 'dist/main.js',
        },
        'api/src/main.ts': '',
        'api/yarn.lock': '',
      },
      { lifecycle: { develop: { steps: [{ name: 'start-api', run: 'cd api && node dist/main.js' }] } } },
    );
    const api = service(analysis, 'api');
    expect(api).toMatchObject({ type: 'api-binary', build: { type: 'npm', source_dir: 'api' } });
    expect(JSON.stringify(api?.metadata)).toContain('yarn');
    expect(Object.keys(api?.binaries ?? {})).toEqual(['universal']);
  });

  it('that is Node behind a Go program which only starts it is Node', async () => {
    const starts =
      'package main\n\nfunc main() {\n\tcmd := exec.Command("node", "server.js")\n\tcmd.Run()\n}\n';
    const files = { 'api/go.mod': goMod, 'api/main.go': starts, 'api/package.json': { main: 'server.js' } };
    const build = async (more: Record<string, Content>) =>
      service(await shop({ ...files, ...more }), 'api')?.build;
    expect(await build({ 'api/server.js': '' })).toMatchObject({ type: 'npm', entry_point: 'server.js' });
    expect(await build({})).toMatchObject({ type: 'go' });
  });

  it.each([
    ['requirements.txt', 'flask==3.0.0\n'],
    ['pyproject.toml', '[project]\nname = "api"\n'],
  ])('that is Python is known by %s', async (file, content) => {
    const analysis = await shop({ [`api/${file}`]: content, 'api/main.py': 'print(1)\n' });
    expect(service(analysis, 'api')?.build).toMatchObject({ type: 'python', source_dir: 'api' });
    // Packaging has no builder for it: whoever reads the analysis has to learn it here.
    expect(analysis.diagnostics).toContainEqual(
      expect.objectContaining({
        severity: 'warning',
        code: 'python-not-packaged',
        remedy: expect.any(String),
      }),
    );
  });

  it('that is nothing known is no service, and the reason is said', async () => {
    const analysis = await shop({ 'api/server.rb': 'puts 1\n' });
    expect(service(analysis, 'api')).toBeUndefined();
    expect(analysis.diagnostics.some(({ message }) => message.includes('api'))).toBe(true);
  });
});

describe('a UI', () => {
  it('of Vite is built into dist', async () => {
    const analysis = await shop({
      'ui/package.json': { scripts: { build: 'vite build' }, devDependencies: { vite: '^5' } },
      'ui/index.html': '<div id=app></div>',
      'ui/package-lock.json': '{}',
    });
    expect(service(analysis, 'ui')).toMatchObject({
      type: 'ui-bundle',
      build: { type: 'npm', source_dir: 'ui', output_pattern: expect.stringMatching(/^dist\/?/) },
      binaries: { universal: { path: expect.any(String) } },
    });
  });

  it('of Vite with another outDir is found where it goes', async () => {
    const analysis = await shop({
      'ui/package.json': { scripts: { build: 'vite build' }, devDependencies: { vite: '^5' } },
      'ui/vite.config.ts': "export default { build: { outDir: 'public-build' } };\n",
      'ui/index.html': '<div id=app></div>',
    });
    expect(service(analysis, 'ui')?.build?.output_pattern).toMatch(/^public-build\/?/);
  });

  it('of Vite with a config that names no outDir is built into dist', async () => {
    const analysis = await shop({
      'ui/package.json': { scripts: { build: 'tsc && vite build' }, devDependencies: { vite: '^5' } },
      'ui/vite.config.ts': 'export default { plugins: [] };\n',
      'ui/index.html': '<div id=app></div>',
    });
    expect(service(analysis, 'ui')?.build?.output_pattern).toMatch(/^dist\/?$/);
  });

  it('of react-scripts is built into build', async () => {
    const analysis = await shop({
      'ui/package.json': {
        scripts: { build: 'react-scripts build' },
        dependencies: { 'react-scripts': '5' },
      },
    });
    expect(service(analysis, 'ui')?.build?.output_pattern).toMatch(/^build\/?/);
  });

  it('of plain files needs no build', async () => {
    const analysis = await shop({ 'ui/index.html': '<p>hello</p>', 'ui/app.js': '' });
    const ui = service(analysis, 'ui');
    expect(ui?.type).toBe('ui-bundle');
    expect(ui?.build?.output_pattern).toBe('.');
    expect(analysis.document.artifacts).toContainEqual(
      expect.objectContaining({ service: 'ui', how: expect.stringContaining('as they are') }),
    );
  });

  it.each([
    ['package-lock.json', 'npm'],
    ['pnpm-lock.yaml', 'pnpm'],
    ['yarn.lock', 'yarn'],
  ])('with %s is built by %s', async (lock, manager) => {
    const analysis = await shop({
      'ui/package.json': { scripts: { build: 'vite build' }, devDependencies: { vite: '^5' } },
      'ui/index.html': '',
      [`ui/${lock}`]: '',
    });
    expect(service(analysis, 'ui')?.metadata).toMatchObject({ package_manager: manager });
    const built = analysis.document.artifacts.find((one) => one.service === 'ui');
    expect(built?.how).toContain(manager);
  });

  it('comes after the API, and can find it', async () => {
    const analysis = await shop({
      'api/go.mod': goMod,
      'api/main.go': goMain,
      'ui/index.html': '<p>hello</p>',
    });
    expect(service(analysis, 'ui')?.dependencies).toEqual(['api']);
    expect(Object.values(service(analysis, 'ui')?.env ?? {})).toContain('${api.api}');
  });
});

describe('ports and health', () => {
  const both = { 'api/go.mod': goMod, 'api/main.go': goMain, 'ui/index.html': '<p>hello</p>' };

  it('carry the names of the config into ports and env', async () => {
    const health = { endpoints: { api: '/health', ui: '/health' } };
    const analysis = await shop(both, { lifecycle: lifecycle('cd api && go build .', { health }) });
    expect(service(analysis, 'api')).toMatchObject({
      ports: { requested: [{ name: 'api', range: { min: 15000, max: 19999 } }] },
      env: { API_PORT: '${api.api}', PORT: '${api.api}', UI_PORT: '${ui.ui}' },
      health: { type: 'http', path: '/health', port_name: 'api' },
      readiness: { type: 'health_success' },
    });
    expect(service(analysis, 'ui')?.ports?.requested).toEqual([
      { name: 'ui', range: { min: 35000, max: 39999 } },
    ]);
  });

  it('take a health path that is not /health', async () => {
    const health = { endpoints: { api: '/api/v2/ping' } };
    const analysis = await shop(both, { lifecycle: lifecycle('cd api && go build .', { health }) });
    expect(service(analysis, 'api')?.health?.path).toBe('/api/v2/ping');
  });

  it('take the health path from a check where no endpoint is named', async () => {
    const checks = [{ name: 'api', type: 'http', target: 'http://localhost:${API_PORT}/alive?x=1' }];
    const analysis = await shop(both, {
      lifecycle: lifecycle('cd api && go build .', { health: { checks } }),
    });
    expect(service(analysis, 'api')?.health?.path).toMatch(/^\/alive/);
  });

  it.each<[string, object, { min: number; max: number }]>([
    ['a range', { env_var: 'API_PORT', range: '15000-19999' }, { min: 15000, max: 19999 }],
    ['a fixed port', { env_var: 'API_PORT', port: 18700 }, { min: 18700, max: 18700 }],
  ])('take %s', async (_, port, range) => {
    const analysis = await shop(both, { ports: { api: port } });
    expect(service(analysis, 'api')?.ports?.requested[0]).toMatchObject({ name: 'api', range });
  });

  it('keep a fixed port within reach of its range', async () => {
    const analysis = await shop(both, {
      ports: { api: { env_var: 'API_PORT', port: 18700, range: '15000-19999' } },
    });
    const range = service(analysis, 'api')?.ports?.requested[0]?.range;
    expect(range?.min).toBeLessThanOrEqual(18700);
    expect(range?.max).toBeGreaterThanOrEqual(18700);
  });

  it('report a port that cannot be, and stay within what is possible', async () => {
    const analysis = await shop(both, { ports: { api: { env_var: 'API_PORT', port: 70000 } } });
    expect(analysis.diagnostics.some(({ pointer }) => pointer?.startsWith('/ports/api'))).toBe(true);
    for (const { ports: asked } of analysis.document.skeleton.services) {
      for (const { range } of asked?.requested ?? []) expect(range?.max ?? 1).toBeLessThanOrEqual(65535);
    }
  });

  it('turn every other port of the config into one of a service', async () => {
    const analysis = await shop(both, {
      ports: { ...ports, websocket: { env_var: 'WS_PORT', range: '25000-29999' } },
    });
    const named = analysis.document.skeleton.services.flatMap(({ ports: asked }) =>
      (asked?.requested ?? []).map(({ name }) => name),
    );
    expect(named).toContain('websocket');
    expect(service(analysis, 'api')?.env?.['WS_PORT']).toMatch(/^\$\{(api|ui)\.websocket\}$/);
  });
});

describe('a command-line tool', () => {
  it('that is a shell script stays out, and this is said', async () => {
    const analysis = await shop({
      'cli/shop': '#!/bin/bash\n',
      'cli/install.sh': '#!/bin/bash\n',
      'ui/index.html': '<p>hello</p>',
    });
    expect(analysis.document.skeleton.services.map(({ id }) => id)).toEqual(['ui']);
    expect(analysis.diagnostics.map(({ code }) => code)).toContain('cli-not-bundled');
  });
});

it('what nothing can be built from has a skeleton without services, and says so', async () => {
  const analysis = await shop({ 'README.md': 'nothing here' });
  expect(analysis.document.skeleton?.services ?? []).toEqual([]);
  expect(analysis.diagnostics.some(({ severity }) => severity !== 'info')).toBe(true);
});
