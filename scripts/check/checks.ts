/** A check of `npm run check`. `.ci/run`, ci.yml and developers run the checks of this list, so a new one is added here only. */
export interface Check {
  name: string;
  /** `static` reads the files, `test` runs the product, `extra` runs only when it is named. */
  group: 'static' | 'test' | 'extra';
  /** Program and arguments. `node` is the pinned one; a name of `.ci/tools` is that program. */
  command: readonly [program: string, ...args: string[]];
}

/** Modules with sources of the project. */
const modules = [
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

/** `--selectProjects` takes every word after it, so it comes last. */
const jest = (project: string, ...args: string[]) =>
  [
    'node',
    '--experimental-vm-modules',
    '--no-warnings',
    'node_modules/jest/bin/jest.js',
    ...args,
    '--selectProjects',
    project,
  ] as const;

/** Modules whose tests also run on Windows and macOS; jest.config.mjs excludes the files of other systems by name. */
const portable = [
  '/schema/',
  '/pipeline/',
  '/host/',
  '/cli/',
  '/actions/',
  '/shell/',
  '/runtime/core/',
  '/windows\\.test',
  '/runtime/platform/peer-owner\\.test',
];

/** Modules that run on the Node of a GitHub runner; the runtime and its executable always run on the pinned Node. */
const onNode24 = [
  '/schema/',
  '/pipeline/(?!stages/package-desktop/executable/)',
  '/host/',
  '/cli/',
  '/actions/',
  '/test/acceptance/',
];

/** The checks of `npm run check` in order, the quick ones first. */
export const checks: readonly Check[] = [
  // Lint also checks the complexity, the length of files, and access to the environment: see biome.jsonc.
  { name: 'lint', group: 'static', command: ['biome', 'lint', '--error-on-warnings', '.'] },
  { name: 'format', group: 'static', command: ['biome', 'format', '.'] },
  { name: 'types', group: 'static', command: ['tsc', '--noEmit'] },
  { name: 'directions', group: 'static', command: ['depcruise', '--output-type', 'err-long', ...modules] },
  { name: 'dead-code', group: 'static', command: ['knip', '--no-progress'] },
  { name: 'dead-code-shipped', group: 'static', command: ['knip', '--no-progress', '--production'] },
  { name: 'generated', group: 'static', command: ['node', 'scripts/generate.ts', '--check'] },
  // With the pinned Go: every byte of the program in front of the image of an AppImage comes from its sources.
  {
    name: 'appimage-runtime',
    group: 'static',
    command: ['node', 'scripts/build-appimage-runtime.ts', '--check'],
  },
  // The digests in lockfiles, licenses, and the signatures of the registry where it has them.
  { name: 'dependencies', group: 'static', command: ['node', 'scripts/check-dependencies.ts'] },
  { name: 'dist', group: 'static', command: ['node', 'scripts/build.ts', '--check'] },
  {
    name: 'links',
    group: 'static',
    command: ['remark', '--quiet', '--frail', '--no-stdout', '.', '.github'],
  },
  { name: 'spelling', group: 'static', command: ['typos', '--format', 'brief'] },
  {
    name: 'workflows',
    group: 'static',
    command: ['actionlint', '-shellcheck=', '-pyflakes='],
  },
  {
    name: 'workflow-security',
    group: 'static',
    command: ['zizmor', '--offline', '--quiet', '.github', 'action.yml', 'actions'],
  },
  { name: 'test', group: 'test', command: ['node', 'scripts/test.ts'] },
  // Parts of the tests, for the jobs of ci.yml.
  { name: 'unit', group: 'extra', command: jest('unit', '--maxWorkers=3') },
  { name: 'unit-portable', group: 'extra', command: jest('unit', ...portable) },
  { name: 'unit-on-node-24', group: 'extra', command: jest('unit', ...onNode24) },
  { name: 'e2e', group: 'extra', command: jest('e2e', '--maxWorkers=2') },
  // Programs of some hundred real packages, under Node and as packaged apps; it takes minutes and downloads the packages.
  { name: 'differential', group: 'extra', command: ['node', 'scripts/differential.ts'] },
  // Fails when a figure falls below the floor in coverage-floor.json.
  { name: 'coverage', group: 'extra', command: ['node', 'scripts/coverage.ts'] },
  // Fails when a ratio is worse than scripts/bench-runtime/baseline.json allows.
  { name: 'bench', group: 'extra', command: ['node', 'scripts/bench-runtime.ts', '--check'] },
];
