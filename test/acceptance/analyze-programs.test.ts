import { describe, expect, it } from '@jest/globals';
import { analyze, service } from './analysis.ts';
import { type Content, config, place } from './repo.ts';

const goApi = {
  'api/go.mod': 'module example.org/shop\n\ngo 1.22\n',
  'api/main.go': 'package main\nfunc main() {}\n',
};
const ports = {
  api: { env_var: 'API_PORT', range: '15000-19999' },
  ui: { env_var: 'UI_PORT', range: '35000-39999' },
};
const start = (...lines: string[]) => ({
  lifecycle: { develop: { steps: lines.map((run, index) => ({ name: `start-${index}`, run })) } },
});

const shop = (files: Record<string, Content>, rest: object = {}) =>
  analyze(
    {
      [place('shop')]: config('shop', { resources: {} }, { ports, ...rest }),
      ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`scenarios/shop/${name}`, text])),
    },
    'shop',
  );

const treeOf = ({ document }: Awaited<ReturnType<typeof shop>>) => document.skeleton.working_tree;

const plainServer = `const express = require('express');
const path = require('path');
const app = express();
app.use(express.static(path.join(__dirname, 'dist')));
app.listen(process.env.UI_PORT);`;
const vite = { scripts: { build: 'vite build' }, dependencies: { express: '^4' } };

describe('a UI with a server of its own', () => {
  it('ships it as a service on its port, with what the build writes beside it', async () => {
    const analysis = await shop(
      {
        ...goApi,
        'ui/package.json': vite,
        'ui/server.js': `${plainServer}\napp.get('/config', (q, s) => s.json({}));\napp.get('/health', h);`,
      },
      {
        ...start('cd ui && NODE_ENV=production THEME=dark node server.js --quiet'),
      },
    );
    const ui = service(analysis, 'ui');
    expect(ui).toMatchObject({
      type: 'ui-bundle',
      build: {
        type: 'npm',
        source_dir: 'ui',
        entry_point: 'server.js',
        env: { API_PORT: '15000', UI_PORT: '35000' },
      },
      env: {
        PORT: '${ui.ui}',
        UI_PORT: '${ui.ui}',
        API_PORT: '${api.api}',
        THEME: 'dark',
        NODE_ENV: 'production',
      },
      readiness: { type: 'port_open', port_name: 'ui' },
      dependencies: ['api'],
    });
    expect(ui?.binaries?.['universal']).toEqual({
      path: 'services/ui/server.js',
      cwd: '${data}/work/scenarios/shop/ui',
      args: ['--quiet'],
    });
    expect(treeOf(analysis)).toMatchObject({
      links: ['ui/dist'],
      files: expect.arrayContaining(['ui/dist/**']),
    });
    expect(analysis.diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'ui-server-shipped',
        severity: 'info',
        message: expect.stringContaining('scenarios/shop/ui/server.js:6 answers GET /config itself'),
      }),
    );
  });

  it.each([
    ["process.env.API_URL || 'http://localhost:8900'", 'API_URL', 'http://127.0.0.1:${api.api}'],
    [
      'process.env.BACKEND_URL ?? "http://127.0.0.1:80/api/v1"',
      'BACKEND_URL',
      'http://127.0.0.1:${api.api}/api/v1',
    ],
    ["process.env.OLLAMA_API_URL || 'http://localhost:11434'", 'OLLAMA_API_URL', undefined],
    ['process.env.API_URL || `http://localhost:${port}`', 'API_URL', undefined],
    ["process.env.API_URL || 'https://api.example.org'", 'API_URL', undefined],
  ])('gets the address of its API where it has a fixed one otherwise: %s', async (read, name, expected) => {
    const server = `${plainServer}\nconst api = ${read};\napp.get('/config', (q, s) => s.json({}));`;
    const files = { ...goApi, 'ui/package.json': vite, 'ui/server.js': server };
    const analysis = await shop(files, start('cd ui && node server.js'));
    expect(service(analysis, 'ui')?.env?.[name]).toBe(expected);
    const found = analysis.diagnostics.filter(({ code }) => code === 'ui-api-address');
    expect(found).toMatchObject(
      expected === undefined ? [] : [{ severity: 'info', file: 'scenarios/shop/ui/server.js', line: 6 }],
    );
    const set = await shop(files, start(`cd ui && ${name}=http://localhost:7 node server.js`));
    expect(service(set, 'ui')?.env?.[name]).toBe('http://localhost:7');
  });

  it('gets the resources that it reaches itself, and no other', async () => {
    const resources = { postgres: { required: true }, redis: { required: true } };
    const servers: [string, string, object, string[] | undefined][] = [
      ['a variable', 'connect(process.env.REDIS_URL || "redis://localhost");', vite, ['redis']],
      ['a library', '', { ...vite, dependencies: { express: '^4', pg: '^8' } }, ['postgres']],
      ['neither', '', vite, undefined],
    ];
    for (const [what, line, manifest, expected] of servers) {
      const server = `${plainServer}\napp.get('/config', (q, s) => s.json({}));\n${line}`;
      const analysis = await shop(
        { ...goApi, 'ui/package.json': manifest, 'ui/server.js': server },
        { ...start('cd ui && node server.js'), dependencies: { resources } },
      );
      expect({ what, resources: service(analysis, 'ui')?.metadata?.['resources'] }).toEqual({
        what,
        resources: expected,
      });
    }
  });

  it('that only serves its pages is replaced, with the reason', async () => {
    const files = { ...goApi, 'ui/package.json': vite, 'ui/server.js': plainServer };
    const analysis = await shop(files, start('cd ui && node server.js'));
    expect(service(analysis, 'ui')?.build).toMatchObject({ output_pattern: 'dist' });
    expect(service(analysis, 'ui')?.build).not.toHaveProperty('entry_point');
    expect(analysis.diagnostics).toContainEqual(expect.objectContaining({ code: 'ui-server-replaced' }));
  });

  it.each<[string, object, string | undefined]>([
    [
      'cd ui && npm start',
      { ...vite, scripts: { build: 'vite build', start: 'node server.js' } },
      'server.js',
    ],
    ['cd ui && npx serve -s dist -l ${UI_PORT}', vite, undefined],
    ['cd ui && npx vite preview --port $UI_PORT', vite, undefined],
    ['cd ui && npm run dev', { ...vite, scripts: { build: 'vite build', dev: 'vite' } }, undefined],
    [
      'cd ui && npm run start',
      { scripts: { build: 'next build', start: 'next start' } },
      '.next/standalone/server.js',
    ],
    ['if [ -d ui ]; then cd ui && exec node --preserve-symlinks server.js; fi', vite, 'server.js'],
    ['node ui/server.js', vite, 'server.js'],
    ['true', { ...vite, scripts: { build: 'vite build', start: 'node server.js' } }, 'server.js'],
  ])('%s', async (line, manifest, entry) => {
    const files = { 'ui/package.json': manifest, 'ui/server.js': 'require("./more")(process.env.UI_PORT);' };
    const analysis = await shop(files, start(line));
    expect(service(analysis, 'ui')?.build?.entry_point).toBe(entry);
    const demands = analysis.diagnostics.filter(({ remedy }) => remedy?.includes('standalone'));
    // Next has no config here, and the script copies no assets.
    const expected = entry?.startsWith('.next') === true ? ['next-not-standalone', 'ui-server-shipped'] : [];
    expect(demands.map(({ code }) => code)).toEqual(expected);
  });
});

