/**
 * `npm run differential [-- <case>…]`: runs the programs of test/fixtures/differential under plain Node and as packaged apps, and compares
 * them. Exits 1 when one differs. Results are kept until the case or the product changes.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readCases } from './differential/case.ts';
import { isRight } from './differential/outcome.ts';
import { runCases } from './differential/run-cases.ts';
import { type Row, toPage, toSummary, toWords } from './differential/table.ts';
import { prepareTools } from './differential/tools.ts';

const usage = `npm run differential -- [options] [<case>…]
  --quick        without the cases whose installation takes minutes
  --plain        only under node: are the cases right?
  --fresh        ignore the stored results
  --keep         leave the folder of each build, and print it
  --jobs <n>     cases at the same time (default: 2)
  --work <dir>   folder of the stored results (default: <tmp>/differential)
  --write        write docs/verification/node-packages.md
`;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    plain: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    jobs: { type: 'string', default: '2' },
    work: { type: 'string', default: join(tmpdir(), 'differential') },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

function report({ one, outcome }: Row, seconds: number): void {
  console.log(`  ${toWords(outcome).padEnd(12)} ${one.name.padEnd(26)} ${seconds.toFixed(1)} s`);
  if (outcome.kind === 'broken') console.log(outcome.reason.replaceAll(/^/gm, '      '));
  if (outcome.kind !== 'different') return;
  for (const difference of outcome.differences) console.log(difference.replaceAll(/^/gm, '      '));
  if (outcome.log !== '') console.log(outcome.log.trimEnd().replaceAll(/^/gm, '      | '));
}

async function main(): Promise<void> {
  if (values.help) return void console.log(usage);
  const jobs = Number(values.jobs);
  if (!Number.isInteger(jobs) || jobs < 1)
    throw new Error(`--jobs ${values.jobs}: not a whole number above 0`);
  if (values.write && (positionals.length > 0 || values.quick || values.plain))
    throw new Error('--write needs the results of every case: leave out names, --quick and --plain');
  const cases = readCases(join(root, 'test/fixtures/differential'), positionals);
  await mkdir(values.work, { recursive: true });
  const rows = await runCases(
    cases.filter(({ slow }) => !(values.quick && slow)),
    jobs,
    {
      root,
      work: values.work,
      env: await prepareTools(values.work),
      fresh: values.fresh,
      keep: values.keep,
      plainOnly: values.plain,
    },
    report,
  );
  console.log(`\n${toSummary(rows)}`);
  if (values.write) await writeFile(join(root, 'docs/verification/node-packages.md'), toPage(rows));
  if (!rows.every(({ outcome }) => isRight(outcome))) process.exitCode = 1;
}

await main();
