import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { checks } from './checks.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** The names and groups of checks in a command line. */
const findCalls = (text: string) =>
  [...text.matchAll(/(?:npm run -s check --|node scripts\/check\.ts) ([a-z0-9-]+)/g)].map(
    ([, name = '']) => name,
  );

describe('the list of checks', () => {
  it('is run by ci.yml in parts: every static check, and every test in a part of its own', () => {
    const called = findCalls(read('.github/workflows/ci.yml'));
    const names = checks.filter(({ group }) => group === 'extra').map(({ name }) => name);
    // The unit tests run with coverage there.
    expect(called.sort()).toEqual(['static', ...names.filter((name) => name !== 'unit')].sort());
  });

  it('is run as a whole by .ci/run', () => {
    expect(read('.ci/run')).toMatch(/^npm run -s check$/m);
  });

  it.each([
    [
      'unit-portable',
      /^(?:(?:schema|pipeline|host|cli|actions|shell|runtime\/core)\/|.*\/windows\.test\.ts$|runtime\/platform\/peer-owner\.test\.ts$)/,
    ],
    ['unit-on-node-24', /^(?:schema|pipeline|host|cli|actions|test\/acceptance)\//],
  ])('selects the files of %s', (name, expected) => {
    const [, ...args] = checks.find((check) => check.name === name)?.command ?? [];
    const list = execFileSync(process.execPath, [...args, '--listTests'], { cwd: root, encoding: 'utf8' });
    const files = list
      .split('\n')
      .filter((line) => line.startsWith(root))
      .map((file) => relative(root, file).replaceAll('\\', '/'));
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((file) => !expected.test(file))).toEqual([]);
  });
});
