import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createTestContext, withTempDir } from '../../../test/packaging/context.ts';
import { needs } from '../../../test/support/needs.ts';
import type { BuildContext } from '../../ports.ts';
import { copySource, type SourceCopy } from './copy-source.ts';

const files: Record<string, string> = {
  'scenarios/app/ui/package.json': '{"dependencies": {"shared": "file:../../../packages/shared"}}',
  'scenarios/app/ui/main.js': '1',
  'scenarios/app/ui/secret.env': 'x',
  'scenarios/app/ui/dist/old.js': 'x',
  'scenarios/app/node_modules/x/index.js': 'x',
  'scenarios/app/out/old.deb': 'x',
  'scenarios/other/index.js': 'x',
  'packages/shared/package.json':
    '{"dependencies": {"deep": "link:../deep", "gone": "file:../../../../elsewhere"}}',
  'packages/deep/index.js': '1',
};

const compiled: Record<string, string> = {
  'scenarios/app/api/go.mod':
    'module api\n\nreplace (\n\texample.org/core v1.0.0 => ../../../packages/core\n\texample.org/far => example.org/near v2.0.0\n)\n\n' +
    '// replace example.org/old => ../../../packages/old\n\nreplace example.org/up => ../../../../outside\n',
  'scenarios/app/tool/Cargo.toml':
    '[dependencies]\nshared = { version = "1", path = "../../../packages/crate" }\n# old = { path = "../../../packages/old" }\n',
  'packages/core/go.mod': 'module example.org/core\n\nreplace example.org/base => ../base\n',
  'packages/base/go.mod': 'module example.org/base\n',
  'packages/crate/Cargo.toml': '[package]\nname = "shared"\n',
  'packages/old/go.mod': 'module example.org/old\n',
  'scenarios/app/ui/package.json': '{"devDependencies": {"reporter": "workspace:^"}}',
  'scenarios/app/ui/pnpm-lock.yaml':
    'importers:\n  .:\n    devDependencies:\n      reporter:\n        specifier: workspace:^\n        version: link:../../../packages/reporter\n',
  'packages/reporter/package.json': '{"name": "reporter"}',
};

async function createRepository(dir: string, withGit: boolean): Promise<[BuildContext, string]> {
  const ctx = createTestContext(dir);
  const root = join(dir, 'repo');
  for (const [path, text] of Object.entries(files)) await ctx.fs.write(join(root, path), text);
  if (withGit) {
    await ctx.fs.write(join(root, '.gitignore'), 'dist/\n*.env\nnode_modules/\n');
    execFileSync('git', ['init', '-q', root]);
    execFileSync('git', ['-C', root, 'add', 'scenarios/app/ui/main.js']);
  }
  return [ctx, root];
}

async function list({ root }: SourceCopy): Promise<string[]> {
  const entries = await readdir(join(root, 'src'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + '/src/'.length))
    .sort();
}

const copy = (ctx: BuildContext, root: string) => {
  const scenarioDir = join(root, 'scenarios/app');
  return copySource(ctx, { root, scenarioDir }, [join(scenarioDir, 'out')]);
};

describe('copySource', () => {
  needs('git').it('takes what git would track, and local packages that it refers to', () =>
    withTempDir(async (dir) => {
      const [ctx, root] = await createRepository(dir, true);
      const copied = await copy(ctx, root);
      expect(await list(copied)).toEqual([
        'packages/deep/index.js',
        'packages/shared/package.json',
        'scenarios/app/ui/main.js',
        'scenarios/app/ui/package.json',
      ]);
      expect(await readFile(join(copied.scenarioDir, 'ui/main.js'), 'utf8')).toBe('1');
      await ctx.fs.remove(copied.root);
    }),
  );

  it('takes everything but node_modules and the output without git', () =>
    withTempDir(async (dir) => {
      const [ctx, root] = await createRepository(dir, false);
      const copied = await copy(ctx, root);
      expect(await list(copied)).toEqual([
        'packages/deep/index.js',
        'packages/shared/package.json',
        'scenarios/app/ui/dist/old.js',
        'scenarios/app/ui/main.js',
        'scenarios/app/ui/package.json',
        'scenarios/app/ui/secret.env',
      ]);
      await ctx.fs.remove(copied.root);
    }));

  it('takes the Go modules, crates and workspace packages that it refers to, and what these refer to', () =>
    withTempDir(async (dir) => {
      const ctx = createTestContext(dir);
      const root = join(dir, 'repo');
      await ctx.fs.write(join(dir, 'outside/go.mod'), 'module example.org/up\n');
      for (const [path, text] of Object.entries(compiled)) await ctx.fs.write(join(root, path), text);
      const copied = await copy(ctx, root);
      expect(await list(copied)).toEqual(
        Object.keys(compiled)
          .filter((path) => !path.startsWith('packages/old/'))
          .sort(),
      );
      await ctx.fs.remove(copied.root);
    }));

  it('takes the folders of programs of the repository that build scripts run', () =>
    withTempDir(async (dir) => {
      const ctx = createTestContext(dir);
      const root = join(dir, 'repo');
      const scripts = {
        build: 'node ${VROOLI_ROOT:-$(git rev-parse --show-toplevel)}/scripts/lib/build.js && vite build',
        postbuild: 'sh ../../../tools/after.sh && node ../../../top.js && node ../../../../outside/x.js',
        test: 'node ../../../tests/run.js',
      };
      const wanted = {
        'scenarios/app/ui/package.json': JSON.stringify({ scripts }),
        'scripts/lib/build.js': 'require("./more.js")',
        'scripts/lib/more.js': '',
        'tools/after.sh': '',
      };
      const others = { 'scripts/other.js': '', 'tests/run.js': '', 'top.js': '', '../outside/x.js': '' };
      for (const [path, text] of Object.entries({ ...wanted, ...others }))
        await ctx.fs.write(join(root, path), text);
      const copied = await copy(ctx, root);
      expect(await list(copied)).toEqual(Object.keys(wanted).sort());
      await ctx.fs.remove(copied.root);
    }));

  needs('git').it('copies a scenario that git ignores whole, and files that git knows but are gone', () =>
    withTempDir(async (dir) => {
      const [ctx, root] = await createRepository(dir, true);
      await ctx.fs.write(join(root, '.gitignore'), 'scenarios/\n');
      execFileSync('git', ['-C', root, 'rm', '-q', '--cached', 'scenarios/app/ui/main.js']);
      const ignored = await copy(ctx, root);
      expect(await list(ignored)).toContain('scenarios/app/ui/main.js');
      await ctx.fs.write(join(root, '.gitignore'), '');
      execFileSync('git', ['-C', root, 'add', 'scenarios/app/ui/main.js']);
      await ctx.fs.remove(join(root, 'scenarios/app/ui/main.js'));
      const without = await copy(ctx, root);
      expect(await list(without)).not.toContain('scenarios/app/ui/main.js');
      for (const { root: copied } of [ignored, without]) await ctx.fs.remove(copied);
    }),
  );
});
