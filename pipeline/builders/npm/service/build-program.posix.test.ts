import { describe, expect, it, jest } from '@jest/globals';
import { rejection } from '../../../../test/packaging/context.ts';
import { type Files, list, run, toPackage, within } from '../../../../test/packaging/node-service.ts';
import { toFixedOptions } from './plan-start.ts';

jest.setTimeout(120_000);

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
      expect(toFixedOptions('20.1.0')).toEqual([]);
      expect(toFixedOptions('22.23.3')).toEqual(['--disable-sigusr1']);
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
    'reports an entry point that the build did not write',
    within(async (build) => {
      const absent = await rejection(build({ 'package.json': '{"main": "lib/x.js"}' }));
      expect(absent).toMatchObject({ code: 'build-output-missing' });
      expect(absent.message).toContain('lib/x.js');
    }),
  );
});
