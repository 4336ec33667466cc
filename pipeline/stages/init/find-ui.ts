import { posix } from 'node:path';
import { pageFolders, uiFolders } from '../../shared/scenario/layout.ts';
import { type Guess, objectAt, packageJsonOf, type SourceFiles, textAt } from './sources.ts';

export interface FoundUi {
  folder: string;
  build: string[];
  /** The ui-bundle check of the lifecycle; both paths are relative to the scenario. */
  check: { bundlePath: string; sourceDir: string };
  guess: Guess;
}

const bundlers = [
  'vite',
  '@vitejs/plugin-react',
  'react-scripts',
  'parcel',
  'webpack',
  '@angular/cli',
  '@vue/cli-service',
  'astro',
];
const viteConfigs = ['ts', 'js', 'mts', 'mjs', 'cts', 'cjs'].map((suffix) => `vite.config.${suffix}`);

function findOutDir(files: SourceFiles, folder: string, script: string): string {
  const config = viteConfigs
    .map((name) => files.get(posix.join(folder, name)))
    .find((text) => text !== undefined);
  const named = /\boutDir\s*:\s*['"`]([\w./-]+)['"`]/.exec(config ?? '')?.[1];
  return named ?? (/\breact-scripts\b/.test(script) ? 'build' : 'dist');
}

/** A package that a bundler builds into pages. */
function findBuiltUi(files: SourceFiles, folder: string): FoundUi | undefined {
  const manifest = packageJsonOf(files, folder);
  const script = textAt(objectAt(manifest, 'scripts'), 'build');
  if (script === undefined) return undefined;
  const named = { ...objectAt(manifest, 'dependencies'), ...objectAt(manifest, 'devDependencies') };
  const bundler = bundlers.find((name) => Object.hasOwn(named, name));
  const config = viteConfigs.map((name) => posix.join(folder, name)).find((path) => files.has(path));
  if (bundler === undefined && config === undefined) return undefined;
  const output = findOutDir(files, folder, script);
  const sources = files.has(posix.join(folder, 'index.html')) ? '' : 'src';
  return {
    folder,
    build: [folder === '.' ? 'npm run build' : `cd ${folder} && npm run build`],
    check: {
      bundlePath: posix.join(folder, output, 'index.html'),
      sourceDir: posix.join(folder, sources) || '.',
    },
    guess: {
      field: 'lifecycle.setup',
      message: `the user interface is built in ${folder} by its script "build", into ${posix.join(folder, output)}`,
      file: config ?? posix.join(folder, 'package.json'),
    },
  };
}

/** Pages that are shipped unchanged. */
function findStaticUi(files: SourceFiles, folder: string): FoundUi | undefined {
  const page = posix.join(folder, 'index.html');
  if (!files.has(page)) return undefined;
  return {
    folder,
    build: [],
    check: { bundlePath: page, sourceDir: folder },
    guess: {
      field: 'lifecycle.setup',
      message: `the user interface is the static pages in ${folder}`,
      file: page,
    },
  };
}

/** The user interface: a built one, else static pages; undefined when none is found. `apiFolder` is skipped. */
export function findUi(files: SourceFiles, apiFolder: string | undefined): FoundUi | undefined {
  const top = apiFolder === '.' ? [] : ['.'];
  for (const folder of [...uiFolders, ...top]) {
    const found = findBuiltUi(files, folder);
    if (found !== undefined) return found;
  }
  const places = [
    ...uiFolders.flatMap((folder) => pageFolders.map((place) => posix.join(folder, place))),
    ...pageFolders,
  ];
  for (const folder of new Set([...places, 'site', 'docs/site'])) {
    if (folder === '.' && apiFolder === '.') continue;
    const found = findStaticUi(files, folder);
    if (found !== undefined) return found;
  }
  return undefined;
}
