import { posix } from 'node:path';
import { apiFolders } from '../../shared/scenario/layout.ts';
import type { FoundApi } from './found-api.ts';
import { findPythonApi } from './find-python-api.ts';
import { filesIn, objectAt, packageJsonOf, type SourceFiles, textAt } from './sources.ts';

/** Frameworks and libraries with which a package answers HTTP requests. */
const servers = [
  'express',
  'fastify',
  'koa',
  'hono',
  '@hono/node-server',
  '@nestjs/core',
  '@hapi/hapi',
  'polka',
  'restify',
];
const usualEntries = ['src/server', 'src/index', 'src/main', 'server', 'index', 'main', 'app'].flatMap(
  (stem) => ['js', 'mjs', 'cjs', 'ts', 'mts'].map((suffix) => `${stem}.${suffix}`),
);

const inFolder = (folder: string, command: string): string =>
  folder === '.' ? command : `cd ${folder} && ${command}`;

/** The file that a script such as "node --watch src/index.js" runs. */
function toEntry(script: string | undefined): string | undefined {
  const found = /\b(?:node|tsx|ts-node|nodemon)\s+(?:[\w=./-]+\s+)*?([\w./-]+\.[cm]?[jt]s)\b/.exec(
    script ?? '',
  )?.[1];
  return found === undefined ? undefined : posix.normalize(found);
}

function findNpmApi(files: SourceFiles, folder: string): FoundApi | undefined {
  const manifest = packageJsonOf(files, folder);
  if (manifest === undefined) return undefined;
  const scripts = objectAt(manifest, 'scripts');
  const started = ['start', 'serve', 'dev'].map((name) => toEntry(textAt(scripts, name)));
  const main = textAt(manifest, 'main');
  const isThere = (entry: string) => files.has(posix.join(folder, entry));
  const usual = usualEntries.find(isThere);
  const library = servers.find((name) => Object.hasOwn(objectAt(manifest, 'dependencies'), name));
  const entry = started.find((found) => found !== undefined) ?? main ?? usual;
  const listens = filesIn(files, folder).some((path) => /\.listen\s*\(/.test(files.get(path) ?? ''));
  if (entry === undefined || (library === undefined && !listens)) return undefined;
  const file = posix.join(folder, 'package.json');
  const reason = library === undefined ? 'its code listens on a port' : `it depends on ${library}`;
  return {
    folder,
    language: 'npm',
    build: textAt(scripts, 'build') === undefined ? [] : [inFolder(folder, 'npm run build')],
    start: inFolder(folder, `node ${entry}`),
    guess: {
      field: 'lifecycle.develop',
      message: `the API is the npm package in ${folder}, started with ${entry}: ${reason}`,
      file,
    },
  };
}

/** The package to compile: main.go beside go.mod, or the only command below cmd. */
function findGoEntry(files: SourceFiles, folder: string): string | undefined {
  if (files.has(posix.join(folder, 'main.go'))) return '.';
  const mains = filesIn(files, posix.join(folder, 'cmd')).filter((path) => path.endsWith('/main.go'));
  const isProgram = (path: string) => /^package main\b/m.test(files.get(path) ?? '');
  const beside = filesIn(files, folder).some(
    (path) => posix.dirname(path) === posix.normalize(folder) && path.endsWith('.go') && isProgram(path),
  );
  if (beside) return '.';
  return mains.length === 1 ? `./${posix.relative(folder, posix.dirname(mains[0] ?? ''))}` : undefined;
}

function findGoApi(files: SourceFiles, folder: string): FoundApi | undefined {
  const file = posix.join(folder, 'go.mod');
  if (!files.has(file)) return undefined;
  const entry = findGoEntry(files, folder);
  if (entry === undefined) return undefined;
  return {
    folder,
    language: 'go',
    build: [inFolder(folder, `go build -o app ${entry}`)],
    start: inFolder(folder, './app'),
    guess: {
      field: 'lifecycle.setup',
      message: `the API is the Go module in ${folder}, compiled from ${entry}`,
      file,
    },
  };
}

function findRustApi(files: SourceFiles, folder: string): FoundApi | undefined {
  const file = posix.join(folder, 'Cargo.toml');
  if (!files.has(file) || !files.has(posix.join(folder, 'src/main.rs'))) return undefined;
  return {
    folder,
    language: 'rust',
    build: [inFolder(folder, 'cargo build --release')],
    start: inFolder(folder, 'cargo run --release'),
    guess: { field: 'lifecycle.setup', message: `the API is the Cargo package in ${folder}`, file },
  };
}

/** The program that answers requests, in one of the usual folders or at the top; undefined when none is found. */
export function findApi(files: SourceFiles): FoundApi | undefined {
  for (const folder of [...apiFolders, '.']) {
    const found =
      findGoApi(files, folder) ??
      findRustApi(files, folder) ??
      findNpmApi(files, folder) ??
      findPythonApi(files, folder);
    if (found !== undefined) return found;
  }
  return undefined;
}
