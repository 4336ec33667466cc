/**
 * `npm run bench:package`: what packaging costs: seconds of each step with an empty cache and again, sizes of each format. Times are also
 * given relative to a reference of the same run, one SHA-256 of the base Node, because the load of the machine changes them.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFormats } from '../pipeline/formats/registry.ts';
import { toPlatform } from '../schema/vocabulary.ts';
import { packageTarget } from './formats/package-target.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const example = join(root, 'examples/field-notes');
const host = toPlatform(`${process.platform}-${process.arch}`);
if (host === undefined || host === 'universal') throw new Error('this machine cannot package');

const node = readFileSync(process.execPath);
function measureReference(): number {
  const began = performance.now();
  createHash('sha256').update(node).digest();
  return (performance.now() - began) / 1000;
}

const folder = mkdtempSync(join(tmpdir(), 'bench-package-'));
// The builds inherit it: the first one finds nothing that an earlier run has fetched.
process.env['XDG_CACHE_HOME'] = join(folder, 'cache');
try {
  const reference = [measureReference(), measureReference(), measureReference()].sort()[1] ?? Number.NaN;
  console.log(`reference: one SHA-256 of the base Node, ${reference.toFixed(2)} s\n`);
  const run = async (name: string) => {
    console.log(`${name} …`);
    const request = { target: host, formats: listFormats(host, host) };
    const packaged = await packageTarget(example, join(folder, name), request);
    if (packaged.error !== undefined) throw new Error(packaged.error);
    return packaged;
  };
  const cold = await run('cold');
  const warm = await run('warm');
  const line = (name: string, first: number, second: number) =>
    console.log(
      `${name.padEnd(36)} ${`${first.toFixed(1)} s`.padStart(9)} ${`${second.toFixed(1)} s`.padStart(9)} ${`${(first / reference).toFixed(1)} x`.padStart(9)} ${`${(second / reference).toFixed(1)} x`.padStart(9)}`,
    );
  console.log(
    `\n${'step'.padEnd(36)} ${['cold', 'warm', 'cold', 'warm'].map((word) => word.padStart(9)).join(' ')}`,
  );
  for (const [step, seconds] of cold.seconds) line(step, seconds, warm.seconds.get(step) ?? Number.NaN);
  line('the whole command', cold.total, warm.total);
  console.log('');
  for (const { name, size } of cold.manifest?.files ?? [])
    console.log(
      `${name.padEnd(46)} ${(size / 1e6).toFixed(1).padStart(7)} MB, ${(size / node.length).toFixed(2)} x the base Node`,
    );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
