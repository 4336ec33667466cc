import { describe, expect, it } from '@jest/globals';
import { createTestContext, rejection, withTempDir } from '../../../test/packaging/context.ts';
import type { ServiceSource } from '../source.ts';
import { findRequirements, readProject } from './requirements.ts';

async function withFiles(
  files: Record<string, string>,
  check: (fs: ReturnType<typeof createTestContext>['fs'], source: ServiceSource) => Promise<void>,
): Promise<void> {
  await withTempDir(async (dir) => {
    const { fs } = createTestContext(dir);
    await fs.mkdir(`${dir}/app/api`);
    for (const [path, text] of Object.entries(files)) await fs.write(`${dir}/${path}`, text);
    const repository = { dir, folders: [`${dir}/app`], internal: new Map() };
    const build = { type: 'python' as const, source_dir: 'api' };
    await check(fs, {
      id: 'api',
      build,
      target: 'linux-x64',
      dir: `${dir}/app/api`,
      scenarioDir: `${dir}/app`,
      repository,
    });
  });
}

describe('findRequirements', () => {
  it.each<[string, Record<string, string>, string | undefined]>([
    [
      'uv.lock before requirements.txt',
      { 'app/api/pyproject.toml': '', 'app/api/uv.lock': '', 'app/api/requirements.txt': '' },
      'uv.lock',
    ],
    ['the uv.lock of a workspace above', { 'app/api/pyproject.toml': '', 'uv.lock': '' }, '../../uv.lock'],
    ['no lockfile of another project', { 'app/api/requirements.txt': '', 'uv.lock': '' }, 'requirements.txt'],
    ['poetry.lock', { 'app/api/pyproject.toml': '', 'app/api/poetry.lock': '' }, 'poetry.lock'],
    ['the project', { 'app/api/pyproject.toml': '' }, 'pyproject.toml'],
    [
      'a requirements.txt beside a lockfile that is not read',
      { 'app/api/Pipfile.lock': '', 'app/api/requirements.txt': '' },
      'requirements.txt',
    ],
    ['nothing', {}, undefined],
  ])('finds %s', async (_what, files, expected) => {
    await withFiles(files, async (fs, source) => {
      expect((await findRequirements(fs, source))?.file).toBe(expected);
    });
  });

  it('refuses a lockfile that is not read, with the command that exports it', async () => {
    await withFiles({ 'app/api/pdm.lock': '' }, async (fs, source) => {
      expect(await rejection(findRequirements(fs, source))).toMatchObject({
        code: 'python-lock-unsupported',
        remedy: expect.stringContaining('pdm export'),
      });
    });
  });
});

describe('readProject', () => {
  it.each<[string, object | undefined]>([
    ['[project]\nname = "a"\n', { isPackage: false, requiresPython: undefined, noBinary: [] }],
    [
      '[project]\nrequires-python = ">=3.12"\n[build-system]\nrequires = []\n',
      { isPackage: true, requiresPython: '>=3.12' },
    ],
    ['[build-system]\n[tool.poetry]\npackage-mode = false\n', { isPackage: false }],
    ['[tool.uv]\nno-binary-package = ["x"]\n', { noBinary: ['x'] }],
  ])('%j', async (text, expected) => {
    await withFiles({ 'app/api/pyproject.toml': text }, async (fs, source) => {
      expect(await readProject(fs, source)).toMatchObject(expected ?? {});
    });
  });

  it('names a file that is not TOML', async () => {
    await withFiles({ 'app/api/pyproject.toml': 'a = [' }, async (fs, source) => {
      expect((await rejection(readProject(fs, source))).message).toContain('pyproject.toml cannot be read');
    });
  });
});
