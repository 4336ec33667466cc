/** Python services with packages of the index, frozen, laid out and run without the Python of the machine. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdir, readFile, realpath, rename } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, jest } from '@jest/globals';
import { buildService } from '../../pipeline/builders/build-service.ts';
import { requireBuilder } from '../../pipeline/builders/registry.ts';
import { findPythonComponents } from '../../pipeline/components/python/python-components.ts';
import { listTree } from '../../pipeline/shared/archive/tree.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import { createTestContext, rejection, testNodes, withTempDir } from '../packaging/context.ts';
import { toolPath, withTools } from '../support/installed-tools.ts';
import { itWith } from './support/requirements.ts';

jest.setTimeout(600_000);

const running: ChildProcess[] = [];
beforeAll(() => {
  process.env['PATH'] = `${process.env['PATH']}:${dirname(toolPath('uv'))}`;
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

type Files = Record<string, string>;

async function build(dir: string, files: Files, entry_point: string) {
  await mkdir(dir, { recursive: true });
  const ctx = createTestContext(await realpath(dir));
  const sourceRoot = join(await realpath(dir), 'src');
  for (const [path, text] of Object.entries(files)) await ctx.fs.write(join(sourceRoot, path), text);
  const service = {
    id: 'api',
    type: 'api-binary' as const,
    build: { type: 'python' as const, source_dir: 'api', entry_point },
  };
  const host = `${process.platform}-${process.arch}` as 'linux-x64';
  const plan = requireBuilder(service).plan(service, host, host);
  const payload = join(dir, 'payload');
  const found: Diagnostic[] = [];
  const context = { ...ctx, scenarioDir: sourceRoot, sourceRoot, payload, ...testNodes };
  const result = await buildService({ ...context, onDiagnostic: (one) => found.push(one) }, plan);
  // Neither the sources nor the environment of the build are there when the app runs.
  await ctx.fs.remove(sourceRoot);
  await ctx.fs.remove(join(dirname(sourceRoot), '.python-api'));
  return { ...result, payload, ctx, codes: found.map(({ code }) => code) };
}

type Built = Awaited<ReturnType<typeof build>>;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Starts a built service in an empty folder, with nothing in its environment, and asks it. */
async function ask(built: Built, args: (port: number) => string[], path: string): Promise<unknown> {
  const port = await freePort();
  const child = spawn(join(built.payload, built.path), args(port), { cwd: '/', env: {} });
  running.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  for (let tries = 0; tries < 300 && child.exitCode === null; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`).catch(() => undefined);
    if (answer !== undefined) {
      const text = await answer.text();
      child.kill('SIGTERM');
      if (!answer.ok) throw new Error(`${answer.status} ${text}\n${output}`);
      return JSON.parse(text);
    }
    await pause(100);
  }
  throw new Error(`no answer: ${output}`);
}

const helper = `NAME = 'helper'
def double(x):
    return x * 2
if __name__ == '__main__':
    import sys
    print('as a module', *sys.argv[1:])
`;

const server = `import multiprocessing, pathlib, subprocess, sys
from fastapi import FastAPI
from jinja2 import Environment, FileSystemLoader
from pkg import helper

app = FastAPI()
pages = Environment(loader=FileSystemLoader(pathlib.Path(__file__).parent / 'templates'))

def run(*args):
    return subprocess.run([sys.executable, *args], capture_output=True, text=True, check=True).stdout

@app.get('/')
def root():
    with multiprocessing.get_context('spawn').Pool(1) as pool:
        [doubled] = pool.map(helper.double, [21])
    return {
        'page': pages.get_template('a.html').render(name='x'),
        'text': run('-c', 'import sys; print(sys.argv[1:])', 'a b'),
        'module': run('-u', '-m', 'pkg.helper', 'c'),
        'file': run('tool.py', 'd'),
        'doubled': doubled,
    }
`;

const fastapi: Files = {
  'api/main.py': server,
  'api/tool.py': 'import sys, sqlite3, ssl, ctypes\nprint(*sys.argv[1:])\n',
  'api/pkg/__init__.py': '',
  'api/pkg/helper.py': helper,
  'api/templates/a.html': '<p>{{name}}',
  'api/requirements.txt': 'fastapi==0.165.0\nuvicorn==0.54.0\njinja2==3.1.6\n',
  'api/.env': 'TOKEN=1',
  'api/tests/test_main.py': '',
};

const python = itWith({ tools: ['python3'] });

describe('a Python service', () => {
  python(
    'runs as under Python: templates, child processes, pools; and is the same for two builds',
    async () => {
      await withTempDir(async (dir) => {
        const built = await build(join(dir, 'one'), fastapi, 'uvicorn');
        expect(built.codes).toEqual([]);
        expect(built).toMatchObject({ path: 'services/api/api', to: 'services/api', platform: 'linux-x64' });
        const expected = {
          page: '<p>x',
          text: "['a b']\n",
          module: 'as a module c\n',
          file: 'd\n',
          doubled: 42,
        };
        // An installed app lies in another folder than the one where it was built.
        await rename(built.payload, join(dir, 'moved'));
        const moved = { ...built, payload: join(dir, 'moved') };
        const start = (port: number) => ['main:app', '--port', String(port)];
        expect(await ask(moved, start, '/')).toEqual(expected);
        const tree = await listTree(built.ctx.fs, moved.payload);
        const paths = tree.map(({ path }) => path);
        expect(paths).toContain('services/api/app/api/main.py');
        expect(paths).toContain('services/api/lib/fastapi/__init__.py');
        expect(
          paths.filter((path) => /\/\.env$|\/tests\/test_main|readline|tkinter|\/pip\//.test(path)),
        ).toEqual([]);
        const { python: about } = built;
        if (about === undefined) throw new Error('no interpreter is described');
        const place = { payload: moved.payload, tree, dir: built.to };
        const { components } = await findPythonComponents(built.ctx, place, about);
        const flask = components.find(({ name }) => name === 'fastapi');
        expect(flask).toMatchObject({ purl: 'pkg:pypi/fastapi@0.165.0', license: 'MIT', evidence: 'staged' });
        expect(flask?.texts).toHaveLength(1);
        expect(flask?.dependsOn.join()).toContain('pkg:pypi/starlette@');
        expect(components.map(({ name }) => name)).toContain('python');
        const again = await build(join(dir, 'two/deeper'), fastapi, 'uvicorn');
        execFileSync('diff', ['-r', moved.payload, again.payload]);
      });
    },
  );

  withTools('uv')(
    'has the packages of a uv.lock, a package of the repository, and its own command',
    async () => {
      await withTempDir(async (dir) => {
        const project = `[project]
name = "shop"
version = "1.0.0"
requires-python = ">=3.10"
dependencies = ["flask==3.1.3", "waitress==3.0.2", "prices"]
[project.scripts]
shop = "shop.web:main"
[tool.uv.sources]
prices = { path = "../prices" }
[build-system]
requires = ["setuptools"]
build-backend = "setuptools.build_meta"
`;
        const prices = `[project]
name = "prices"
version = "2.0.0"
[build-system]
requires = ["setuptools"]
build-backend = "setuptools.build_meta"
[tool.setuptools]
py-modules = ["prices"]
`;
        const web = `import sys
from flask import Flask
import prices
app = Flask(__name__)
@app.get('/')
def root():
    return {'price': prices.of('tea')}
def main():
    from waitress import serve
    serve(app, host='127.0.0.1', port=int(sys.argv[1]))
`;
        const files = {
          'prices/pyproject.toml': prices,
          'prices/prices.py': 'def of(name):\n    return len(name)\n',
          'api/pyproject.toml': project,
          'api/src/shop/__init__.py': '',
          'api/src/shop/web.py': web,
        };
        const lockDir = join(dir, 'lock');
        const { fs } = createTestContext(await realpath(dir));
        for (const [path, text] of Object.entries(files)) await fs.write(join(lockDir, path), text);
        execFileSync(toolPath('uv'), ['lock', '--quiet'], { cwd: join(lockDir, 'api'), stdio: 'inherit' });
        const lock = await readFile(join(lockDir, 'api/uv.lock'), 'utf8');
        const built = await build(join(dir, 'app'), { ...files, 'api/uv.lock': lock }, 'shop');
        expect(built.codes).toEqual([]);
        expect(await ask(built, (port) => [String(port)], '/')).toEqual({ price: 3 });
      });
    },
  );

  python(
    'is refused where its version, its lockfile or a package without a wheel cannot be had',
    async () => {
      await withTempDir(async (dir) => {
        const refused = (name: string, files: Files) =>
          rejection(build(join(dir, name), { 'api/main.py': '', ...files }, 'main.py'));
        const version = await refused('a', {
          'api/pyproject.toml': '[project]\nname = "a"\nversion = "1"\nrequires-python = ">=4.1"\n',
        });
        expect(version).toMatchObject({ code: 'python-version-unavailable' });
        expect(version.message).toContain('>=4.1');
        const lock = await refused('b', { 'api/Pipfile.lock': '{}' });
        expect(lock).toMatchObject({
          code: 'python-lock-unsupported',
          remedy: expect.stringContaining('pipenv'),
        });
        const source = await refused('c', { 'api/requirements.txt': 'docopt==0.6.2\n' });
        expect(source).toMatchObject({
          code: 'build-failed',
          remedy: expect.stringContaining('--no-binary'),
        });
        const absent = await rejection(build(join(dir, 'd'), { 'api/x.py': '' }, 'main.py'));
        expect(absent).toMatchObject({ code: 'build-output-missing' });
      });
    },
  );
});
