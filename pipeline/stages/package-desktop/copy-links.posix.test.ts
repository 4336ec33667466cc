import { execFileSync } from 'node:child_process';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect } from '@jest/globals';
import { createTestContext, rejection, withTempDir } from '../../../test/packaging/context.ts';
import { needs } from '../../../test/support/needs.ts';
import { copySource, type SourceCopy } from './copy-source.ts';

const { describe, it } = needs('git');

const git = (root: string, ...args: string[]) =>
  execFileSync('git', ['-C', root, '-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args]);

/** A repository with the given files and links (path to target); the scenario is scenarios/mural. */
async function withRepository(
  files: Record<string, string>,
  links: Record<string, string>,
  body: (copy: () => Promise<SourceCopy>, root: string) => Promise<void>,
): Promise<void> {
  await withTempDir(async (dir) => {
    const ctx = createTestContext(dir);
    const root = join(dir, 'repo');
    for (const [path, text] of Object.entries(files)) await ctx.fs.write(join(root, path), text);
    for (const [path, target] of Object.entries(links)) {
      await mkdir(join(root, dirname(path)), { recursive: true });
      await symlink(target, join(root, path));
    }
    git(dir, 'init', '-q', root);
    await body(() => copySource(ctx, { root, scenarioDir: join(root, 'scenarios/mural') }, []), root);
  });
}

const theme = { 'shared/theme/hue.mjs': 'teal', 'shared/theme/.env': 'SECRET=1', '.gitignore': '.env\n' };

describe('symbolic links in the sources', () => {
  it('are replaced by the file or folder of the repository that they refer to', () =>
    withRepository(
      { ...theme, 'scenarios/mural/ui/main.mjs': '1' },
      {
        'scenarios/mural/ui/theme': '../../../shared/theme',
        'scenarios/mural/ui/hue.mjs': '../../../shared/theme/hue.mjs',
        'shared/theme/deep': '../deep',
        'shared/deep/again.mjs': '../theme/hue.mjs',
      },
      async (copy) => {
        const { scenarioDir } = await copy();
        for (const path of ['ui/theme/hue.mjs', 'ui/hue.mjs', 'ui/theme/deep/again.mjs']) {
          expect(await readFile(join(scenarioDir, path), 'utf8')).toBe('teal');
        }
        await expect(readFile(join(scenarioDir, 'ui/theme/.env'))).rejects.toThrow('ENOENT');
      },
    ));

  it('are kept when they lead to a folder above themselves or to nothing', () =>
    withRepository(
      { 'scenarios/mural/ui/main.mjs': '1' },
      { 'scenarios/mural/ui/up': '..', 'scenarios/mural/ui/gone': 'dist/later.js' },
      async (copy) => {
        const { scenarioDir } = await copy();
        expect(await readFile(join(scenarioDir, 'ui/up/ui/main.mjs'), 'utf8')).toBe('1');
      },
    ));

  it('are refused by name, all at once, when they leave the repository', () =>
    withRepository(
      { 'scenarios/mural/ui/main.mjs': '1' },
      {
        'scenarios/mural/ui/passwd': '/etc/passwd',
        'scenarios/mural/ui/far': '../../../../elsewhere',
      },
      async (copy) => {
        const error = await rejection(copy());
        expect(error).toMatchObject({ code: 'source-link-outside', blame: 'input' });
        expect(error).toMatchObject({
          diagnostics: [{ file: 'scenarios/mural/ui/far' }, { file: 'scenarios/mural/ui/passwd' }],
        });
      },
    ));
});

describe('submodules', () => {
  it('are copied as git lists them, an empty one as an empty folder', () =>
    withRepository(
      { 'scenarios/mural/main.mjs': '1', 'library/index.mjs': 'lib', 'library/.gitignore': '*.log\n' },
      {},
      async (copy, root) => {
        const library = join(root, 'library');
        git(root, 'init', '-q', library);
        git(library, 'add', '.');
        git(library, 'commit', '-qm', 'x');
        const allow = ['-c', 'protocol.file.allow=always'];
        git(root, ...allow, 'submodule', '--quiet', 'add', library, 'scenarios/mural/full');
        git(root, ...allow, 'submodule', '--quiet', 'add', library, 'scenarios/mural/empty');
        git(root, 'submodule', '--quiet', 'deinit', '-f', 'scenarios/mural/empty');
        const ctx = createTestContext(root);
        await ctx.fs.write(join(root, 'scenarios/mural/full/debug.log'), 'x');
        const { scenarioDir } = await copy();
        expect((await ctx.fs.list(join(scenarioDir, 'full'))).sort()).toEqual(['.gitignore', 'index.mjs']);
        expect(await ctx.fs.list(join(scenarioDir, 'empty'))).toEqual([]);
      },
    ));
});

describe('a repository that git refuses to read', () => {
  it('is an error that says what to run, and nothing is copied', () =>
    withTempDir(async (dir) => {
      const stderr = `fatal: detected dubious ownership in repository at '${dir}/repo'\nTo add an exception, call:\n`;
      const ctx = createTestContext(dir, {
        exec: {
          run: async () => ({ exitCode: 128, stdout: '', stderr }),
          which: async (name) => `/usr/bin/${name}`,
        },
      });
      await ctx.fs.write(join(dir, 'repo/.env.local'), 'x');
      const place = { root: join(dir, 'repo'), scenarioDir: join(dir, 'repo') };
      expect(await rejection(copySource(ctx, place, []))).toMatchObject({
        code: 'git-refused',
        blame: 'environment',
        remedy: expect.stringContaining(`git config --global --add safe.directory ${dir}/repo`),
      });
    }));

  it('is an error too when it is damaged', () =>
    withRepository({ 'scenarios/mural/main.mjs': '1' }, {}, async (copy, root) => {
      await createTestContext(root).fs.write(join(root, '.git/index'), 'damaged');
      expect(await rejection(copy())).toMatchObject({ code: 'git-refused' });
    }));
});
