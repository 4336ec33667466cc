/**
 * `npm run coverage`: runs the unit tests with coverage of the shipped code and prints the figures. Fails when a test fails or a figure is below
 * coverage-floor.json. `--raise` writes today's figures, less one point, as the new floor.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const floorFile = join(root, 'coverage-floor.json');
/** Tests with concurrency can take another branch in another run. */
const tolerance = 1;

const figures = ['statements', 'branches', 'functions', 'lines'] as const;
type Figures = Record<(typeof figures)[number], number>;

function readFigures(): Figures {
  const { total } = JSON.parse(readFileSync(join(root, 'out/coverage/coverage-summary.json'), 'utf8')) as {
    total: Record<(typeof figures)[number], { pct: number }>;
  };
  const pick = (name: (typeof figures)[number]) => total[name].pct;
  return {
    statements: pick('statements'),
    branches: pick('branches'),
    functions: pick('functions'),
    lines: pick('lines'),
  };
}

const args = ['--selectProjects', 'unit', '--coverage', '--maxWorkers=3', '--verbose=false'];
const { status } = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', ...args],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
);
if (status !== 0) process.exitCode = 1;
const measured = readFigures();
if (process.argv.includes('--raise')) {
  const floor = Object.fromEntries(
    figures.map((name) => [name, Math.floor((measured[name] - tolerance) * 10) / 10]),
  );
  writeFileSync(floorFile, `${JSON.stringify(floor, undefined, 2)}\n`);
  console.log(`new floor: ${JSON.stringify(floor)}`);
} else {
  const floor = JSON.parse(readFileSync(floorFile, 'utf8')) as Figures;
  for (const name of figures) {
    const isLow = measured[name] < floor[name];
    console.log(`${name.padEnd(10)} ${measured[name]} %, floor ${floor[name]} %${isLow ? ': too low' : ''}`);
    if (isLow) process.exitCode = 1;
  }
}
