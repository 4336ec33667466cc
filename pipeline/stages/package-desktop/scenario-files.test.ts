import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createTestContext, withTempDir } from '../../../test/packaging/context.ts';
import { findScenarioFiles } from './scenario-files.ts';

const paths = [
  '.vrooli/service.json',
  '.vrooli/secrets.json',
  '.env',
  'prompts/a.txt',
  'prompts/.env.local',
  'prompts/deep/b.txt',
  'prompts/x.go',
  'ui/dist/.well-known/x',
  'ui/node_modules/a/dist/a.js',
  'ui/node_modules/a/src/a.ts',
];

const find = (globs: readonly string[]) =>
  withTempDir(async (dir) => {
    const ctx = createTestContext(dir);
    const root = join(dir, 'repo/app');
    for (const path of [...paths, '../packages/p/p.txt', '../../outside/o.txt'])
      await ctx.fs.write(join(root, path), '');
    await symlink('../packages/p', join(root, 'linked'));
    await symlink('../../outside', join(root, 'out'));
    await symlink('.', join(root, 'prompts/loop'));
    return findScenarioFiles(ctx.fs, root, globs, join(dir, 'repo'));
  });

describe('findScenarioFiles', () => {
  it.each<[string[], string[]]>([
    [['prompts'], ['prompts/a.txt', 'prompts/deep/b.txt', 'prompts/x.go']],
    [['prompts/**', '!**/*.go', '!prompts/deep'], ['prompts/a.txt']],
    [['prompts/*.txt'], ['prompts/a.txt']],
    [['.vrooli/**'], ['.vrooli/service.json']],
    [['ui/**'], ['ui/dist/.well-known/x']],
    [['ui/node_modules/a/dist/**'], ['ui/node_modules/a/dist/a.js']],
    [['linked/**'], ['linked/p.txt']],
  ])('%j', async (globs, files) => {
    expect(await find(globs)).toEqual({ files, unmatched: [] });
  });

  it('never leaves the repository, ships no secrets, and names globs without a file', async () => {
    expect(await find(['out/**', '.env', 'absent.txt'])).toEqual({
      files: [],
      unmatched: ['out/**', 'absent.txt'],
    });
  });
});
