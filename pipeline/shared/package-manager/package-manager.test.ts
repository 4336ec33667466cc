import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createTestContext, rejection, withTempDir } from '../../../test/packaging/context.ts';
import { findPackageManager, toRunBuild } from './package-manager.ts';

const exec = (...tools: string[]) => ({
  run: async () => ({ exitCode: 0, stdout: '', stderr: '' }),
  which: async (name: string) => (tools.includes(name) ? `/bin/${name}` : undefined),
});

describe('findPackageManager', () => {
  it.each([
    ['ui/package-lock.json', '{}', 'npm', 'ui', 'npm ci'],
    ['ui/npm-shrinkwrap.json', '{}', 'npm', 'ui', 'npm ci'],
    ['package-lock.json', '{}', 'npm', '', 'npm ci'],
    ['ui/pnpm-lock.yaml', 'lockfileVersion: 9', 'pnpm', 'ui', 'pnpm install --frozen-lockfile'],
    ['ui/yarn.lock', '# yarn lockfile v1', 'yarn', 'ui', 'yarn install --frozen-lockfile'],
    ['ui/yarn.lock', '__metadata:\n  version: 8', 'yarn', 'ui', 'yarn install --immutable'],
  ])('%s (%s) -> %s', (file, text, name, dir, shown) =>
    withTempDir(async (top) => {
      const ctx = createTestContext(top, { exec: exec('npm', 'pnpm', 'yarn') });
      await ctx.fs.write(join(top, 'app', file), text);
      const found = await findPackageManager(ctx, join(top, 'app/ui'), join(top, 'app'));
      expect(found).toMatchObject({ name, dir: join(top, 'app', dir), install: { shown }, pinned: true });
    }),
  );

  it('takes npm without a pin where no lockfile is, and looks no higher than the scenario', () =>
    withTempDir(async (top) => {
      const ctx = createTestContext(top, { exec: exec('npm') });
      await ctx.fs.write(join(top, 'yarn.lock'), '');
      const found = await findPackageManager(ctx, join(top, 'app/ui'), join(top, 'app'));
      expect(found).toMatchObject({ name: 'npm', pinned: false, install: { shown: 'npm install' } });
    }));

  it('names a package manager that is not installed', () =>
    withTempDir(async (top) => {
      const ctx = createTestContext(top, { exec: exec('npm') });
      await ctx.fs.write(join(top, 'ui/pnpm-lock.yaml'), '');
      const error = await rejection(findPackageManager(ctx, join(top, 'ui'), top));
      expect(error).toMatchObject({
        code: 'tool-missing',
        blame: 'environment',
        remedy: expect.stringContaining('pnpm'),
      });
    }));
});

describe('toRunBuild', () => {
  // What npm takes for itself after the script's name, pnpm and Yarn would hand on: `vite build --silent` is an error of Vite's.
  it.each([
    ['npm', [], ['run', 'build', '--silent']],
    ['npm', ['--mode', 'x'], ['run', 'build', '--silent', '--', '--mode', 'x']],
    ['pnpm', [], ['--silent', 'run', 'build']],
    ['pnpm', ['--mode', 'x'], ['--silent', 'run', 'build', '--mode', 'x']],
    ['yarn', [], ['run', 'build']],
    ['yarn', ['--mode', 'x'], ['run', 'build', '--mode', 'x']],
  ] as const)('%s with %j', (name, extra, args) => {
    expect(toRunBuild(name, extra)).toEqual(args);
  });
});
