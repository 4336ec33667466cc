import { describe, expect, it } from '@jest/globals';
import { choosePackageManager } from './choose.ts';
import { packageManagers } from './table.ts';

/** `files`: lockfiles and, for a package.json, the field that it states. */
const choose = async (files: Record<string, string>, dir = 'ui') => {
  const { manager, lockfile, ...found } = await choosePackageManager(
    { hasFile: async (path) => path in files, readField: async (path) => files[path] },
    dir,
    '.',
  );
  return [manager.id, found.dir, lockfile ?? '-', found.version ?? '-'].join(' ');
};

describe('choosePackageManager', () => {
  it.each<[string, Record<string, string>, string]>([
    ['nothing', {}, 'npm ui - -'],
    ['a lockfile above', { 'yarn.lock': '' }, 'yarn . yarn.lock -'],
    [
      'the nearest lockfile',
      { 'pnpm-lock.yaml': '', 'ui/package-lock.json': '' },
      'npm ui package-lock.json -',
    ],
    [
      'lockfiles side by side',
      { 'ui/package-lock.json': '', 'ui/pnpm-lock.yaml': '' },
      'pnpm ui pnpm-lock.yaml -',
    ],
    ['Yarn and npm', { 'ui/package-lock.json': '', 'ui/yarn.lock': '' }, 'yarn ui yarn.lock -'],
    ['bun and npm', { 'ui/bun.lockb': '', 'ui/npm-shrinkwrap.json': '' }, 'bun ui bun.lockb -'],
    [
      'a field and its lockfile above',
      { 'ui/package.json': 'pnpm@9', 'pnpm-lock.yaml': '' },
      'pnpm . pnpm-lock.yaml 9',
    ],
    ['a field above a lockfile', { 'package.json': 'pnpm@9', 'ui/yarn.lock': '' }, 'yarn ui yarn.lock -'],
    ['a field above alone', { 'package.json': 'bun' }, 'bun ui - -'],
  ])('%s', async (_what, files, expected) => {
    expect(await choose(files)).toBe(expected);
  });
});

describe('the run of a script', () => {
  // npm interprets options after the script's name, the others forward them: `vite build --silent` is an error in Vite.
  it.each([
    ['npm', [], ['run', 'build', '--silent']],
    ['npm', ['--mode', 'x'], ['run', 'build', '--silent', '--', '--mode', 'x']],
    ['pnpm', [], ['--silent', 'run', 'build']],
    ['pnpm', ['--mode', 'x'], ['--silent', 'run', 'build', '--mode', 'x']],
    ['yarn', [], ['run', 'build']],
    ['yarn', ['--mode', 'x'], ['run', 'build', '--mode', 'x']],
    ['bun', ['--mode', 'x'], ['run', '--silent', 'build', '--mode', 'x']],
  ])('%s with %j', (id, extra, args) => {
    const manager = packageManagers.find((one) => one.id === id);
    expect(manager?.toRunArgs('build', extra)).toEqual(args);
  });
});