describe('a program', () => {
  it('runs in the working tree, with the variables and arguments of its step', async () => {
    const analysis = await shop(
      goApi,
      start(
        'cd api && env PRIVACY_MODE=strict ORIGIN=http://localhost:$UI_PORT ./shop serve --to ${API_PORT}',
      ),
    );
    const api = service(analysis, 'api');
    expect(api?.env).toMatchObject({ PRIVACY_MODE: 'strict', VROOLI_ROOT: '${data}/work' });
    expect(api?.binaries?.['linux-x64']).toMatchObject({
      cwd: '${data}/work/scenarios/shop/api',
      args: ['serve', '--to', '${api.api}'],
    });
    expect(api?.data_dirs).toContain('work/scenarios/shop/api');
  });

  it('gets no secret from its step, and the report says so', async () => {
    const analysis = await shop(goApi, start('cd api && JWT_SECRET=dev WHEN=$(date) ./shop'));
    expect(service(analysis, 'api')?.env).not.toHaveProperty('JWT_SECRET');
    const said = analysis.diagnostics.filter(({ code }) => code === 'start-not-carried');
    expect(said.map(({ message }) => /"(\w+)"/.exec(message)?.[1]).sort()).toEqual(['JWT_SECRET', 'WHEN']);
  });

  it('gets what only an example environment sets, each with a finding, and nothing that it does not need', async () => {
    const analysis = await shop({
      ...goApi,
      'api/main.go': `package main
func main() {
  region := os.Getenv("REGION")
  if region == "" { log.Fatal("REGION") }
  key := os.Getenv("MAIL_KEY_ID")
  level := getEnv("LEVEL", "info")
}`,
      '.env.example': '# settings\nREGION=eu-1\nLEVEL=debug\nUNUSED=1\nMAIL_KEY_ID=your-key-id\nAPI_PORT=1\n',
    });
    const env = service(analysis, 'api')?.env ?? {};
    expect(env).toMatchObject({ REGION: 'eu-1', API_PORT: '${api.api}' });
    expect(Object.keys(env)).not.toEqual(expect.arrayContaining(['LEVEL']));
    expect(env).not.toHaveProperty('UNUSED');
    expect(env).not.toHaveProperty('MAIL_KEY_ID');
    const said = analysis.diagnostics.filter(({ code }) => code === 'env-example-used');
    expect(said).toEqual([expect.objectContaining({ file: 'scenarios/shop/.env.example' })]);
  });

  it('has the files beside it that its sources name, and those that the author adds', async () => {
    const analysis = await shop(
      {
        ...goApi,
        'api/main.go': `package main
func main() {
  os.ReadFile(filepath.Join("..", "prompts", name))
  os.ReadFile("templates/mail.txt")
  os.Open(filepath.Join(os.Getenv("VROOLI_ROOT"), "scenarios", "shop", "config", "rules.json"))
  os.Open("absent.txt")
}`,
        'prompts/a.txt': 'x',
        'api/templates/mail.txt': 'x',
        'config/rules.json': '{}',
        'notes/unread.txt': 'x',
      },
      { files: ['extra/**', '!extra/drafts', '../outside', '/etc/passwd'] },
    );
    const files = treeOf(analysis)?.files ?? [];
    expect(files).toEqual(
      expect.arrayContaining([
        '.vrooli/service.json',
        'api/templates/mail.txt',
        'config/rules.json',
        'prompts/**',
        'extra/**',
        '!extra/drafts',
      ]),
    );
    expect(files.join()).not.toMatch(/absent|unread|outside|passwd/);
    expect(analysis.diagnostics.filter(({ pointer }) => pointer?.startsWith('/files/'))).toHaveLength(2);
    expect(analysis.document.artifacts).toContainEqual({
      service: 'api',
      path: 'prompts',
      kind: 'file',
      how: 'read by the program: scenarios/shop/api/main.go:3',
    });
  });
});
