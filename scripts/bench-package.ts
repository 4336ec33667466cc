/**
 * `npm run bench:package`: what packaging costs: seconds of each step with an empty cache and again, sizes of each format. Times are also
 * given relative to a reference of the same run, one SHA-256 of the base Node, because the load of the machine changes them. `--check` fails where a
 * ratio is worse than scripts/bench-package/baseline.json allows, `--write` writes the ratios of this run there; `--format <formats>` makes others than all.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parseFormats } from '../pipeline/formats/parse-formats.ts';
import { listFormats } from '../pipeline/formats/registry.ts';
import { toPlatform } from '../schema/vocabulary.ts';
import { type Baseline, type Figure, findRegressions, toBaseline, toLine } from './bench-runtime/figures.ts';
import { type Packaged, packageTarget } from './formats/package-target.ts';

const { values: options } = parseArgs({
  options: { check: { type: 'boolean' }, write: { type: 'boolean' }, format: { type: 'string' } },
});
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const baselinePath = join(root, 'scripts/bench-package/baseline.json');
const example = join(root, 'examples/field-notes');
const host = toPlatform(`${process.platform}-${process.arch}`);
if (host === undefined || host === 'universal') throw new Error('this machine cannot package');

const formats = options.format === undefined ? listFormats(host, host) : parseFormats(options.format);
const node = readFileSync(process.execPath);
function measureReference(): number {
  const began = performance.now();
  createHash('sha256').update(node).digest();
  return (performance.now() - began) / 1000;
}

function toSizes({ manifest }: Packaged): Figure[] {
  return (manifest?.files ?? []).map(({ format, size }) => ({
    id: `size-${format}`,
    name: `size of the ${format}`,
    value: `${(size / 1e6).toFixed(1)} MB`,
    ratio: { value: size / node.length, of: 'the base Node' },
  }));
}

/** What a format that keeps its compressed parts costs the second time. */
function toAgain(cold: Packaged, warm: Packaged): Figure[] {
  const [first, second] = [cold, warm].map(({ seconds }) => seconds.get('make-installer:deb'));
  if (first === undefined || second === undefined) return [];
  const ratio = { value: second / first, of: 'the first one' };
  return [{ id: 'again-deb', name: 'the .deb made again', value: `${second.toFixed(1)} s`, ratio }];
}

function compare(figures: readonly Figure[]): void {
  const baseline = JSON.parse(readFileSync(baselinePath, 'utf8')) as Baseline;
  if (options.write === true)
    writeFileSync(baselinePath, `${JSON.stringify(toBaseline(figures, baseline), null, 2)}\n`);
  if (options.check !== true) return;
  const regressions = findRegressions(figures, baseline);
  for (const line of regressions) console.error(`worse than the baseline: ${line}`);
  if (regressions.length > 0) process.exitCode = 1;
}

const folder = mkdtempSync(join(tmpdir(), 'bench-package-'));
// The builds inherit it: the first one finds nothing that an earlier run has fetched.
process.env['XDG_CACHE_HOME'] = join(folder, 'cache');
try {
  const reference = [measureReference(), measureReference(), measureReference()].sort()[1] ?? Number.NaN;
  console.log(`reference: one SHA-256 of the base Node, ${reference.toFixed(2)} s\n`);
  const run = async (name: string) => {
    console.log(`${name} …`);
    const request = { target: host, formats };
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
  const figures = [...toSizes(cold), ...toAgain(cold, warm)];
  for (const figure of figures) console.log(toLine(figure));
  compare(figures);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
