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

  it('of Vite that builds into the folder of the API is found there', async () => {
    const analysis = await shop({
      'ui/package.json': { scripts: { build: 'vite build' }, devDependencies: { vite: '^5' } },
      'ui/vite.config.ts': "export default { build: { outDir: '../api/webui' } };\n",
      'ui/index.html': '<div id=app></div>',
    });
    expect(service(analysis, 'ui')).toMatchObject({ build: { output_pattern: 'api/webui' } });
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
