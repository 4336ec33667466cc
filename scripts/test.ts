/**
 * `npm test`: unit and end-to-end tests side by side, then one line that counts them all. Most tests wait for programs, so there are twice as many
 * workers as a small machine has cores.
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isThorough } from '../test/support/thorough.ts';
import { readTools } from './check/tools.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Tests find the programs of .ci/tools on PATH, after everything else. */
const path = [process.env['PATH'] ?? '', ...[...readTools(root, process.env).values()].map(dirname)];

interface Counts {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numRuntimeErrorTestSuites: number;
}

/** The processor time of each test file in seconds, to find the slow ones. */
const times = join(root, 'out/test-times.tsv');

/** The processor time of all test files in seconds. */
async function sumTimes(): Promise<number> {
  const text = await readFile(times, 'utf8').catch(() => '');
  return text.split('\n').reduce((sum, line) => sum + Number.parseFloat(line.split('\t')[0] || '0'), 0);
}

/** Runs both jest projects and returns their counts; undefined when jest ended without a report. */
async function runProjects(report: string): Promise<Counts | undefined> {
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const child = spawn(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--no-warnings',
      jest,
      '--reporters=default',
      `--reporters=${join(root, 'test/support/count-reporter.mjs')}`,
      '--maxWorkers=4',
      ...['--selectProjects', 'unit', 'e2e'],
    ],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        PATH: path.join(delimiter),
        BUNDLE_TEST_COUNTS: report,
        BUNDLE_TEST_TIMES: times,
      },
    },
  );
  const code = await new Promise((resolve) => child.on('close', resolve));
  const text = await readFile(report, 'utf8').catch(() => undefined);
  if (text === undefined) {
    console.error(`jest ended with ${code} before it reported on the tests`);
    return undefined;
  }
  return JSON.parse(text) as Counts;
}

await rm(times, { force: true });
await mkdir(dirname(times), { recursive: true });
const scratch = await mkdtemp(join(tmpdir(), 'bundle-test-'));
try {
  const counts = await runProjects(join(scratch, 'counts.json'));
  // A suite that failed to load reports no test, but counts as a failure.
  const failed = counts === undefined ? 1 : counts.numFailedTests + counts.numRuntimeErrorTestSuites;
  const skipped = counts?.numPendingTests ?? 0;
  if (skipped > 0 && process.env['CI'] === 'true')
    console.error(`${skipped} tests were skipped, which is a failure with CI=true`);
  if (failed > 0 || (skipped > 0 && process.env['CI'] === 'true')) process.exitCode = 1;
  const repeats = isThorough ? 'in full' : 'in part; CI=true runs them in full';
  console.log(
    `${Math.round(await sumTimes())} s of processor time; tests that repeat one thing ran ${repeats}`,
  );
  console.log(
    `${counts?.numPassedTests ?? 0} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  );
} finally {
  await rm(scratch, { recursive: true, force: true });
}
