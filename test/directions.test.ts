import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allowed, packages, targets, violations } from './directions/violations.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
let tree = '';

function write(path: string, text: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), text);
}

/** A version for each name, as package.json lists dependencies. */
const toVersions = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']));

/** A small project with a file for every violation, checked with the project's own rules. */
function findViolations(): string[] {
  for (const path of targets) write(path, 'export const x = 1;\nexport type X = 1;\n');
  for (const [, path, source] of violations) write(path, `${source}\n`);
  for (const [path, source] of allowed) write(path, `${source}\n`);
  for (const name of [...packages.production, ...packages.development]) {
    const manifest = { name, version: '1.0.0', type: 'module', exports: './index.js' };
    write(`node_modules/${name}/package.json`, JSON.stringify(manifest));
    write(`node_modules/${name}/index.js`, '');
  }
  const dependencies = toVersions(packages.production);
  const devDependencies = toVersions(packages.development);
  write('package.json', JSON.stringify({ name: 'small', type: 'module', dependencies, devDependencies }));
  write('tsconfig.json', '{}');
  const folders = ['schema', 'pipeline', 'host', 'runtime', 'resources', 'shell', 'cli', 'actions'];
  const report = execFileSync(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
      '--config',
      join(root, '.dependency-cruiser.cjs'),
      '--output-type',
      'json',
      ...folders,
    ],
    { cwd: tree, encoding: 'utf8' },
  );
  const { summary } = JSON.parse(report) as {
    summary: { violations: { rule: { name: string }; from: string }[] };
  };
  return summary.violations.map(({ rule, from }) => `${rule.name} ${from}`);
}

describe('.dependency-cruiser.cjs', () => {
  let found: string[] = [];
  beforeAll(() => {
    tree = mkdtempSync(join(tmpdir(), 'directions-'));
    found = findViolations();
  }, 60_000);
  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  it.each(violations)('finds %s in %s', (rule, file) => {
    expect(found).toContain(`${rule} ${file}`);
  });

  it('finds nothing in what is allowed', () => {
    const files = allowed.map(([file]) => file).filter((file) => file !== 'cli/b.ts');
    expect(found.filter((line) => files.some((file) => line.endsWith(` ${file}`)))).toEqual([]);
  });

  it('has a violation for every rule', async () => {
    const config = (await import(join(root, '.dependency-cruiser.cjs'))) as {
      default: { forbidden: { name: string }[] };
    };
    const names = config.default.forbidden.map(({ name }) => name).sort();
    expect([...new Set(violations.map(([rule]) => rule))].sort()).toEqual(names);
  });
});
