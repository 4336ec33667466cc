import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { createTestContext, withTempDir } from '../../../test/packaging/context.ts';
import { needs } from '../../../test/support/needs.ts';
import { findPlaceholders } from './find-placeholders.ts';

const { describe, it } = needs('git');

const git = (root: string, ...args: string[]) =>
  execFileSync('git', ['-C', root, '-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args]);

const pointer = (oid: string) =>
  `version https://git-lfs.github.com/spec/v1\noid sha256:${oid.repeat(64)}\nsize 12345\n`;

describe('findPlaceholders', () => {
  it('names pointers of Git LFS, and no other file', () =>
    withTempDir(async (dir) => {
      const ctx = createTestContext(dir);
      const files = ['logo.png', 'notes.txt', 'about-lfs.md', 'gone'];
      await ctx.fs.write(join(dir, 'logo.png'), pointer('a'));
      await ctx.fs.write(join(dir, 'notes.txt'), 'version 1\n');
      await ctx.fs.write(join(dir, 'about-lfs.md'), `${pointer('a')}${'text '.repeat(300)}`);
      expect(await findPlaceholders(ctx, dir, files, 'scenarios/x/')).toEqual([
        expect.objectContaining({
          severity: 'warning',
          code: 'lfs-pointer',
          file: 'scenarios/x/logo.png',
          remedy: expect.stringContaining('git lfs pull'),
        }),
      ]);
    }));

  it('names submodules that are not checked out', () =>
    withTempDir(async (dir) => {
      const ctx = createTestContext(dir);
      const [root, library] = [join(dir, 'root'), join(dir, 'library')];
      await ctx.fs.write(join(library, 'a.txt'), '1');
      git(dir, 'init', '-q', library);
      git(library, 'add', '.');
      git(library, 'commit', '-qm', 'x');
      git(dir, 'init', '-q', root);
      for (const name of ['full', 'empty'])
        git(root, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', library, name);
      git(root, 'submodule', '--quiet', 'deinit', '-f', 'empty');
      expect(await findPlaceholders(ctx, root, [], '')).toEqual([
        expect.objectContaining({ severity: 'warning', code: 'submodule-empty', file: 'empty' }),
      ]);
    }));
});
