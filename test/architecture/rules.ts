/** What the sources of a room may import. A room is a folder; the longest one that matches a file decides. */
export interface Room {
  folder: string;
  /** Folders or files of this project besides the room itself. */
  internal: readonly string[];
  /** npm packages; `@scope/*` stands for all of a scope. */
  external: readonly string[];
  /** Modules of Node without `node:`; '*' stands for all. */
  node: readonly string[];
  /** Members of the global `process` that may be used; '*' stands for all. env and exit are for doors all the same. */
  process: readonly string[];
}

const pureNode = [
  'buffer',
  'crypto',
  'path',
  'path/posix',
  'stream',
  'stream/consumers',
  'stream/promises',
  'util',
  'zlib',
];
const pureLibraries = ['zod', 'yaml', 'jsonc-parser', 'semver', 'tar-stream', 'canonicalize', 're2js'];
/** Rooms of the pipeline that every stage may stand on; they are no stages themselves. */
const common = ['schema', 'pipeline/errors.ts', 'pipeline/ports.ts', 'pipeline/shared'];

/** What is running this, for messages and names of temporary files. What it is running on matters to packaging alone. */
const facts = ['pid', 'version', 'versions'];

const stage = (folder: string, external: readonly string[] = []): Room => ({
  folder,
  internal: common,
  external: [...pureLibraries, ...external],
  node: pureNode,
  process: facts,
});

export const rooms: readonly Room[] = [
  { folder: 'schema', internal: [], external: ['zod', 're2js'], node: [], process: [] },
  { folder: 'runtime', internal: ['schema'], external: ['zod', 'ws'], node: ['*'], process: ['*'] },
  stage('pipeline'),
  { ...stage('pipeline/shared'), internal: [...common, 'pipeline/shared'] },
  stage('pipeline/shared/secret-scan', ['@secretlint/*']),
  { ...stage('pipeline/builders'), process: [...facts, 'platform', 'arch'] },
  stage('pipeline/formats'),
  stage('pipeline/stages'),
  stage('pipeline/stages/analyze'),
  stage('pipeline/stages/assemble'),
  {
    ...stage('pipeline/stages/package-desktop'),
    internal: [...common, 'pipeline/formats', 'pipeline/builders'],
    process: [...facts, 'platform', 'arch'],
  },
  stage('pipeline/stages/plan-secrets'),
  { ...stage('pipeline/stages/release'), internal: [...common, 'pipeline/formats'] },
  stage('pipeline/stages/serve', ['fastify']),
  // Its only job is to compose the stages for the command line and the root action.
  { ...stage('pipeline/compose'), internal: ['schema', 'pipeline'] },
  {
    folder: 'host',
    internal: ['pipeline/ports.ts', 'pipeline/errors.ts', 'schema'],
    external: ['execa', '@actions/*'],
    node: ['*'],
    process: ['*'],
  },
  {
    folder: 'cli',
    // dist/cli is the bundle of this very room, which bin.mjs starts.
    internal: ['pipeline', 'host', 'schema', 'dist/cli'],
    external: ['commander', 'zod'],
    node: ['*'],
    process: ['*'],
  },
  {
    folder: 'actions',
    internal: ['pipeline', 'host', 'schema'],
    external: ['@actions/*'],
    node: ['*'],
    process: ['*'],
  },
  { folder: 'shell', internal: ['schema'], external: [], node: ['*'], process: ['*'] },
  { folder: 'resources', internal: ['schema'], external: ['pg'], node: ['*'], process: ['*'] },
];

/** Files that may read process.env and call process.exit: where a program begins, and the adapters of the machine. */
export const doors: readonly RegExp[] = [/(^|\/)main\.ts$/, /^host\//, /^cli\/bin\.mjs$/];

/** Lines that a source file may have. */
export const maxLines = 300;
