import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createTestContext, rejection, withTempDir } from '../../../test/packaging/context.ts';
import { findPackageManager } from './find.ts';

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
    ['ui/bun.lock', '{}', 'bun', 'ui', 'bun install --frozen-lockfile'],
    ['ui/bun.lockb', '', 'bun', 'ui', 'bun install --frozen-lockfile'],
  ])('%s (%s) -> %s', (file, text, name, dir, shown) =>
    withTempDir(async (top) => {
      const ctx = createTestContext(top, { exec: exec('npm', 'pnpm', 'yarn', 'bun') });
      await ctx.fs.write(join(top, 'app', file), text);
      const found = await findPackageManager(ctx, join(top, 'app/ui'), join(top, 'app'));
      expect(found).toMatchObject({
        manager: { id: name },
        dir: join(top, 'app', dir),
        install: { file: name, shown },
        pinned: true,
      });
    }),
  );

  it('uses npm without a pin when no lockfile exists, and does not search above the scenario', () =>
    withTempDir(async (top) => {
      const ctx = createTestContext(top, { exec: exec('npm') });
      await ctx.fs.write(join(top, 'yarn.lock'), '');
      const found = await findPackageManager(ctx, join(top, 'app/ui'), join(top, 'app'));
      expect(found).toMatchObject({
        manager: { id: 'npm' },
        pinned: false,
        install: { shown: 'npm install' },
      });
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

describe('packageManager of package.json', () => {
  it.each([
    ['wins over a lockfile beside it', 'pnpm@9.1.0', ['package-lock.json'], 'pnpm', 'pnpm install', false],
    ['chooses the lockfile', 'npm@10', ['pnpm-lock.yaml', 'package-lock.json'], 'npm', 'npm ci', true],
    ['names a version', 'yarn@4.1.0', [], 'yarn', 'yarn install --no-immutable', false],
    ['names an old version', 'yarn@1.22.0', [], 'yarn', 'yarn install --no-lockfile', false],
    ['is ignored when unknown', 'other@1', ['yarn.lock'], 'yarn', 'yarn install --frozen-lockfile', true],
  ])('%s', (_what, field, locks, id, shown, pinned) =>
    withTempDir(async (top) => {
      const ctx = createTestContext(top, { exec: exec('npm', 'pnpm', 'yarn') });
      await ctx.fs.write(join(top, 'package.json'), JSON.stringify({ packageManager: field }));
      for (const lock of locks) await ctx.fs.write(join(top, lock), '');
      const found = await findPackageManager(ctx, top, top);
      expect(found).toMatchObject({ manager: { id }, install: { shown }, pinned });
    }),
  );
});
