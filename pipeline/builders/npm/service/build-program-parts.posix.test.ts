import { execFileSync } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { rejection, testNodes } from '../../../../test/packaging/context.ts';
import { type Files, list, run, toPackage, within } from '../../../../test/packaging/node-service.ts';

jest.setTimeout(120_000);

describe('the parts of a Node service', () => {
  it(
    'ships code that its build generated in node_modules, whole, where the package that loads it finds it',
    within(async (build) => {
      const store = 'node_modules/.pnpm/client@1/node_modules';
      const client = toPackage('client');
      const generated = {
        'x/package.json': '{}',
        'x/index.js': 'module.exports = "made";',
        'x/engine.bin': '',
      };
      const below = (folder: string, files: Files) =>
        Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
      const code = {
        'package.json': '{}',
        'index.js': 'console.log(require("client"));',
      };
      const npm = await build({
        ...code,
        'node_modules/client/package.json': client,
        'node_modules/client/index.js': 'module.exports = require(".made/x");',
        ...below('node_modules/.made', generated),
        'node_modules/.cache/y/index.js': '',
      });
      expect(run(npm)).toBe('made\n');
      expect(await list(npm)).toContain('node_modules/.made/x/engine.bin');
      expect((await list(npm)).join()).not.toContain('.cache');
      const pnpm = await build(
        {
          ...code,
          [`${store}/client/package.json`]: client,
          [`${store}/client/index.js`]: 'module.exports = require(".made/x");',
          ...below(`${store}/.made`, generated),
        },
        { links: { 'node_modules/client': '.pnpm/client@1/node_modules/client' } },
      );
      expect(run(pnpm)).toBe('made\n');
      const plain = await build({
        'package.json': '{}',
        'index.js': 'console.log(require(".made/one.js"));',
        'node_modules/.made/one.js': 'module.exports = 1;',
      });
      expect(run(plain)).toBe('1\n');
      expect(plain.logged.join()).not.toContain('does not name');
    }),
  );

  it(
    'ships beside built pages what they load from node_modules',
    within(async (build) => {
      const map = '{"imports": {"bridge": "./node_modules/bridge/dist/child.js"}}';
      const built = await build({
        'package.json': toPackage('svc', { dependencies: { bridge: '1' } }),
        'index.js': 'console.log("pages");',
        'dist/index.html': `<script type="importmap">${map}</script>`,
        'node_modules/bridge/package.json': toPackage('bridge'),
        'node_modules/bridge/dist/child.js': 'export * from "./more.js";',
        'node_modules/bridge/dist/more.js': '',
      });
      expect(await list(built)).toEqual(
        expect.arrayContaining([
          'dist/node_modules/bridge/dist/child.js',
          'dist/node_modules/bridge/dist/more.js',
        ]),
      );
    }),
  );

  it(
    'ships an output that has its packages as the build wrote it, links included',
    within(async (build) => {
      const elf = '\u007fELF\u0002\u0001\u0001'.padEnd(0x12, '\0') + '\u003e\0'.padEnd(100, '\0');
      const output = '.next/standalone';
      const files = {
        'package.json': toPackage('svc', { dependencies: { tool: '1' } }),
        'node_modules/tool/package.json': toPackage('tool'),
        'node_modules/tool/index.js': '',
        [`${output}/package.json`]: '{}',
        [`${output}/app/server.js`]: 'console.log(require("a"));',
        [`${output}/node_modules/.s/a/package.json`]: toPackage('a', {
          exports: { '.': './index.js', './gone': './gone.js' },
          optionalDependencies: { 'a-linux-x64': '1' },
        }),
        [`${output}/node_modules/.s/a/index.js`]: 'module.exports = 5; if (!module.id) require("a/gone");',
      };
      const change = {
        build: { entry_point: `${output}/app/server.js` },
        links: { [`${output}/node_modules/a`]: '.s/a' },
      };
      const built = await build(files, change);
      expect(run(built)).toBe('5\n');
      expect((await list(built)).join()).not.toContain('tool');
      const windows = await build(files, { ...change, target: 'win-x64' });
      expect(await list(windows)).toContain(`${output}/node_modules/a/index.js`);
      const native = { ...files, [`${output}/node_modules/n/n.node`]: elf };
      const cross = await rejection(build(native, { ...change, target: 'win-x64' }));
      expect(cross.message).toContain('was compiled for this machine, not for win-x64');
    }),
  );

  it(
    'does not need the files that a package names and does not have',
    within(async (build) => {
      const built = await build({
        'package.json': '{}',
        'index.js': 'console.log(require("b"));',
        'node_modules/b/package.json': toPackage('b', {
          exports: { '.': './index.js', './gone': './gone.js' },
        }),
        'node_modules/b/index.js': 'module.exports = 6; if (!module.id) require("b/gone");',
      });
      expect(run(built)).toBe('6\n');
    }),
  );

  it(
    'has the variables of the files that Node reads at its start, and names those of a file that does not ship',
    within(async (build) => {
      const start =
        'A=3 node --env-file=b.env --env-file-if-exists=.env --env-file absent.env --env-file-if-exists=no.env index.js';
      const built = await build({
        'package.json': JSON.stringify({ scripts: { start } }),
        'index.js': '',
        'b.env': 'A=1\nB="x y"\nC=${A}\nNODE_OPTIONS=--no-warnings\n',
        '.env': 'TOKEN=abc',
      });
      expect(built).toMatchObject({
        env: { A: '3', B: 'x y' },
        args: expect.arrayContaining(['--node-options=--no-warnings']),
      });
      expect(built.env).not.toHaveProperty('TOKEN');
      const logged = built.logged.join('\n');
      expect(logged).toContain('--env-file=.env, and .env does not ship; it sets TOKEN:');
      expect(logged).toContain('--env-file=b.env, which the app would read as templates; it sets C:');
      expect(logged).toContain('--env-file=absent.env, which the sources do not have');
      expect(logged).not.toContain('no.env');
    }),
  );

  it(
    'has the commands of its packages, which start as files and as scripts of Node',
    within(async (build) => {
      const at = (path: string) => `node_modules/${path}`;
      const built = await build({
        'package.json': '{"peerDependencies": {"@x/tool": "1", "esm": "1", "old": "1"}}',
        'index.js': '',
        [at('@x/tool/package.json')]: toPackage('@x/tool', {
          bin: './bin/tool',
          dependencies: { inner: '1' },
        }),
        [at('@x/tool/bin/tool')]:
          '#!/usr/bin/env node\nconsole.log(require.main === module, __filename.endsWith("bin/tool"), process.argv.slice(2).join());',
        [at('@x/tool/node_modules/inner/package.json')]: toPackage('inner', {
          bin: { deep: 'a.js', gone: 'b.js' },
        }),
        [at('@x/tool/node_modules/inner/a.js')]: '',
        [at('esm/package.json')]: toPackage('esm', { type: 'module', bin: { esm: 'x.js', '../up': 'x.js' } }),
        [at('esm/x.js')]: 'console.log(import.meta.filename === process.argv[1]);',
        [at('old/package.json')]: toPackage('old', { bin: { shell: 'run.sh' } }),
        [at('old/run.sh')]: '#!/bin/sh\necho "shell $1"',
      });
      const root = join(built.payload, built.to);
      const commands = (await list(built)).filter((path) => path.includes('.bin/'));
      expect(commands).toEqual([
        at('.bin/esm'),
        at('.bin/shell'),
        at('.bin/tool'),
        at('@x/tool/node_modules/.bin/deep'),
      ]);
      // The runtime of the app, at the place that the commands name.
      await writeFile(join(built.payload, 'runtime'), `#!/bin/sh\nshift\nexec ${testNodes.node} "$@"\n`);
      await chmod(join(built.payload, 'runtime'), 0o755);
      await chmod(join(root, at('old/run.sh')), 0o755);
      const start = (name: string) =>
        execFileSync(join(root, at(`.bin/${name}`)), ['a b'], { encoding: 'utf8' });
      expect(start('tool')).toBe('true true a b\n');
      expect(start('esm')).toBe('true\n');
      expect(start('shell')).toBe('shell a b\n');
      const byNode = (name: string) =>
        execFileSync(testNodes.node, [join(root, at(`.bin/${name}`)), 'c'], { encoding: 'utf8' });
      expect(byNode('tool')).toBe('true true c\n');
      expect(byNode('esm')).toBe('true\n');
    }),
  );
});
