/** `npm run demo:full`: builds the example Paper Shelf into an installer in out/, then proves that it runs. */
import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { buildDemo, proveDemo, toTable } from './prove/demo-steps.ts';
import { provePaperShelf } from './prove/prove-paper-shelf.ts';

/** What the build uses beside Node: how that is tried, and the packages of Debian that have it. */
const needs = [
  { what: 'go, 1.21 or newer', tried: ['go', 'version'], packages: 'golang-go' },
  {
    what: 'python3 with pip and venv',
    tried: ['python3', '-c', 'import pip, venv'],
    packages: 'python3-pip python3-venv python3-dev',
  },
  { what: 'dpkg-deb', tried: ['dpkg-deb', '--version'], packages: 'dpkg' },
] as const;

const missing = needs.filter(({ tried: [program, ...args] }) => spawnSync(program, args).status !== 0);
if (missing.length > 0) {
  console.error('These programs are missing here, and the example is not built without them:');
  for (const { what } of missing) console.error(`  ${what}`);
  console.error(`To install them: apt-get install ${missing.map(({ packages }) => packages).join(' ')}`);
  process.exit(1);
}

console.log('Building examples/paper-shelf: a web UI, a Go API, a Python worker, a Redis, a vector search');
console.log('and an object store become one installer\n');
const built = await buildDemo('paper-shelf', 'deb');
const proof = await proveDemo(built, 'npm run demo:full', provePaperShelf);
if (proof !== undefined) {
  const { firstStartMs, startMs, overheadMs, memory, steps } = proof;
  console.log(`\nBuilt in ${built.seconds.toFixed(1)} s, in ${built.folder}:\n${await toTable(built)}`);
  console.log(
    `Start to ready: ${Math.round(startMs)} ms, the very first ${Math.round(firstStartMs)} ms; ${Math.round(overheadMs)} ms are the runtime's own.`,
  );
  console.log('Memory:');
  for (const [service, bytes] of memory)
    console.log(`  ${service.padEnd(44)} ${(bytes / 1e6).toFixed(1).padStart(7)} MB`);
  console.log(`All ${steps.length} steps of the proof passed.`);
  console.log(`To install it: sudo apt-get install ./${built.folder}/${basename(built.deb)}`);
}
