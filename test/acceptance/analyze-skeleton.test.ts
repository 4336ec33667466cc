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
  it('is recognized by its go.mod, for all five platforms', async () => {
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

  it('is not recognized without go.mod', async () => {
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

  it('with C code is built with cgo, with a warning', async () => {
    const mod = `${goMod}\nrequire github.com/mattn/go-sqlite3 v1.14.22\n`;
    const analysis = await shop({ 'api/go.mod': mod, 'api/main.go': goMain });
    expect(service(analysis, 'api')?.build).toMatchObject({ env: { CGO_ENABLED: '1' } });
    expect(analysis.diagnostics.map(({ code }) => code)).toContain('go-needs-cgo');
  });

  it.each([
    [
      'a known module',
      { 'api/go.mod': `${goMod}\nrequire (\n\tgithub.com/chai2010/webp v1.1.1\n)\n` },
      'api/go.mod',
    ],
    ['its own file', { 'api/sum/sum.go': 'package sum\n\n// int f();\nimport "C"\n' }, 'api/sum/sum.go'],
  ])('with C code in %s is reported where it is', async (_what, files, file) => {
    const analysis = await shop({ 'api/go.mod': goMod, 'api/main.go': goMain, ...files });
    const found = analysis.diagnostics.filter(({ code }) => code === 'go-needs-cgo');
    expect(found.map((one) => one.file)).toEqual([expect.stringMatching(new RegExp(`${file}$`))]);
  });

  it('with C code and an alternative to it is built as plain Go', async () => {
    const analysis = await shop({
      'api/go.mod': goMod,
      'api/main.go': goMain,
      'api/sum/c.go': '//go:build cgo\n\npackage sum\n\nimport "C"\n',
      'api/sum/plain.go': '//go:build !cgo\n\npackage sum\n',
    });
    expect(analysis.diagnostics.map(({ code }) => code)).not.toContain('go-needs-cgo');
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
      VROOLI_ROOT: '${data}/work',
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

  it('that is started by a small Go program is recognized as Node', async () => {
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
    expect(service(analysis, 'api')?.build).toMatchObject({
      type: 'python',
      source_dir: 'api',
      entry_point: 'main.py',
    });
    expect(analysis.diagnostics.map(({ code }) => code)).not.toContain('build-type-unsupported');
  });

  it('in an unknown language is not a service, with a diagnostic', async () => {
    const analysis = await shop({ 'api/server.rb': 'puts 1\n' });
    expect(service(analysis, 'api')).toBeUndefined();
    expect(analysis.diagnostics.some(({ message }) => message.includes('api'))).toBe(true);
  });
});

describe('a command-line tool', () => {
  it('that is a shell script is not bundled, with a diagnostic', async () => {
    const analysis = await shop({
      'cli/shop': '#!/bin/bash\n',
      'cli/install.sh': '#!/bin/bash\n',
      'ui/index.html': '<p>hello</p>',
    });
    expect(analysis.document.skeleton.services.map(({ id }) => id)).toEqual(['ui']);
    expect(analysis.diagnostics.map(({ code }) => code)).toContain('cli-not-bundled');
  });
});

it('a scenario without buildable sources has a skeleton without services, with a diagnostic', async () => {
  const analysis = await shop({ 'README.md': 'nothing here' });
  expect(analysis.document.skeleton?.services ?? []).toEqual([]);
  expect(analysis.diagnostics.some(({ severity }) => severity !== 'info')).toBe(true);
});

describe('build.<service>.bundle', () => {
  const files = { 'api/package.json': '{"main": "server.js"}', 'api/server.js': '' };

  it('joins a Node program and its packages into one file', async () => {
    const joined = await shop(files, { build: { api: { bundle: true } } });
    expect(service(joined, 'api')?.build).toMatchObject({ type: 'npm', bundle: true });
    const apart = await shop(files, { build: { api: { bundle: false } } });
    expect(service(apart, 'api')?.build).not.toHaveProperty('bundle');
  });

  it.each([
    [{ ui: { bundle: true } }, '"ui" is not a program of Node'],
    [{ api: { bundle: 'yes' } }, '"yes" is neither true nor false'],
    [[], 'the build is expected to be an object'],
  ])('%j is reported', async (build, message) => {
    const { diagnostics } = await shop(files, { build });
    expect(diagnostics.map((one) => one.message).join('\n')).toContain(message);
  });
});

describe('the version of Node', () => {
  const found = async (files: Record<string, string>) => {
    const { diagnostics } = await shop({
      'api/package.json': '{"main": "server.js"}',
      'api/server.js': '',
      ...files,
    });
    return diagnostics
      .filter(({ code }) => code.startsWith('node-version'))
      .map(({ severity, code, message }) => `${severity} ${code} ${message}`);
  };
  const asks = (fields: object) => ({ 'api/package.json': JSON.stringify({ main: 'server.js', ...fields }) });

  it('is reported where a service excludes that of the runtime, as the build does', async () => {
    expect(await found(asks({ engines: { node: '>=18' } }))).toEqual([]);
    const [engines] = await found(asks({ engines: { node: '22.x' } }));
    expect(engines).toMatch(
      /^info node-version-other api excludes .*engines.node of api\/package.json asks for Node 22.x/,
    );
    expect((await found(asks({ volta: { node: '22.1.0' } })))[0]).toContain('volta.node of api/package.json');
    expect((await found({ '.nvmrc': 'v22' }))[0]).toContain('.nvmrc asks for Node');
    const none = await found(asks({ engines: { node: '12.x' } }));
    expect(none).toEqual([expect.stringMatching(/^error node-version-unavailable api: /)]);
  });
});
