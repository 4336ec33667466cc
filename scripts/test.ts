/** `npm test`: unit tests, then end-to-end tests, then one line that counts them all. Most tests wait for programs, so the number of workers exceeds the cores of a small machine by one. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
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

/** Runs one jest project and returns its counts; undefined when jest ended without a report. */
async function runProject(
  project: string,
  args: readonly string[],
  report: string,
): Promise<Counts | undefined> {
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const child = spawn(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--no-warnings',
      jest,
      '--reporters=default',
      `--reporters=${join(root, 'test/support/count-reporter.mjs')}`,
      '--selectProjects',
      project,
      ...args,
    ],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, PATH: path.join(delimiter), BUNDLE_TEST_COUNTS: report },
    },
  );
  const code = await new Promise((resolve) => child.on('close', resolve));
  const text = await readFile(report, 'utf8').catch(() => undefined);
  if (text === undefined) {
    console.error(`jest ended with ${code} before it reported on the ${project} tests`);
    return undefined;
  }
  return JSON.parse(text) as Counts;
}

const scratch = await mkdtemp(join(tmpdir(), 'bundle-test-'));
try {
  const unit = await runProject('unit', ['--maxWorkers=3'], join(scratch, 'unit.json'));
  const e2e = await runProject('e2e', ['--maxWorkers=2'], join(scratch, 'e2e.json'));
  const counts = [unit, e2e].filter((count) => count !== undefined);
  const sum = (field: keyof Counts) => counts.reduce((total, count) => total + count[field], 0);
  // A suite that failed to load reports no test, but counts as a failure.
  const failed = sum('numFailedTests') + sum('numRuntimeErrorTestSuites') + (2 - counts.length);
  const skipped = sum('numPendingTests');
  if (skipped > 0 && process.env['CI'] === 'true')
    console.error(`${skipped} tests were skipped, which is a failure with CI=true`);
  if (failed > 0 || (skipped > 0 && process.env['CI'] === 'true')) process.exitCode = 1;
  console.log(
    `${sum('numPassedTests')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  );
} finally {
  await rm(scratch, { recursive: true, force: true });
}
