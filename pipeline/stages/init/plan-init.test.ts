import { describe, expect, it } from '@jest/globals';
import { nodeFileSystem } from '../../../host/fs.ts';
import { toSchemaId } from '../../../scripts/generate/json-schema.ts';
import { rejection } from '../../../test/packaging/context.ts';
import { packageRoot } from '../../../test/support/analyze-text.ts';
import { draftServiceConfig } from './index.ts';
import { planInit } from './plan-init.ts';

const express = { dependencies: { express: '5' }, scripts: { start: 'node src/server.js' } };

/** A plan from texts by path; objects are written as JSON. */
function plan(files: Record<string, string | object>) {
  const texts = Object.entries(files).map(([path, content]) => [
    path,
    typeof content === 'string' ? content : JSON.stringify(content),
  ]);
  return planInit(new Map(texts as [string, string][]), 'my-repo');
}

const guessOf = (made: ReturnType<typeof plan>, field: string) =>
  made.guesses.find((guess) => guess.field === field);

describe('the name, version and description', () => {
  it('come from the package at the top, without its scope', () => {
    const { config, guesses } = plan({
      'package.json': {
        name: '@makers/Plant_Diary',
        version: '2.1.0',
        description: 'Plants.',
        license: 'MIT',
      },
      'public/index.html': '<p>',
    });
    expect(config['service']).toEqual({
      name: 'plant-diary',
      displayName: 'Plant Diary',
      version: '2.1.0',
      description: 'Plants.',
      license: 'MIT',
      type: 'scenario',
    });
    expect(guesses[0]).toMatchObject({ field: 'service.name', file: 'package.json' });
  });

  it('come from the folder when the only package is called after its part', () => {
    const { config } = plan({ 'api/package.json': { name: 'api', ...express } });
    expect(config['service']).toMatchObject({ name: 'my-repo', version: '0.1.0' });
  });
});

describe('the API', () => {
  it.each<[string, Record<string, string | object>, string]>([
    ['an Express server in server/', { 'server/package.json': express }, 'cd server && node src/server.js'],
    ['one at the top', { 'package.json': express }, 'node src/server.js'],
    [
      'one that listens without a framework',
      { 'api/package.json': {}, 'api/index.js': "require('http').createServer().listen(1)" },
      'cd api && node index.js',
    ],
    [
      'a TypeScript server',
      { 'api/package.json': { ...express, scripts: { dev: 'tsx watch src/main.ts' } } },
      'cd api && node src/main.ts',
    ],
    ['a Go module', { 'go.mod': 'module x', 'main.go': 'package main' }, './app'],
    [
      'a Cargo package',
      { 'api/Cargo.toml': '[package]', 'api/src/main.rs': '' },
      'cd api && cargo run --release',
    ],
  ])('is %s', (_, files, run) => {
    expect(plan(files).config).toMatchObject({
      lifecycle: { develop: { steps: [{ name: 'start-api', run }] } },
    });
  });

  it('is the only command of a Go module', () => {
    const made = plan({ 'api/go.mod': 'module x', 'api/cmd/shop/main.go': 'package main' });
    expect(made.config).toMatchObject({
      lifecycle: { setup: { steps: [{ name: 'build-api', run: 'cd api && go build -o app ./cmd/shop' }] } },
    });
  });

  it('is not a package that only builds pages', () => {
    const made = plan({
      'package.json': { scripts: { build: 'vite build', start: 'vite' }, devDependencies: { vite: '8' } },
      'index.html': '<p>',
    });
    expect(made.config).toMatchObject({ ports: { ui: { env_var: 'UI_PORT' } } });
    expect(Object.keys(made.config['ports'] as object)).toEqual(['ui']);
  });
});

describe('the port and the health path of the API', () => {
  it('are read from its code, and other ports are not taken', () => {
    const made = plan({
      'server/package.json': express,
      'server/src/server.js': "process.env.DB_PORT;\nprocess.env.HTTP_PORT;\napp.get('/healthz');",
    });
    expect(made.config).toMatchObject({
      ports: { api: { env_var: 'HTTP_PORT' } },
      lifecycle: { health: { endpoints: { api: '/healthz' } } },
    });
    expect(guessOf(made, 'ports.api.env_var')).toMatchObject({ file: 'server/src/server.js', line: 2 });
  });

  it('are guesses to review when the code states neither', () => {
    const made = plan({ 'server/package.json': express, 'server/src/server.js': 'app.listen(3000)' });
    expect(guessOf(made, 'ports.api.env_var')?.remedy).toContain('process.env.PORT');
    expect(guessOf(made, 'lifecycle.health.endpoints.api')).toBeUndefined();
  });
});

