import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { checks } from './checks.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** The names and groups that a text hands to the list of checks. */
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
});
