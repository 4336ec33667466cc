/** `npm run demo`: builds the example Field Notes into installers in out/, then proves that they run. */
import { basename } from 'node:path';
import { buildDemo, proveDemo, toTable } from './prove/demo-steps.ts';
import { proveInstaller } from './prove/prove-installer.ts';

console.log('Building examples/field-notes: a web UI, a Node API and a Postgres become one installer\n');
const built = await buildDemo('field-notes', 'deb,tar.zst');
const proof = await proveDemo(built, 'npm run demo', proveInstaller);
if (proof !== undefined) {
  const { startMs, overheadMs, steps } = proof;
  console.log(`\nBuilt in ${built.seconds.toFixed(1)} s, in ${built.folder}:\n${await toTable(built)}`);
  console.log(
    `Start to ready: ${Math.round(startMs)} ms, of which ${Math.round(overheadMs)} ms are the runtime's own. All ${steps.length} steps of the proof passed.`,
  );
  console.log(`To install it: sudo apt-get install ./${built.folder}/${basename(built.deb)}`);
}
