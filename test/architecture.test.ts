import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { checkSource, findRoom, type Violation } from './architecture/check.ts';
import { rooms } from './architecture/rules.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folders = [
  'schema',
  'pipeline',
  'host',
  'runtime',
  'resources',
  'shell',
  'cli',
  'actions',
  'scripts',
  'test',
];

/** Every source file, tests apart: a test may look at whatever it tests. */
function listSources(): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|mts|mjs|cjs|js)$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter((path) => !/(^|\/)(dist|node_modules|fixtures|golden|generated)\//.test(path)),
  );
}

const render = ({ path, line, message }: Violation) => `${path}:${line} ${message}`;
const sources = listSources();
/** Jest asks for a default export there. */
const jestSetup = /global-setup\.mjs$/;
const isTest = (path: string) => /\.test\.ts$/.test(path) || path.startsWith('test/');

describe('the sources', () => {
  it('keep to the directions, doors and sizes of docs/architecture.md', () => {
    expect(sources.length).toBeGreaterThan(50);
    const violations = sources
      .filter((path) => !isTest(path))
      .flatMap((path) => checkSource({ path, text: readFileSync(join(root, path), 'utf8') }));
    expect(violations.map(render)).toEqual([]);
  });

  it('are short in tests too, and have no default export there', () => {
    const violations = sources
      .filter((path) => isTest(path) && !jestSetup.test(path))
      .flatMap((path) => {
        const text = readFileSync(join(root, path), 'utf8');
        return checkSource({ path, text }).filter(({ message }) =>
          /lines are more|default export/.test(message),
        );
      });
    expect(violations.map(render)).toEqual([]);
  });

  it('give every file of the product a room with rules', () => {
    const homeless = sources.filter(
      (path) => !/^(scripts|test)\//.test(path) && findRoom(path) === undefined,
    );
    expect(homeless).toEqual([]);
    const stages = readdirSync(join(root, 'pipeline'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `pipeline/${entry.name}`);
    expect(stages.filter((stage) => !rooms.some(({ folder }) => folder === stage))).toEqual([]);
  });
});

describe('the checker', () => {
  const check = (path: string, text: string) => checkSource({ path, text }).map(({ message }) => message);

  it.each([
    ['schema importing the pipeline', 'schema/a.ts', "import { x } from '../pipeline/errors.ts';"],
    ['schema importing a package', 'schema/bundle/a.ts', "import yaml from 'yaml';"],
    ['schema importing Node', 'schema/a.ts', "import { posix } from 'node:path';"],
    [
      'a stage importing another',
      'pipeline/stages/assemble/a.ts',
      "import { x } from '../analyze/index.ts';",
    ],
    [
      'a type of another stage',
      'pipeline/stages/assemble/a.ts',
      "import type { X } from '../analyze/index.ts';",
    ],
    [
      'an inline type of another stage',
      'pipeline/stages/assemble/a.ts',
      "type X = import('../analyze/a.ts').X;",
    ],
    [
      'a lazy import of another stage',
      'pipeline/stages/assemble/a.ts',
      "await import('../analyze/index.ts');",
    ],
    [
      'a re-export of another stage',
      'pipeline/stages/assemble/a.ts',
      "export { x } from '../analyze/index.ts';",
    ],
    [
      'a stage reading files',
      'pipeline/stages/analyze/deep/a.ts',
      "import { readFile } from 'node:fs/promises';",
    ],
    [
      'a stage starting programs',
      'pipeline/stages/package-desktop/a.ts',
      "import { spawn } from 'node:child_process';",
    ],
    [
      'a stage importing the host',
      'pipeline/stages/analyze/a.ts',
      "import { x } from '../../../host/fs.ts';",
    ],
    ['a stage knowing GitHub', 'pipeline/stages/analyze/a.ts', "import * as core from '@actions/core';"],
    ['a stage reading the environment', 'pipeline/stages/analyze/a.ts', "const x = process.env['HOME'];"],
    ['a stage asking for the platform', 'pipeline/stages/analyze/a.ts', 'const x = process.platform;'],
    ['fastify outside serve', 'pipeline/stages/analyze/a.ts', "import fastify from 'fastify';"],
    [
      'common ground importing the composer',
      'pipeline/errors.ts',
      "import { x } from './build/build-scenario.ts';",
    ],
    ['host importing a stage', 'host/a.ts', "import { x } from '../pipeline/stages/analyze/index.ts';"],
    ['the runtime importing the pipeline', 'runtime/a.ts', "import { x } from '../pipeline/errors.ts';"],
    ['the runtime importing a heavy package', 'runtime/a.ts', "import fastify from 'fastify';"],
    ['the command line importing an action', 'cli/a.ts', "import { x } from '../actions/bundle/run.ts';"],
    ['a required package', 'runtime/a.ts', "const x = require('fastify');"],
    ['a scoped package', 'cli/a.ts', "import * as core from '@actions/core';"],
    ['a Node module without its prefix', 'cli/a.ts', "import fs from 'fs';"],
    ['process.exit away from a door', 'cli/a.ts', 'process.exit(1);'],
    ['process.env away from a door', 'runtime/ports/a.ts', 'const x = process.env.HOME;'],
    ['a default export', 'cli/a.ts', 'export default function x() {}'],
    ['a default export by assignment', 'cli/a.ts', 'const x = 1; export default x;'],
    ['a default export by name', 'cli/a.ts', 'const x = 1; export { x as default };'],
    ['too many lines', 'cli/a.ts', 'const x = 1;\n'.repeat(301)],
  ])('finds %s', (_name, path, text) => {
    expect(check(path, text)).toHaveLength(1);
  });

  it.each([
    [
      'a stage using its ground',
      'pipeline/stages/analyze/deep/a.ts',
      "import { x } from '../../ports.ts'; import { y } from '../b.ts';",
    ],
    ['the composer using stages', 'pipeline/compose/a.ts', "import { x } from '../stages/analyze/index.ts';"],
    ['serve using fastify', 'pipeline/stages/serve/a.ts', "import fastify from 'fastify';"],
    [
      'a door reading the environment',
      'actions/bundle/main.ts',
      "const x = process.env['HOME']; process.exit(1);",
    ],
    ['a scope that is allowed', 'actions/bundle/a.ts', "import * as core from '@actions/core';"],
    [
      'words in comments and texts',
      'pipeline/stages/analyze/a.ts',
      "// process.env import 'fs'\nconst x = 'process.exit';",
    ],
    ['a field named process', 'pipeline/stages/analyze/a.ts', 'const x = { process: 1 }; x.process;'],
    ['a default clause', 'cli/a.ts', 'switch (x) { default: break; }'],
    ['300 lines', 'cli/a.ts', 'const x = 1;\n'.repeat(300)],
  ])('lets pass %s', (_name, path, text) => {
    expect(check(path, text)).toEqual([]);
  });
});
