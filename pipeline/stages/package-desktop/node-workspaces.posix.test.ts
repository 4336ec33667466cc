import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { createTestContext, rejection, testNodes, withTempDir } from '../../../test/packaging/context.ts';
import { needs } from '../../../test/support/needs.ts';
import { buildService } from '../../builders/build-service.ts';
import type { BuildableService } from '../../builders/builder.ts';
import { requireBuilder } from '../../builders/registry.ts';
import { copySource } from './copy-source.ts';

jest.setTimeout(120_000);

const withProgram = (name: string) => needs(name).it;
const withPnpm = withProgram('pnpm');

/** Nothing listens there: an installation that asks a registry fails. */
const noRegistry = {
  npm_config_registry: 'http://127.0.0.1:9/',
  npm_config_fetch_retries: '0',
  npm_config_manage_package_manager_versions: 'false',
};

const make = `import { mkdirSync, writeFileSync } from 'node:fs';
import { colour } from '@acme-local/paint';
mkdirSync('dist', { recursive: true });
writeFileSync('dist/index.html', colour);
`;

/** A monorepo: scenarios/easel/ui needs packages/paint, which has a build and needs packages/tint; packages/other would fail. */
const toFiles = (spec: string, more: Record<string, string> = {}): Record<string, string> => ({
  '.gitignore': 'node_modules\ndist\n',
  'package.json': JSON.stringify({
    name: 'mono',
    private: true,
    workspaces: ['packages/*', 'scenarios/*/ui'],
  }),
  'tsconfig.base.json': '{}',
  'scenarios/easel/ui/package.json': JSON.stringify({
    name: 'easel-ui',
    private: true,
    type: 'module',
    scripts: { build: 'node make.mjs' },
    dependencies: { '@acme-local/paint': spec },
  }),
  'scenarios/easel/ui/make.mjs': make,
  'scenarios/other/ui/package.json': '{"name": "other-ui", "scripts": {"postinstall": "exit 7"}}',
  'packages/paint/package.json': JSON.stringify({
    name: '@acme-local/paint',
    version: '1.0.0',
    type: 'module',
    exports: './dist/index.mjs',
    scripts: { build: 'node build.mjs' },
    dependencies: { '@acme-local/tint': spec },
  }),
  'packages/paint/build.mjs': `import { mkdirSync, writeFileSync } from 'node:fs';
import { tint } from '@acme-local/tint';
mkdirSync('dist', { recursive: true });
writeFileSync('dist/index.mjs', 'export const colour = ' + JSON.stringify(tint + ' teal'));
`,
  'packages/tint/package.json':
    '{"name": "@acme-local/tint", "version": "1.0.0", "type": "module", "exports": "./index.mjs"}',
  'packages/tint/index.mjs': "export const tint = 'dark';",
  'packages/other/package.json':
    '{"name": "@acme-local/other", "version": "1.0.0", "bin": "gone.js", "scripts": {"postinstall": "exit 7"}}',
  'packages/other/main.mjs': '',
  ...more,
});

const pnpmFiles = {
  'package.json': '{"name": "mono", "private": true}',
  'pnpm-workspace.yaml': "packages:\n  - 'packages/*'\n  - 'scenarios/*/ui'\n",
};

interface Built {
  page: string;
  copied: (path: string) => boolean;
}

async function build(files: Record<string, string>, scenario = 'scenarios/easel'): Promise<Built> {
  let built: Built | undefined;
  await withTempDir(async (dir) => {
    const ctx = createTestContext(dir);
    const root = join(dir, 'repo');
    for (const [path, text] of Object.entries(files)) await ctx.fs.write(join(root, path), text);
    const source = await copySource(ctx, { root, scenarioDir: join(root, scenario) }, []);
    try {
      const service: BuildableService = {
        id: 'ui',
        type: 'ui-bundle',
        build: { type: 'npm', source_dir: 'ui', output_pattern: 'dist', env: noRegistry },
      };
      const plan = requireBuilder(service).plan(service, 'linux-x64', 'linux-x64');
      const { scenarioDir, repository } = source;
      const payload = join(dir, 'payload');
      await buildService(
        { ...ctx, scenarioDir, repository, sourceRoot: source.root, payload, ...testNodes },
        plan,
      );
      const there = new Set(Object.keys(files).filter((path) => existsSync(join(repository.dir, path))));
      const page = await readFile(join(payload, 'services/ui/index.html'), 'utf8');
      built = { page, copied: (path) => there.has(path) };
    } finally {
      await ctx.fs.remove(source.root);
    }
  });
  if (built === undefined) throw new Error('nothing was built');
  return built;
}

const npmLock = (packages: Record<string, object>) =>
  JSON.stringify({ name: 'mono', lockfileVersion: 3, requires: true, packages });

