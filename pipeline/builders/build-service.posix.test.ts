import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { within } from '../../test/packaging/build-files.ts';
import { rejection } from '../../test/packaging/context.ts';

jest.setTimeout(120_000);

const hasGo = (process.env['PATH'] ?? '').split(delimiter).some((dir) => existsSync(join(dir, 'go')));
const withGo = hasGo ? it : it.skip;

const run = (file: string, ...args: string[]) =>
  execFileSync(process.execPath, [file, ...args], { encoding: 'utf8' });

describe('a Node service that is joined into one file', () => {
  const joined = { build: { bundle: true } };

  it(
    'has its dependencies in it, and finds the files that are shipped beside it',
    within(async (build) => {
      const to = await build(
        {
          'package.json': '{"type": "module", "main": "src/main.ts", "files": ["sql/**", "src"]}',
          'src/main.ts': `import { readFileSync } from 'node:fs';
import greet from 'greet';
const sql: string = readFileSync(new URL('../sql/1.sql', import.meta.url), 'utf8');
console.log(greet(sql.trim()), import.meta.dirname.endsWith('/services/svc/src'));`,
          'sql/1.sql': 'select 1\n',
          'node_modules/greet/package.json': '{"name": "greet", "main": "index.js"}',
          'node_modules/greet/index.js':
            'try { require("bufferutil"); } catch {}\nmodule.exports = (x) => "hello " + x + " " + require("path").basename(__dirname);',
        },
        joined,
      );
      expect(run(to)).toBe('hello select 1 src true\n');
      expect((await readdir(join(to, '..'), { recursive: true })).sort()).toEqual([
        'main.cjs',
        'sql',
        'sql/1.sql',
      ]);
    }),
  );

  it(
    'builds the local packages that it depends on first, only those whose built files are missing, with and without cycles',
    within(async (build) => {
      const local = (name: string, more: object) => JSON.stringify({ name, main: 'dist/index.js', ...more });
      const write = (text: string) =>
        `node -e "fs.mkdirSync('dist',{recursive:true});fs.writeFileSync('dist/index.js',process.argv[1])" "${text}"`;
      const to = await build(
        {
          'package.json': JSON.stringify({
            main: 'main.js',
            dependencies: { near: 'file:../near', made: 'file:../made' },
          }),
          'main.js': `console.log(require('near'), require('made'));`,
          '../near/package.json': local('near', {
            dependencies: { far: 'file:../far' },
            scripts: { build: write("module.exports = 'near ' + require('../../far')") },
          }),
          '../far/package.json': local('far', {
            optionalDependencies: { near: 'file:../near' },
            scripts: { build: write("module.exports = 'far'") },
          }),
          '../made/package.json': local('made', { scripts: { build: 'exit 7' } }),
          '../made/dist/index.js': `module.exports = 'made';`,
        },
        {},
      );
      expect(run(to)).toBe('near far made\n');
    }),
  );

  it(
    'is refused when it needs compiled code, naming the packages',
    within(async (build) => {
      const error = await rejection(
        build(
          {
            'package.json': '{"main": "index.js"}',
            'index.js': 'require("@db/lite"); require("fast");',
            'node_modules/@db/lite/package.json': '{"name": "@db/lite", "dependencies": {"bindings": "1"}}',
            'node_modules/@db/lite/index.js': 'module.exports = 1;',
            'node_modules/fast/package.json': '{"name": "fast"}',
            'node_modules/fast/binding.gyp': '{}',
            'node_modules/fast/index.js': 'module.exports = 1;',
          },
          joined,
        ),
      );
      expect(error).toMatchObject({ code: 'native-addon', blame: 'input' });
      expect(error.message).toContain('@db/lite, fast');
    }),
  );

  it(
    'fails with the output of esbuild, and with the entry points that were tried',
    within(async (build) => {
      const broken = await rejection(build({ 'index.js': 'import "./nowhere.js";' }, joined));
      expect(broken).toMatchObject({ code: 'build-failed' });
      expect(broken.message).toContain('Could not resolve "./nowhere.js"');
      const absent = await rejection(build({ 'package.json': '{"main": "lib/x.js"}' }, joined));
      expect(absent).toMatchObject({ code: 'build-output-missing' });
      expect(absent.message).toContain('lib/x.js');
      expect(await rejection(build({ 'package.json': '{"main": 7}' }, {}))).toMatchObject({
        code: 'package-json-invalid',
      });
      expect(await rejection(build({}, {}))).toMatchObject({ code: 'source-missing' });
    }),
  );
});

describe('other programs', () => {
  const program = { becomes: 'program' } as const;

  it(
    "come from the author's own command",
    within(async (build) => {
      const script = '#!/bin/sh\nmkdir -p "$1" && printf "#!/bin/sh\\necho $2\\n" > "$1/made"\n';
      const to = await build(
        { 'make.sh': script },
        {
          ...program,
          build: {
            type: 'custom',
            entry_point: './make.sh',
            args: ['bin', '{{goos}}-{{goarch}}'],
            output_pattern: 'bin/made',
          },
        },
      );
      expect((await stat(to)).mode & 0o777).toBe(0o755);
      expect(execFileSync(to, { encoding: 'utf8' })).toBe('linux-amd64\n');
      const given = await build(
        { 'make.sh': '#!/bin/sh\necho data > "$1"\n' },
        { ...program, build: { type: 'custom', args: ['./make.sh', '{{output}}'] } },
      );
      expect(await readFile(given, 'utf8')).toBe('data\n');
    }),
  );

  it(
    'fail with command, exit code and the last 20 lines only',
    within(async (build) => {
      const script = '#!/bin/sh\nfor i in $(seq 100); do echo "line $i."; done\nexit 4\n';
      const error = await rejection(
        build({ 'make.sh': script }, { ...program, build: { type: 'custom', entry_point: './make.sh' } }),
      );
      expect(error.message).toContain('service "svc": `./make.sh` failed with exit code 4');
      expect(error.message).toContain('line 81.');
      expect(error.message).not.toContain('line 80.');
      const silent = { ...program, build: { type: 'custom' as const, args: ['true'] } };
      expect(await rejection(build({ x: '' }, silent))).toMatchObject({ code: 'build-output-missing' });
      const none = { ...program, build: { type: 'custom' as const } };
      expect(await rejection(build({ x: '' }, none))).toMatchObject({ code: 'build-command-missing' });
    }),
  );

  it(
    'are refused where they cannot be built yet, with a remedy',
    within(async (build) => {
      for (const type of ['rust', 'python'] as const) {
        const refused = await rejection(build({ x: '' }, { ...program, target: 'win-x64', build: { type } }));
        expect(refused).toMatchObject({
          code: 'build-type-unsupported',
          remedy: expect.stringContaining('win-x64'),
        });
      }
    }),
  );

  withGo(
    'in Go are the same bytes wherever they are built',
    within(async (build) => {
      const files = {
        'go.mod': 'module tiny\n\ngo 1.20\n',
        'main.go': 'package main\n\nfunc main() { println("tiny") }\n',
      };
      const go = { ...program, build: { type: 'go' as const } };
      const [one, two] = [await build(files, go), await build(files, go)];
      expect((await readFile(one)).equals(await readFile(two))).toBe(true);
      execFileSync(one, { stdio: 'ignore' });
      const windows = await build(files, { ...go, target: 'win-x64' });
      expect((await readFile(windows)).subarray(0, 2).toString()).toBe('MZ');
    }),
  );
});
