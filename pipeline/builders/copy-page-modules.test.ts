import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createTestContext, rejection, withTempDir } from '../../test/packaging/context.ts';
import { copyPageModules, type PageOrigin } from './copy-page-modules.ts';

/** Copies the modules of a page or script that has the given text; returns the copied files. */
const copied = (page: string, origin: PageOrigin = 'source', name = 'index.html') =>
  withTempDir(async (dir) => {
    const ctx = createTestContext(dir);
    const files = {
      [name]: page,
      'node_modules/bridge/dist/child.js': 'import "./other.js"',
      'node_modules/bridge/dist/other.js': '',
      'node_modules/bridge/dist/node_modules/deep/x.js': '',
      'node_modules/bridge/src/child.ts': '',
    };
    for (const [path, text] of Object.entries(files)) await ctx.fs.write(join(dir, 'ui', path), text);
    const build = { type: 'npm', source_dir: 'ui' } as const;
    const source = {
      id: 'ui',
      build,
      target: 'linux-x64',
      dir: join(dir, 'ui'),
      scenarioDir: dir,
      repository: { dir, folders: [dir], internal: new Map<string, string>() },
    } as const;
    await copyPageModules(ctx, source, join(dir, 'ui'), join(dir, 'payload'), origin);
    return (await readdir(join(dir, 'payload'), { recursive: true }).catch(() => [])).sort();
  });

describe('copyPageModules', () => {
  it.each([
    '<script type="module" src="./node_modules/bridge/dist/child.js"></script>',
    `<script type="module">import { x } from '/node_modules/bridge/dist/child.js?v=1';</script>`,
    '<script src="node_modules/bridge/dist/other.js"></script>',
  ])('copies the folder of the module in %s', async (page) => {
    expect(await copied(page)).toEqual([
      'node_modules',
      'node_modules/bridge',
      'node_modules/bridge/dist',
      'node_modules/bridge/dist/child.js',
      'node_modules/bridge/dist/other.js',
    ]);
  });

  it.each([
    [
      'index.html',
      `<script type="importmap">{"imports": {"b": "./node_modules/bridge/dist/child.js"}}</script>`,
    ],
    ['app.js', `import { x } from '/node_modules/bridge/dist/child.js';`],
    ['app.js', `const { x } = await import("./node_modules/bridge/dist/child.js");`],
  ])('copies what built pages load: %s %s', async (name, text) => {
    expect(await copied(text, 'output', name)).toContain('node_modules/bridge/dist/other.js');
  });

  it.each([
    ['index.html', '<script src="/node_modules/bridge/gone.js"></script>'],
    ['app.js', 'var x = __commonJS({"node_modules/bridge/dist/child.js"(exports) {}});'],
    ['app.js', 'modules = {"./node_modules/bridge/dist/child.js": () => {}}'],
  ])('copies nothing for built pages with %s %s', async (name, text) => {
    expect(await copied(text, 'output', name)).toEqual([]);
  });

  it('copies nothing for a page that loads nothing from there', async () => {
    expect(await copied('<p>node_modules/bridge/dist/child.js</p>')).toEqual([]);
  });

  it('refuses a module that is not installed, naming the page', async () => {
    expect(await rejection(copied('<script src="node_modules/bridge/gone.js"></script>'))).toMatchObject({
      code: 'page-module-missing',
      message: 'service "ui": ui/index.html loads node_modules/bridge/gone.js, which is not installed',
    });
  });
});