const lockOf = (files: Record<string, string>) => {
  const folders = [
    'packages/other',
    'packages/paint',
    'packages/tint',
    'scenarios/easel/ui',
    'scenarios/other/ui',
  ];
  const entries = folders.map(
    (folder) => [folder, JSON.parse(files[`${folder}/package.json`] ?? '{}')] as const,
  );
  return npmLock({
    '': JSON.parse(files['package.json'] ?? '{}'),
    ...Object.fromEntries(entries),
    ...Object.fromEntries(
      entries.map(([folder, { name }]) => [`node_modules/${name}`, { resolved: folder, link: true }]),
    ),
  });
};

describe('a workspace above the scenario', () => {
  it.each([
    ['npm without a lockfile', toFiles('*')],
    ['npm with a lockfile', toFiles('*', { 'package-lock.json': lockOf(toFiles('*')) })],
    ['npm, by a range', toFiles('^1.0.0')],
  ])('is installed at its root and its packages are built: %s', async (_what, files) => {
    const { page, copied } = await build(files);
    expect(page).toBe('dark teal');
    expect(copied('tsconfig.base.json')).toBe(true);
    expect(copied('packages/paint/build.mjs')).toBe(true);
    expect(copied('packages/other/main.mjs')).toBe(false);
  });

  withPnpm('is installed at its root and its packages are built: pnpm', async () => {
    const { page, copied } = await build(toFiles('workspace:*', pnpmFiles));
    expect(page).toBe('dark teal');
    expect(copied('packages/other/main.mjs')).toBe(false);
  });

  for (const [name, field] of [
    ['yarn', 'yarn@1.22.22'],
    ['bun', 'bun@1.3.0'],
  ] as const) {
    withProgram(name)(`is installed at its root and its packages are built: ${name}`, async () => {
      const files = toFiles('*');
      const root = JSON.stringify({ ...JSON.parse(files['package.json'] ?? ''), packageManager: field });
      expect((await build({ ...files, 'package.json': root })).page).toBe('dark teal');
    });
  }

  it('leaves a package out that has a lockfile of its own', async () => {
    const files = toFiles('file:../../../packages/paint', {
      'scenarios/easel/ui/package-lock.json': npmLock({
        '': { name: 'easel-ui', dependencies: { '@acme-local/paint': 'file:../../../packages/paint' } },
        '../../../packages/paint': { name: '@acme-local/paint', version: '1.0.0' },
        'node_modules/@acme-local/paint': { resolved: '../../../packages/paint', link: true },
      }),
      'packages/paint/package.json':
        '{"name": "@acme-local/paint", "version": "1.0.0", "type": "module", "exports": "./index.mjs"}',
      'packages/paint/index.mjs': "export const colour = 'red';",
    });
    expect((await build(files)).page).toBe('red');
  });
});

describe('a package of the repository that a registry would be asked for', () => {
  it.each([
    ['a range that the workspace does not satisfy', toFiles('^2.0.0'), '"@acme-local/paint": "^2.0.0"'],
    ['a tag', toFiles('latest'), '"@acme-local/paint": "latest"'],
    ['another name for it', toFiles('npm:@acme-local/paint@^3.0.0'), '"@acme-local/paint": "npm:'],
    [
      'a range in a package of the workspace',
      toFiles('*', {
        'packages/paint/package.json':
          '{"name": "@acme-local/paint", "version": "1.0.0", "dependencies": {"@acme-local/tint": "^9.0.0"}}',
      }),
      'packages/paint/package.json',
    ],
    [
      'a package that belongs to no workspace',
      toFiles('*', {
        'package.json': '{"name": "mono", "private": true, "workspaces": ["packages/*"]}',
      }),
      'scenarios/easel/ui/package.json asks for "@acme-local/paint": "*"',
    ],
    [
      'a package that the workspace does not have',
      toFiles('workspace:*', {
        'package.json': '{"name": "mono", "private": true, "workspaces": ["scenarios/*/ui"]}',
      }),
      'no workspace of the repository has a package of that name',
    ],
  ])('is refused by name: %s', async (_what, files, expected) => {
    const error = await rejection(build(files));
    expect(error).toMatchObject({ code: 'internal-package-exposed', blame: 'input' });
    expect(error.message).toContain(expected);
  });

  withPnpm('is refused by name: pnpm does not link ranges', async () => {
    const error = await rejection(build(toFiles('^1.0.0', pnpmFiles)));
    expect(error).toMatchObject({ code: 'internal-package-exposed' });
    const links = { ...pnpmFiles, '.npmrc': 'link-workspace-packages=true\n' };
    expect((await build(toFiles('^1.0.0', links))).page).toBe('dark teal');
  });
});
