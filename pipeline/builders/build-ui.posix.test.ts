import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { within } from '../../test/packaging/build-files.ts';
import { rejection } from '../../test/packaging/context.ts';

jest.setTimeout(120_000);

describe('a UI', () => {
  const ui = { becomes: 'ui' } as const;

  it(
    'is built without the files of an earlier build',
    within(async (build) => {
      const to = await build(
        {
          'package.json':
            '{"scripts": {"build": "mkdir -p web && cp index.html web/ && printenv MODE > web/mode"}}',
          'index.html': 'new',
          'web/stale.js': 'old',
        },
        { ...ui, build: { output_pattern: 'web/**', env: { MODE: '{{platform}}' } } },
      );
      expect((await readdir(to)).sort()).toEqual(['index.html', 'mode']);
      expect(await readFile(join(to, 'mode'), 'utf8')).toBe('linux-x64\n');
    }),
  );

  it(
    'keeps every file that the build put there, but for secrets',
    within(async (build) => {
      const font = 'assets/node_modules/@acme/icons/Fonts/Icons.0a1b2c3d4e.ttf';
      const made = [font, 'assets/.vite/x.json', 'app.wasm.gz', '.well-known/x', '.env', '.git/config'];
      const make = `for f in index.html ${made.join(' ')}; do mkdir -p dist/$(dirname $f); echo x > dist/$f; done`;
      const to = await build({ 'package.json': JSON.stringify({ scripts: { build: make } }) }, ui);
      const files = await readdir(to, { recursive: true, withFileTypes: true });
      const names = files.filter((file) => file.isFile()).map(({ name }) => name);
      expect(names.sort()).toEqual(['Icons.0a1b2c3d4e.ttf', 'app.wasm.gz', 'index.html', 'x', 'x.json']);
      const own = await build(
        { 'package.json': JSON.stringify({ scripts: { build: make } }) },
        { ...ui, build: { type: 'custom', args: ['sh', '-c', make], output_pattern: 'dist' } },
      );
      expect(await readFile(join(own, font), 'utf8')).toBe('x\n');
    }),
  );

  it(
    'is used unchanged without a build script',
    within(async (build) => {
      const to = await build(
        {
          'index.html': 'x',
          '.env': 'SECRET=1',
          'a/b.css': 'y',
          'node_modules/a/index.js': '',
          '.gitignore': '',
        },
        ui,
      );
      expect((await readdir(to, { recursive: true })).sort()).toEqual(['a', 'a/b.css', 'index.html']);
    }),
  );

  const toScript = (...paths: string[]) =>
    JSON.stringify({
      scripts: {
        build: paths.map((path) => `mkdir -p $(dirname ${path}) && echo ${path} > ${path}`).join(' && '),
      },
    });

  it.each([
    ['app/browser of a usual folder', ['dist/app/browser/index.html', 'dist/app/browser/docs/index.html']],
    ['a folder beside the sources', ['../api/webui/index.html']],
    ['a folder of any name', ['site-files/index.html', 'site-files/a/index.html', 'coverage/index.html']],
    ['the folder of Nuxt', ['.output/public/index.html', '.nuxt/index.html']],
    ['a folder that was there before', ['docs/index.html']],
    ['its own folder', ['index.html']],
  ])('is taken from where the build wrote it: %s', (_what, made) =>
    within(async (build) => {
      for (const output of [{}, { build: { output_pattern: 'dist' } }]) {
        const files = {
          'package.json': toScript(...made),
          'index.html': 'source',
          'docs/index.html': 'x',
          'public/index.html': 'x',
        };
        const to = await build(files, { ...ui, ...output });
        expect(await readFile(join(to, 'index.html'), 'utf8')).toBe(`${made[0]}\n`);
      }
    })(),
  );

  it(
    'is refused when the build wrote several, unless one is named',
    within(async (build) => {
      const files = { 'package.json': toScript('dist/index.html', 'demo/index.html') };
      const error = await rejection(build(files, ui));
      expect(error).toMatchObject({
        code: 'build-output-ambiguous',
        message: expect.stringContaining('svc/demo, svc/dist'),
        remedy: expect.stringContaining('bundle_path'),
      });
      const to = await build(files, { ...ui, build: { output_pattern: 'demo' } });
      expect(await readFile(join(to, 'index.html'), 'utf8')).toBe('demo/index.html\n');
    }),
  );

  it(
    'without an index.html is refused',
    within(async (build) => {
      const error = await rejection(
        build({ 'package.json': '{"scripts": {"build": "true"}}', 'index.html': 'source' }, ui),
      );
      expect(error).toMatchObject({
        code: 'build-output-missing',
        remedy: expect.stringContaining('output_pattern'),
      });
    }),
  );
});