describe('resources', () => {
  it('are those whose client libraries the API depends on', () => {
    const made = plan({
      'api/package.json': { ...express, dependencies: { express: '5', pg: '8', ioredis: '5' } },
      'ui/package.json': { dependencies: { mongodb: '6' } },
    });
    expect(made.config['dependencies']).toEqual({
      resources: { postgres: { required: true }, redis: { required: true } },
    });
  });

  it('are found in Go modules and Cargo manifests, with the line', () => {
    const go = plan({
      'go.mod': 'module x\n\nrequire (\n\tgithub.com/jackc/pgx/v5 v5.7.0\n)\n',
      'main.go': 'package main',
    });
    expect(guessOf(go, 'dependencies.resources.postgres')).toMatchObject({ file: 'go.mod', line: 4 });
    const rust = plan({ 'Cargo.toml': '[dependencies]\nredis = "1"\n', 'src/main.rs': '' });
    expect(guessOf(rust, 'dependencies.resources.redis')).toMatchObject({ file: 'Cargo.toml', line: 2 });
  });

  it('are optional when only a Compose file runs them', () => {
    const compose =
      'services:\n  db:\n    image: docker.io/library/postgres:17@sha256:abc\n  web:\n    build: .\n';
    const made = plan({ 'api/package.json': express, 'compose.yaml': compose });
    expect(made.config['dependencies']).toEqual({ resources: { postgres: { required: false } } });
    expect(guessOf(made, 'dependencies.resources.postgres')).toMatchObject({
      file: 'compose.yaml',
      remedy: expect.stringContaining('"required" to true'),
    });
  });
});

describe('SQL files', () => {
  const api = { 'api/package.json': { ...express, dependencies: { express: '5', pg: '8' } } };
  const sql = { 'api/migrations/1.sql': undefined as unknown as string };

  it('fill the database when no code refers to them', () => {
    const made = planInit(
      new Map([...Object.entries(sql), ['api/package.json', JSON.stringify(api['api/package.json'])]]),
      'x',
    );
    expect(made.config['dependencies']).toEqual({
      resources: {
        postgres: { required: true, initialization: [{ file: 'api/migrations', type: 'schema' }] },
      },
    });
  });

  it('are left to an API that reads them, or that has a migration tool', () => {
    const reads = plan({ ...api, 'api/migrations/1.sql': '', 'api/db.js': "readdir('./migrations')" });
    const tool = plan({
      'api/package.json': { ...express, dependencies: { express: '5', pg: '8', knex: '3' } },
      'api/migrations/1.sql': '',
    });
    for (const made of [reads, tool]) {
      expect(made.config['dependencies']).toEqual({ resources: { postgres: { required: true } } });
    }
    expect(guessOf(reads, 'dependencies.resources.postgres.initialization')?.file).toBe('api/db.js');
  });
});

describe('a repository with nothing usable', () => {
  it('is refused with the searched files', async () => {
    const error = await rejection(
      draftServiceConfig(nodeFileSystem, `${packageRoot}/test/fixtures/init/paper-notes`),
    );
    expect(error).toMatchObject({ code: 'init-nothing-found', blame: 'input' });
    expect(error.message).toContain('index.html');
  });

  it('names the folder of the app in a subfolder', () => {
    const files = { 'apps/api/package.json': express, 'apps/web/index.html': '<p>' };
    expect(() => plan(files)).toThrow(
      expect.objectContaining({ remedy: expect.stringContaining('init apps') }),
    );
  });
});

describe('a Python program', () => {
  it.each([
    [
      'an ASGI application',
      { 'main.py': 'from fastapi import FastAPI\napi = FastAPI()\n' },
      'python3 -m uvicorn main:api --host 127.0.0.1 --port $API_PORT',
    ],
    [
      'an application in src',
      { 'src/shop/web.py': 'app = FastAPI(title="x")\n' },
      'python3 -m uvicorn shop.web:app --host 127.0.0.1 --port $API_PORT',
    ],
    [
      'a Flask application',
      { 'app.py': 'import flask\napp = flask.Flask(__name__)\n' },
      'python3 -m flask --app app:app run --host 127.0.0.1 --port $API_PORT',
    ],
    [
      'a program that starts itself',
      { 'app.py': "app = Flask(__name__)\nif __name__ == '__main__':\n    app.run()\n" },
      'python3 app.py',
    ],
    [
      'a Django project',
      { 'manage.py': '', 'shop/wsgi.py': '' },
      'python3 manage.py runserver --noreload 127.0.0.1:$API_PORT',
    ],
    ['another program', { 'server.py': 'serve()' }, 'python3 server.py'],
  ])('%s', (_what, files, command) => {
    const inFolder = Object.fromEntries(Object.entries(files).map(([path, text]) => [`api/${path}`, text]));
    const { config } = plan({ ...inFolder, 'api/requirements.txt': '' });
    expect(JSON.stringify(config['lifecycle'])).toContain(
      JSON.stringify(`cd api && ${command}`).slice(1, -1),
    );
  });
});

it('the draft names the JSON Schema of service.json', () => {
  expect(plan({ 'index.html': '<p>' }).config['$schema']).toBe(toSchemaId('service-config'));
});
