/**
 * Measures `analyze`: one scenario in a fresh process, and 138 in one process, each against a bare start of Node. Without an
 * argument it makes a repository from the test fixtures: `node scripts/bench-analyze.ts [repository]`.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const packageRoot = dirname(dirname(fileURLToPath(import.meta.url)));
const rounds = 5;

/** Median milliseconds of a program. */
function measure(args: string[]): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    execFileSync(process.execPath, args, { stdio: 'ignore' });
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

function makeRepository(count: number): string {
  const root = mkdtempSync(join(tmpdir(), 'bench-analyze-'));
  const fixtures = join(packageRoot, 'test/fixtures');
  cpSync(join(fixtures, 'resources'), join(root, 'resources'), { recursive: true });
  const names = readdirSync(join(fixtures, 'scenarios')).filter((name) => !/^(?:loop|self)-/.test(name));
  for (let index = 0; index < count; index += 1) {
    const name = names[index % names.length] ?? '';
    const copy = index < names.length ? name : `${name}-${Math.floor(index / names.length)}`;
    cpSync(join(fixtures, 'scenarios', name), join(root, 'scenarios', copy), { recursive: true });
  }
  return root;
}

const given = process.argv[2];
const root = given === undefined ? makeRepository(138) : resolve(given);
const out = mkdtempSync(join(tmpdir(), 'bench-analyze-out-'));
try {
  const cli = join(packageRoot, 'dist/cli/index.js');
  const bare = measure(['-e', '0']);
  const one = measure([cli, 'analyze', join(packageRoot, 'examples/field-notes')]);
  const all = measure([cli, 'analyze', '--all', '--root', root, '--out', out]);
  const row = (name: string, ms: number, goal?: number) =>
    console.log(
      `${name.padEnd(24)} ${ms.toFixed(0).padStart(6)} ms  ${(ms / bare).toFixed(1).padStart(6)} x bare start${goal === undefined ? '' : `  goal ${goal} ms`}`,
    );
  row('bare start of Node', bare);
  row('one scenario, cold', one, 200);
  row(`${readdirSync(join(root, 'scenarios')).length} scenarios, --all`, all, 1500);
} finally {
  rmSync(out, { recursive: true, force: true });
  if (given === undefined) rmSync(root, { recursive: true, force: true });
}
