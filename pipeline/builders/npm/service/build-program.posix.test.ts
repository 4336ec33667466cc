import { execFileSync } from 'node:child_process';
import { chmod, readdir, realpath, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import type { Build } from '../../../../schema/bundle/service.ts';
import type { Target } from '../../../../schema/vocabulary.ts';
import { createTestContext, testNodes, rejection, withTempDir } from '../../../../test/packaging/context.ts';
import { buildService } from '../../build-service.ts';
import type { BuiltService } from '../../builder.ts';
import { requireBuilder } from '../../registry.ts';

jest.setTimeout(120_000);

interface Built extends BuiltService {
  payload: string;
  logged: string[];
}
type Files = Record<string, string>;
type Run = (
  files: Files,
  changes?: { build?: Partial<Build>; target?: Target; links?: Files },
) => Promise<Built>;

/** Builds a service from files below `svc/`. */
const within = (body: (build: Run) => Promise<void>) => () =>
  withTempDir(async (temporary) => {
    const dir = await realpath(temporary);
    let count = 0;
    await body(async (files, { build, target = 'linux-x64', links = {} } = {}) => {
      count += 1;
      const logged: string[] = [];
      const log = (line: string) => logged.push(line);
      const ctx = createTestContext(dir, {
        log: { info: log, warn: log, debug: () => undefined, group: (_name, inner) => inner() },
      });
      const sourceRoot = join(dir, `src-${count}`);
      const payload = join(dir, `payload-${count}`);
      for (const [path, text] of Object.entries(files))
        await ctx.fs.write(join(sourceRoot, 'svc', path), text);
      for (const [path, to] of Object.entries(links)) {
        await ctx.fs.mkdir(dirname(join(sourceRoot, 'svc', path)));
        await symlink(to, join(sourceRoot, 'svc', path));
      }
      const service = {
        id: 'svc',
        type: 'api-binary' as const,
        build: { type: 'npm' as const, source_dir: 'svc', ...build },
      };
      const plan = requireBuilder(service).plan(service, target, 'linux-x64');
      const context = { ...ctx, scenarioDir: sourceRoot, sourceRoot, payload, ...testNodes };
      return { ...(await buildService(context, plan)), payload, logged };
    });
  });

const run = ({ payload, path, cwd = '.' }: Built, ...args: string[]) =>
  execFileSync(testNodes.node, [join(payload, path), ...args], { encoding: 'utf8', cwd: join(payload, cwd) });
const list = async ({ payload, to }: Built) => {
  const entries = await readdir(join(payload, to), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(payload, to).length + 1))
    .sort();
};
const toPackage = (name: string, more: object = {}) => JSON.stringify({ name, version: '1.0.0', ...more });

