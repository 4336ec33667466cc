/** Node services that a single bundled script breaks, installed from the registry, laid out and run on the compiled runtime. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdir, realpath } from 'node:fs/promises';
import { createServer } from 'node:net';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { buildService } from '../../pipeline/builders/build-service.ts';
import { requireBuilder } from '../../pipeline/builders/registry.ts';
import type { Target } from '../../schema/vocabulary.ts';
import { createTestContext, rejection, testNodes, withTempDir } from '../packaging/context.ts';
import { theCompiledRuntime } from './support/compiled-runtime.ts';

jest.setTimeout(600_000);

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

type Files = Record<string, string>;

async function build(dir: string, files: Files, target: Target = 'linux-x64') {
  const ctx = createTestContext(await realpath(dir));
  const sourceRoot = join(await realpath(dir), 'src');
  for (const [path, text] of Object.entries(files)) await ctx.fs.write(join(sourceRoot, 'api', path), text);
  const service = {
    id: 'api',
    type: 'api-binary' as const,
    build: { type: 'npm' as const, source_dir: 'api' },
  };
  const plan = requireBuilder(service).plan(service, target, 'linux-x64');
  const payload = join(dir, 'payload');
  const result = await buildService(
    { ...ctx, scenarioDir: sourceRoot, sourceRoot, payload, ...testNodes },
    plan,
  );
  await ctx.fs.remove(sourceRoot);
  return { ...result, payload, fs: ctx.fs };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Starts a built service and returns its answer and its output. */
async function ask(built: Awaited<ReturnType<typeof build>>): Promise<{ answer: string; output: string }> {
  const port = await freePort();
  const child = spawn(theCompiledRuntime(), ['exec', join(built.payload, built.path)], {
    cwd: join(built.payload, built.cwd ?? '.'),
    env: { PATH: process.env['PATH'], API_PORT: String(port), NODE_ENV: 'production' },
  });
  running.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  for (let tries = 0; tries < 300 && child.exitCode === null; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
    if (answer !== undefined) {
      // Workers write a moment later than the program answers.
      await pause(1000);
      return { answer: await answer.text(), output };
    }
    await pause(100);
  }
  throw new Error(`no answer: ${output}`);
}

const esm = { type: 'module', main: 'src/server.js', scripts: { start: 'node src/server.js' } };
const cjs = { main: 'server.js', scripts: { start: 'node server.js' } };
const toPackage = (fields: object) =>
  JSON.stringify({ name: 'a', version: '4.5.6', private: true, ...fields });
const listen = `.listen(Number(process.env.API_PORT), '127.0.0.1')`;

const programs: [string, Files, { answer?: string | RegExp; output?: string }][] = [
  [
    'that starts only as the main module',
    {
      'package.json': toPackage(esm),
      'src/server.js': `import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
const start = () => createServer((q, s) => s.end('ok'))${listen};
if (process.argv[1] === fileURLToPath(import.meta.url)) start();`,
    },
    { answer: 'ok' },
  ],
  [
    'that reads its own package.json, with top-level await',
    {
      'package.json': toPackage(esm),
      'src/server.js': `import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
createServer((q, s) => s.end(version))${listen};`,
    },
    { answer: '4.5.6' },
  ],
  [
    'with a worker beside it',
    {
      'package.json': toPackage({ ...esm, files: ['src'] }),
      'src/crunch.js': `import { parentPort } from 'node:worker_threads';
parentPort.postMessage(6 * 7);`,
      'src/server.js': `import { createServer } from 'node:http';
import { Worker } from 'node:worker_threads';
new Worker(new URL('./crunch.js', import.meta.url)).on('message', (m) => console.log('worker says', m));
createServer((q, s) => s.end('ok'))${listen};`,
    },
    { output: 'worker says 42' },
  ],
  [
    'with a pino transport',
    {
      'package.json': toPackage({ ...cjs, dependencies: { pino: '9.6.0', 'pino-pretty': '13.0.0' } }),
      'server.js': `require('pino')({ transport: { target: 'pino-pretty' } }).info('pretty');
require('node:http').createServer((q, s) => s.end('ok'))${listen};`,
    },
    { output: 'pretty' },
  ],
  [
    'whose database library loads its driver by a computed name',
    {
      'package.json': toPackage({
        ...cjs,
        dependencies: { sequelize: '6.37.5', pg: '8.13.1', 'pg-hstore': '2.3.4' },
      }),
      'server.js': `const { Sequelize } = require('sequelize');
const db = new Sequelize('postgres://app:app@127.0.0.1:1/app', { logging: false });
require('node:http').createServer((q, s) => s.end(db.getDialect()))${listen};`,
    },
    { answer: 'postgres' },
  ],
  [
    'with prebuilt packages',
    {
      'package.json': toPackage({ ...cjs, dependencies: { sharp: '0.34.1', '@node-rs/argon2': '2.0.2' } }),
      'server.js': `const sharp = require('sharp');
const { hashSync } = require('@node-rs/argon2');
require('node:http').createServer((q, s) => s.end(sharp.versions.vips + hashSync('x')))${listen};`,
    },
    { answer: /^8\..*\$argon2id\$/ },
  ],
];

describe('a Node service', () => {
  it.each(programs)('%s runs as under Node', (_what, files, expected) =>
    withTempDir(async (dir) => {
      const { answer, output } = await ask(await build(dir, files));
      if (expected.answer !== undefined) expect(answer).toMatch(expected.answer);
      if (expected.output !== undefined) expect(output).toContain(expected.output);
    }),
  );

  it('for another system has the prebuilt packages of that system and none of this machine', () =>
    withTempDir(async (dir) => {
      const dependencies = { sharp: '0.34.1' };
      const files = {
        'package.json': toPackage({ ...cjs, dependencies }),
        'server.js': `require('sharp');`,
      };
      const { payload } = await build(dir, files, 'win-x64');
      const shipped = await readdir(join(payload, 'services/api/node_modules'), { recursive: true });
      const prebuilt = shipped
        .filter((path) => /(?:^|\/)@img\/[^/]+$/.test(path))
        .map((path) => basename(path));
      expect(prebuilt).toEqual(['sharp-win32-x64']);
    }));

  it('with code that is compiled at its installation is refused for another system', () =>
    withTempDir(async (dir) => {
      const files = {
        'package.json': toPackage({ ...cjs, dependencies: { unix: 'file:../unix' } }),
        'server.js': `require('unix');`,
        '../unix/package.json': '{"name": "unix", "version": "1.0.0"}',
        '../unix/index.js': '',
        '../unix/binding.gyp': '{ "targets": [{ "target_name": "unix", "type": "none" }] }',
      };
      const error = await rejection(build(dir, files, 'win-x64'));
      expect(error).toMatchObject({ code: 'native-addon' });
      expect(error.message).toContain('unix@1.0.0');
    }));
});
