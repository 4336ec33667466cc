/**
 * Runs a script of the project, with its arguments, on the pinned Node: `start.mjs scripts/demo.ts`.
 *
 * npm 10 removes the link node_modules/.bin/node when it drops the packages of other systems, which have a program of the same
 * name, so the pinned Node is found by its package and put first on PATH. `npm run demo` and `npm test` are the first commands on
 * a new machine: package.json runs this file for them on the Node that started npm, because the pinned one does not start without
 * libatomic1, and what the machine lacks is listed before any work.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findPinnedNode, pinnedNodePackage } from '../cli/pinned-node.mjs';
import { relay } from '../cli/relay.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

class Refusal extends Error {}

/**
 * The Debian packages of .ci/packages that the command uses.
 * @param {string} command
 */
function readPackages(command) {
  return readFileSync(join(root, '.ci/packages'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/\s+/))
    .filter(([, , commands = '']) => commands.split(',').includes(command))
    .map(([name = '', shownBy = '', , ...purpose]) => ({ name, shownBy, purpose: purpose.join(' ') }));
}

/** @param {string} program */
function isOnPath(program) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => folder !== '' && existsSync(join(folder, program)));
}

/**
 * Starts the pinned Node once. Root installs the system library that it lacks; another user is given the command.
 * @param {string} node
 */
function assertNodeStarts(node) {
  const start = () => spawnSync(node, ['--version'], { encoding: 'utf8' });
  let result = start();
  const library = readPackages('node').find(({ shownBy }) =>
    result.stderr?.includes(shownBy.slice('lib:'.length)),
  );
  if (result.status !== 0 && library !== undefined) {
    const install = `apt-get install -y ${library.name}`;
    const reason = `The package ${library.name} is missing: ${library.purpose} needs it.`;
    if (process.getuid?.() !== 0) throw new Refusal(`${reason} Run: sudo ${install}`);
    console.error(`${reason} Running: ${install}`);
    const { status } = spawnSync(join(root, '.ci/install-packages'), [library.name], { stdio: 'inherit' });
    if (status !== 0) throw new Refusal(`The installation failed. Run "${install}", then start again.`);
    result = start();
  }
  if (result.status !== 0)
    throw new Refusal(`${node} does not start: ${result.error?.message ?? result.stderr.trim()}`);
}

/**
 * Lists the programs that the command uses and this machine lacks; with CI=true that is an error.
 * @param {string} command
 */
function reportMissing(command) {
  const missing = readPackages(command).filter(({ shownBy }) => !shownBy.includes(':') && !isOnPath(shownBy));
  if (missing.length === 0) return;
  console.error('These programs are missing here. What needs them is skipped:');
  for (const { shownBy, purpose } of missing) console.error(`  ${shownBy.padEnd(10)} ${purpose}`);
  console.error(`To install them: apt-get install ${missing.map(({ name }) => name).join(' ')}\n`);
  if (process.env['CI'] === 'true') throw new Refusal('With CI=true a missing program is an error.');
}

/** @param {readonly string[]} args */
async function main(args) {
  const node = findPinnedNode();
  if (node === undefined)
    throw new Refusal(`The package ${pinnedNodePackage()} is not installed. Run "npm ci".`);
  assertNodeStarts(node);
  reportMissing(basename(args[0] ?? '', '.ts'));
  const PATH = `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}`;
  return relay(node, args, { env: { ...process.env, PATH } });
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