describe('a Node service', () => {
  it(
    'runs as under Node: an ES module that is the main one, with its package.json, data and a module of its own choice',
    within(async (build) => {
      const built = await build({
        'package.json': '{"type": "module", "main": "src/server", "version": "4.5.6"}',
        'src/server.js': `import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url)));
const name = 'plugin';
const { default: say } = await import('./plugins/' + name + '.js');
if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(version, say, readFileSync('views/a.html', 'utf8'));`,
        'src/plugins/plugin.js': 'export default "plugged";',
        'views/a.html': '<p>',
        '.env': 'TOKEN=1',
        'src/server.test.js': '',
        'package-lock.json': '{"lockfileVersion": 3, "packages": {}}',
      });
      expect(built).toMatchObject({ path: 'services/svc/src/server.js', cwd: 'services/svc' });
      expect(run(built)).toBe('4.5.6 plugged <p>\n');
      expect(await list(built)).toEqual([
        'package.json',
        'src/plugins/plugin.js',
        'src/server.js',
        'views/a.html',
      ]);
    }),
  );

  it(
    'ships the packages that it loads: named ones whole, without typings, maps and tools of development',
    within(async (build) => {
      const at = (path: string) => `node_modules/${path}`;
      const files = {
        'index.js': 'console.log(require("orm")("driver"), require("used"));',
        [at('orm/package.json')]: toPackage('orm', {
          dependencies: { deep: '1' },
          peerDependencies: { driver: '*' },
        }),
        [at('orm/index.js')]: 'module.exports = (name) => require(name) + require("deep");',
        [at('orm/index.d.ts')]: '',
        [at('orm/index.js.map')]: '',
        [at('driver/package.json')]: toPackage('driver'),
        [at('driver/index.js')]: 'module.exports = "driven ";',
        [at('driver/data.bin')]: 'x',
        [at('deep/package.json')]: toPackage('deep'),
        [at('deep/index.js')]: 'module.exports = "deep";',
        [at('tool/package.json')]: toPackage('tool'),
        [at('tool/index.js')]: '',
        [at('used/package.json')]: toPackage('used', { dependencies: { mid: '1' } }),
        [at('used/index.js')]: 'module.exports = require("mid");',
        [at('mid/package.json')]: toPackage('mid', { dependencies: { far: '1' } }),
        [at('mid/index.js')]: 'module.exports = require("far");',
        [at('far/package.json')]: toPackage('far', { dependencies: { idle: '1' } }),
        [at('far/index.js')]: 'module.exports = "far";',
        [at('far/other.js')]: '',
        [at('far/LICENSE')]: '',
        [at('idle/package.json')]: toPackage('idle'),
      };
      // Its install would remove what the test put there.
      const lock = { 'package.json': toPackage('svc', { main: 'index.js' }) };
      const built = await build({ ...files, ...lock });
      expect(built.logged.join('\n')).toContain('loads orm, used, which its package.json does not name');
      expect(run(built)).toBe('driven deep far\n');
      expect(await list(built)).toEqual(
        [
          'index.js',
          'package.json',
          ...['deep', 'driver', 'mid', 'orm', 'used'].flatMap((name) => [
            at(`${name}/index.js`),
            at(`${name}/package.json`),
          ]),
          at('driver/data.bin'),
          at('far/LICENSE'),
          at('far/index.js'),
          at('far/package.json'),
        ].sort(),
      );
    }),
  );

  it(
    'has no links: those of a package manager become folders',
    within(async (build) => {
      const store = 'node_modules/.pnpm/a@1/node_modules';
      const built = await build(
        {
          'package.json': '{}',
          'index.js': 'console.log(require("a"));',
          [`${store}/a/package.json`]: toPackage('a', { dependencies: { b: '1' } }),
          [`${store}/a/index.js`]: 'module.exports = require("b") + __dirname.endsWith("node_modules/a");',
          'node_modules/.pnpm/b@1/node_modules/b/package.json': toPackage('b'),
          'node_modules/.pnpm/b@1/node_modules/b/index.js': 'module.exports = "b ";',
        },
        {
          links: {
            'node_modules/a': '.pnpm/a@1/node_modules/a',
            [`${store}/b`]: '../../b@1/node_modules/b',
          },
        },
      );
      expect(run(built)).toBe('b true\n');
    }),
  );

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
    'keeps the places of files that it loads from outside of its folder',
    within(async (build) => {
      const built = await build({
        'package.json': '{}',
        'index.js': 'console.log(require("../shared/x"));',
        '../shared/x.js': 'module.exports = 7;',
      });
      expect(built).toMatchObject({ path: 'services/svc/svc/index.js', cwd: 'services/svc/svc' });
      expect(run(built)).toBe('7\n');
    }),
  );

  it(
    'in TypeScript runs on Node where the author runs it so, and is compiled where another program runs it',
    within(async (build) => {
      const script = (start: string) => ({
        'package.json': JSON.stringify({ type: 'module', scripts: { start } }),
        'src/main.ts':
          'import { x } from "./x.ts";\nconsole.log(x as number, import.meta.url.split("/").at(-1));',
        'src/x.ts': 'export const x: number = 1;',
      });
      const own = await build(script('node src/main.ts'), { build: { entry_point: 'src/main.ts' } });
      expect(run(own)).toBe('1 main.ts\n');
      const other = await build(script('tsx src/main.ts'), { build: { entry_point: 'src/main.ts' } });
      expect(run(other)).toBe('1 main.js\n');
    }),
  );

  it(
    'is refused when compiled code of a package is missing or for another system, naming it',
    within(async (build) => {
      const elf = '\u007fELF\u0002\u0001\u0001'.padEnd(0x12, '\0') + '\u003e\0'.padEnd(100, '\0');
      const files = {
        'package.json': '{}',
        'index.js': 'require("@db/lite"); require("fast");',
        'node_modules/@db/lite/package.json': toPackage('@db/lite'),
        'node_modules/@db/lite/index.js': '',
        'node_modules/@db/lite/build/Release/lite.node': elf,
        'node_modules/fast/package.json': toPackage('fast'),
        'node_modules/fast/index.js': '',
      };
      expect(await build(files)).toMatchObject({ path: 'services/svc/index.js' });
      const cross = await rejection(build(files, { target: 'win-x64' }));
      expect(cross).toMatchObject({ code: 'native-addon', blame: 'input' });
      expect(cross.message).toContain('@db/lite@1.0.0 was compiled for this machine, not for win-x64');
      const gyp = { ...files, 'node_modules/fast/binding.gyp': '{}' };
      expect((await rejection(build(gyp))).message).toContain(
        'fast@1.0.0 has no compiled code for linux-x64',
      );
    }),
  );

  it(
    'runs on another Node when it or a package excludes the one of the runtime, and is refused when none fits',
    within(async (build) => {
      const on = (engines: string, more: Files = {}) => ({
        'package.json': toPackage('svc', { engines: { node: engines } }),
        'index.js': 'require("dep");',
        'node_modules/dep/package.json': toPackage('dep'),
        'node_modules/dep/index.js': '',
        ...more,
      });
      const script = '${bundle}/services/svc/index.js';
      expect(await build(on('>=18'))).toMatchObject({ path: 'services/svc/index.js', platform: 'universal' });
      expect(await build(on('20.x'))).toMatchObject({
        platform: 'linux-x64',
        path: 'node/20.1.0/node',
        args: [script],
      });
      const asks = (range: string) => ({
        'node_modules/dep/package.json': toPackage('dep', { engines: { node: range } }),
      });
      expect(await build(on('>=18', asks('<26')))).toMatchObject({ path: 'node/22.1.0/node' });
      const old = await build(on('>=18', asks('4.x')));
      expect(old).toMatchObject({ path: 'services/svc/index.js' });
      expect(old.logged.join()).toContain('dep@1.0.0 asks for Node 4.x, and runs on Node 26.10.0');
      const nvm = { 'package.json': '{}', 'index.js': '', '.nvmrc': 'lts/iron\n' };
      expect(await build(nvm)).toMatchObject({ path: 'node/20.1.0/node' });
      expect(await build({ ...nvm, '.nvmrc': 'node' })).toMatchObject({ path: 'services/svc/index.js' });
      const refused = await rejection(build(on('16.x')));
      expect(refused).toMatchObject({ code: 'node-version-unavailable', blame: 'input' });
      expect(refused.message).toContain('engines.node of svc/package.json asks for Node 16.x');
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

  it(
    'reports an entry point that the build did not write',
    within(async (build) => {
      const absent = await rejection(build({ 'package.json': '{"main": "lib/x.js"}' }));
      expect(absent).toMatchObject({ code: 'build-output-missing' });
      expect(absent.message).toContain('lib/x.js');
    }),
  );
});
