/**
 * `npm run check [-- <name or group>…]`: lint, types, directions, dead code, generated files and the rest, then the tests. Without
 * arguments everything except the group `extra`. `--list` prints the names. See scripts/check/checks.ts.
 */
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Check, checks } from './check/checks.ts';
import { findProgram, readTools } from './check/tools.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tools = readTools(root, process.env);

/** Undefined, with a message, for an unknown name or group. */
function select(words: readonly string[]): Check[] | undefined {
  const unknown = words.filter((word) => !checks.some(({ name, group }) => name === word || group === word));
  if (unknown.length > 0) {
    const names = checks.map(({ name }) => name).join(', ');
    console.error(`unknown check "${unknown.join('", "')}": choose from ${names}, or static, test, extra`);
    return undefined;
  }
  if (words.length === 0) return checks.filter(({ group }) => group !== 'extra');
  return checks.filter(({ name, group }) => words.includes(name) || words.includes(group));
}

type Outcome = 'passed' | 'failed' | 'skipped';

function run({ name, group, command: [program, ...args] }: Check): Outcome {
  console.log(`\n— ${name}: ${program} ${args.join(' ')}`);
  const file = findProgram(root, tools, program);
  if (file === undefined) {
    console.log(`${program} is not installed: run .ci/install-tools`);
    return process.env['CI'] === 'true' ? 'failed' : 'skipped';
  }
  const start = performance.now();
  const { status, error } = spawnSync(file, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (error !== undefined) console.log(`${file} could not be started: ${error.message}`);
  const outcome = status === 0 ? 'passed' : 'failed';
  // The tests print their own summary line.
  if (group !== 'test') console.log(`${outcome} after ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return outcome;
}

/** Runs the checks and sets the exit code: 1 when one failed, 2 for an unknown name. */
function main(words: readonly string[]): void {
  if (words.includes('--list')) {
    for (const { name, group } of checks) console.log(`${group} ${name}`);
    return;
  }
  const results = select(words)?.map((check) => ({ name: check.name, outcome: run(check) }));
  if (results === undefined) {
    process.exitCode = 2;
    return;
  }
  const list = (outcome: Outcome) =>
    results
      .filter((result) => result.outcome === outcome)
      .map(({ name }) => name)
      .join(', ');
  if (list('skipped') !== '') console.error(`skipped: ${list('skipped')}`);
  if (list('failed') !== '') {
    console.error(`failed: ${list('failed')}`);
    process.exitCode = 1;
  }
}

main(process.argv.slice(2));
