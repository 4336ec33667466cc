/**
 * `npm run formats`: packages an example and a Go scenario for every target in every format that this machine can make, verifies the
 * releases, and has programs of others open the files again. `-- --write` writes the table to docs/verification/formats.md;
 * `--target <target>` and `--scenario <name>` limit the run; `-- --write` then replaces the rows that it made, so that the table can be made in parts.
 */
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { formatIds, listFormats, toFormat } from '../pipeline/formats/registry.ts';
import { toPlatform } from '../schema/vocabulary.ts';
import { openAgain } from './formats/outside-programs.ts';
import { mergeRows, parseRows } from './formats/merge-rows.ts';
import { type Packaged, packageTarget, runCommand } from './formats/package-target.ts';
import { toTable } from './generate/markdown-table.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const page = join(root, 'docs/verification/formats.md');
const scenarios = { 'field-notes': 'examples/field-notes', 'tide-table': 'test/fixtures/init/tide-table' };
const head = [
  'scenario',
  'target',
  'format',
  'made',
  'signed',
  'verified',
  'opened again by',
  'started here',
];
const { values: options } = parseArgs({
  options: { write: { type: 'boolean' }, target: { type: 'string' }, scenario: { type: 'string' } },
});
const isPart = options.target !== undefined || options.scenario !== undefined;

const platform = toPlatform(`${process.platform}-${process.arch}`);
if (platform === undefined || platform === 'universal') throw new Error('this machine cannot package');
const host = platform;

const targets = [...new Set(formatIds.flatMap((id) => toFormat(id).targets))].filter(
  (target) => options.target === undefined || target === options.target,
);

function toStarted({ manifest }: Packaged): string {
  const rehearsal = manifest?.rehearsal?.[0];
  if (rehearsal === undefined) return 'no';
  return rehearsal.rehearsed ? 'its payload, in the rehearsal' : `no: ${rehearsal.why ?? 'unknown'}`;
}

async function describeTarget(name: string, scenario: string, target: (typeof targets)[number], out: string) {
  const ids = listFormats(target, host);
  const elsewhere = formatIds.filter((id) => toFormat(id).targets.includes(target) && !ids.includes(id));
  const packaged = await packageTarget(scenario, out, { target, formats: ids });
  const verified = packaged.manifest !== undefined && runCommand(['verify', out]).ok ? 'yes' : 'no';
  const rows = ids.map((id) => {
    const files = packaged.manifest?.files.filter(({ format }) => format === id) ?? [];
    const [file] = files;
    if (file === undefined) return [name, target, id, `no: ${packaged.error ?? 'no file'}`, '', '', '', ''];
    const seconds = packaged.seconds.get(`make-installer:${id}`) ?? 0;
    const made = `${(file.size / 1e6).toFixed(1)} MB in ${seconds.toFixed(1)} s`;
    const signed = file.signature.signed ? 'yes' : 'no';
    return [name, target, id, made, signed, verified, openAgain(join(out, file.name)), toStarted(packaged)];
  });
  return [...rows, ...elsewhere.map((id) => [name, target, id, `not on ${host}`, '', '', '', ''])];
}

const scratch = await mkdtemp(join(tmpdir(), 'formats-'));
const rows: string[][] = [];
try {
  for (const [name, path] of Object.entries(scenarios)) {
    if (options.scenario !== undefined && options.scenario !== name) continue;
    const scenario = join(scratch, name);
    const unwanted = /(?:^|\/)(?:node_modules|dist)$/;
    await cp(join(root, path), scenario, { recursive: true, filter: (from) => !unwanted.test(from) });
    if (name === 'tide-table' && !runCommand(['init', scenario]).ok) throw new Error('init failed');
    for (const target of targets) {
      console.log(`${name} for ${target}`);
      const out = join(scratch, `${name}-${target}`);
      const found = await describeTarget(name, scenario, target, out);
      for (const row of found) console.log(`  ${row.slice(2).join('  ')}`);
      rows.push(...found);
      await rm(out, { recursive: true, force: true });
    }
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}
const made = rows.filter(([, , , text = '']) => text.includes(' MB ')).length;
const verified = rows.filter((row) => row[5] === 'yes').length;
console.log(`${made} of ${rows.length} made, ${verified} verified`);
if (options.write === true) {
  const intro = `# Formats\n\nMade on ${host} by \`npm run formats -- --write\`; times depend on the machine. Tests that install and start them: [packaging.md](packaging.md).\n\n`;
  const before = isPart && existsSync(page) ? parseRows(readFileSync(page, 'utf8')) : [];
  await writeFile(page, intro + toTable(head, mergeRows(before, rows)));
  console.log('written to docs/verification/formats.md');
} else process.stdout.write(`\n${toTable(head, rows)}`);
if (made < rows.length) process.exitCode = 1;
