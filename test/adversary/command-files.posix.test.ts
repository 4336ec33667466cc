import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { guardCommandFiles } from '../../actions/shared/command-files.ts';
import { rejection, withTempDir } from '../packaging/context.ts';

const setUp = (dir: string) => {
  const env: Record<string, string> = {};
  for (const name of ['GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY']) {
    const path = join(dir, `set_${name.toLowerCase()}_7f`);
    env[name] = path;
    writeFileSync(path, name === 'GITHUB_OUTPUT' ? 'earlier=1\n' : '');
  }
  return env;
};

it.each<[string, string, (path: string) => void]>([
  ['adds a variable', 'GITHUB_ENV', (path) => writeFileSync(path, 'NODE_OPTIONS=--require=/tmp/evil.js\n')],
  ['adds a folder of programs', 'GITHUB_PATH', (path) => writeFileSync(path, '/tmp/evil\n')],
  ['replaces an output', 'GITHUB_OUTPUT', (path) => writeFileSync(path, 'earlier=2\n')],
  [
    'puts a link in the place of a file',
    'GITHUB_STATE',
    (path) => {
      rmSync(path);
      symlinkSync('/etc/hostname', path);
    },
  ],
  [
    'puts a folder in the place of a file',
    'GITHUB_STEP_SUMMARY',
    (path) => {
      rmSync(path);
      mkdirSync(path);
    },
  ],
])('a build that %s fails the step, and nothing of it is left', (_, name, attack) =>
  withTempDir(async (dir) => {
    const env = setUp(dir);
    const path = env[name] ?? '';
    const before = readFileSync(path, 'utf8');
    for (const end of [async () => 'built', () => Promise.reject(new Error('build failed'))]) {
      const body = () => {
        attack(path);
        return end();
      };
      const error = await rejection(guardCommandFiles(env, body));
      expect(error).toMatchObject({ code: 'command-files-changed', message: expect.stringContaining(name) });
      expect(readFileSync(path, 'utf8')).toBe(before);
    }
  }),
);

it('a build that changes none of them ends as it would without the check', () =>
  withTempDir(async (dir) => {
    const env = setUp(dir);
    await expect(guardCommandFiles(env, async () => 'built')).resolves.toBe('built');
    await expect(guardCommandFiles({}, async () => 'built')).resolves.toBe('built');
    await expect(guardCommandFiles(env, () => Promise.reject(new Error('as it is')))).rejects.toThrow(
      'as it is',
    );
  }));
