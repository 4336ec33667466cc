import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { toAnnotation } from '../../actions/shared/annotate.ts';
import { createTextReporter } from '../../cli/report.ts';
import { scanFiles } from '../../pipeline/shared/secret-scan/scan-files.ts';
import { assertShipped } from '../../pipeline/shared/sources/shipped-file.ts';
import { readAbout } from '../../pipeline/stages/package-desktop/about.ts';
import { findIcons } from '../../pipeline/stages/package-desktop/icons.ts';
import type { Bundle } from '../../schema/bundle/manifest.ts';
import { createTestContext, readTinyBundle, rejection, withTempDir } from '../packaging/context.ts';

const evil = 'e@x>\nEssential: yes\nConflicts: sudo\nX-Evil: <y';
const secret = `ghp_${'a1B2c3D4e5F6g7H8i9J0'.repeat(2).slice(0, 36)}`;

async function aboutOf(
  dir: string,
  app: Partial<Bundle['app']> & { description?: string | undefined },
  service: object = {},
): Promise<Awaited<ReturnType<typeof readAbout>>> {
  const ctx = createTestContext(dir);
  const bundle = await readTinyBundle();
  await ctx.fs.write(join(dir, 'app/.vrooli/service.json'), JSON.stringify({ service }));
  const place = { root: dir, scenarioDir: join(dir, 'app') };
  return readAbout(ctx, { ...bundle, app: { ...bundle.app, ...app } }, place, 'tiny');
}

describe('a text of the scenario reaches no file of an installer with a meaning of its own', () => {
  const characters = [
    '\u001b',
    '\u202e',
    '\u202a',
    '\u2066',
    '\u2069',
    '\u0085',
    '\u0000',
    '\u007f',
    '\u2028',
  ];

  it.each(characters.map((character) => [JSON.stringify(character), character]))('%s', (_, character) =>
    withTempDir(async (dir) => {
      for (const field of ['name', 'display_name', 'version', 'vendor', 'description'] as const) {
        expect(await rejection(aboutOf(dir, { [field]: `a${character}b` }))).toMatchObject({
          code: 'app-text-refused',
          message: expect.stringContaining(`app.${field} has the character U+`),
        });
      }
      for (const maintainer of [
        { name: `a${character}b` },
        `a${character}b <a@b.example>`,
        { name: 'a', email: `a${character}@b.example` },
      ]) {
        expect(await rejection(aboutOf(dir, {}, { maintainers: [maintainer] }))).toMatchObject({
          code: 'app-text-refused',
          message: expect.stringContaining('.vrooli/service.json: service.maintainers.0'),
        });
      }
      expect(
        await rejection(aboutOf(dir, { description: undefined }, { description: `a${character}b` })),
      ).toMatchObject({
        code: 'app-text-refused',
      });
    }),
  );

  it.each([
    [{ name: 'a', email: evil }],
    [{ name: 'a', email: 'a@b.example, c@d.example' }],
    [{ name: 'a', email: 'not an address' }],
    [{ name: 'Ada <root@localhost>', email: 'a@b.example' }],
    [`Ada <${evil}>`],
    ['Ada <a@b.example> <c@d.example>'],
  ])('the maintainer %j', (maintainer) =>
    withTempDir(async (dir) => {
      expect(await rejection(aboutOf(dir, {}, { maintainers: [maintainer] }))).toMatchObject({
        code: 'app-text-refused',
        diagnostics: expect.arrayContaining([expect.objectContaining({ file: '.vrooli/service.json' })]),
      });
    }),
  );

  it('accepts other scripts, quotes and emoji, and makes one line of a wrapped description', () =>
    withTempDir(async (dir) => {
      const app = { display_name: 'Заметки «100 %» "日本" 👩‍🔬 O’Neil', description: 'one\n  two\tthree' };
      expect(await aboutOf(dir, app, { maintainers: ['Ада <a+b@b.example>'] })).toMatchObject({
        displayName: app.display_name,
        summary: 'one two three',
        maintainer: 'Ада <a+b@b.example>',
      });
    }));

  it('removes what only a terminal interprets from a license', () =>
    withTempDir(async (dir) => {
      await mkdir(join(dir, 'app'));
      await writeFile(join(dir, 'app/LICENSE'), 'MIT\r\n\u001b[2Jmine\u202e\fnext\tpart\n');
      expect((await aboutOf(dir, {})).license).toBe('MIT\n[2Jmine\nnext\tpart\n');
    }));
});

describe('only regular files of the repository ship', () => {
  it('refuses a license and an icon that are links, devices or in a folder outside', () =>
    withTempDir(async (dir) => {
      const scenarioDir = join(dir, 'repo/app');
      const ctx = createTestContext(dir);
      const refused = { code: 'shipped-file-refused' };
      await mkdir(join(scenarioDir, 'assets'), { recursive: true });
      await mkdir(join(dir, 'outside'));
      await writeFile(join(dir, 'outside/id_rsa'), 'SECRET');
      await writeFile(join(dir, 'outside/icon.png'), 'SECRET');
      const place = { root: join(dir, 'repo'), scenarioDir };
      const bundle = await readTinyBundle();
      for (const target of [
        join(dir, 'outside/id_rsa'),
        '../../outside/id_rsa',
        '/proc/self/environ',
        '/dev/zero',
      ]) {
        await ctx.fs.remove(join(scenarioDir, 'LICENSE'));
        await symlink(target, join(scenarioDir, 'LICENSE'));
        expect(await rejection(readAbout(ctx, bundle, place, 'tiny'))).toMatchObject(refused);
      }
      await symlink(join(dir, 'outside'), join(scenarioDir, 'public'));
      expect(await rejection(findIcons(ctx, place))).toMatchObject(refused);
      const path = join(scenarioDir, 'public/id_rsa');
      expect(await rejection(assertShipped(ctx.fs, place.root, path, 'public/id_rsa'))).toMatchObject(
        refused,
      );
    }));
});

describe('texts and files without an end', () => {
  it('a name, an address and a description have a length', () =>
    withTempDir(async (dir) => {
      for (const maintainers of [
        [{ name: 'a'.repeat(201) }],
        [{ name: 'a', email: `${'a'.repeat(250)}@b.example` }],
      ]) {
        expect(await rejection(aboutOf(dir, {}, { maintainers }))).toMatchObject({
          code: 'app-text-refused',
        });
      }
      expect(await rejection(aboutOf(dir, { description: 'a '.repeat(1_000_000) }))).toMatchObject({
        code: 'app-text-refused',
        message: expect.stringContaining('may have 4000'),
      });
    }));

  it('a license has a size', () =>
    withTempDir(async (dir) => {
      await mkdir(join(dir, 'app'));
      await writeFile(join(dir, 'app/LICENSE'), '');
      await truncate(join(dir, 'app/LICENSE'), 200 * 1024 ** 2);
      expect(await rejection(aboutOf(dir, {}))).toMatchObject({ code: 'file-too-large', blame: 'input' });
    }));
});

describe('a terminal and the runner', () => {
  const hostile = 'api/\u001b]0;title\u0007\u001b[2J\r::add-mask::x\u202egnp.exe';

  it('get no character of a message that they interpret', () => {
    let written = '';
    const reporter = createTextReporter((text) => (written += text), true);
    reporter.diagnostic({ severity: 'error', code: 'build-failed', message: hostile, file: hostile });
    for (const log of ['info', 'warn', 'debug'] as const) reporter.log[log](hostile);
    expect(written).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    const diagnostic = { severity: 'error', code: 'build-failed', message: hostile } as const;
    expect(toAnnotation(diagnostic, '').message).not.toMatch(/[\u001b\u202e\r]/);
  });
});

describe('everything that ships is scanned for secrets', () => {
  it('finds one at any place of a large text, with its line', () =>
    withTempDir(async (dir) => {
      const ctx = createTestContext(dir);
      const line = `${'x'.repeat(99)}\n`;
      for (const at of [5, 11_000, 21_700, 39_999]) {
        const lines = Array.from({ length: 40_000 }, (_, index) =>
          index === at ? `key = "${secret}"\n` : line,
        );
        await writeFile(join(dir, 'dump.sql'), lines.join(''));
        const { diagnostics } = await scanFiles(ctx, [{ path: join(dir, 'dump.sql'), name: 'dump.sql' }]);
        expect(diagnostics).toMatchObject([{ code: 'literal-secret', line: at + 1 }]);
      }
    }));

  it('finds one in a text without line breaks', () =>
    withTempDir(async (dir) => {
      const ctx = createTestContext(dir);
      await writeFile(join(dir, 'min.js'), `${'a;'.repeat(1_600_000)}"${secret}"${'a;'.repeat(200_000)}`);
      const { diagnostics } = await scanFiles(ctx, [{ path: join(dir, 'min.js'), name: 'min.js' }]);
      expect(diagnostics).toMatchObject([{ code: 'literal-secret', line: 1 }]);
    }));

  it('reads no more of a binary file than its beginning', () =>
    withTempDir(async (dir) => {
      const ctx = createTestContext(dir);
      await writeFile(join(dir, 'model.bin'), '');
      await truncate(join(dir, 'model.bin'), 5 * 1024 ** 3);
      expect(await scanFiles(ctx, [{ path: join(dir, 'model.bin'), name: 'model.bin' }])).toMatchObject({
        scanned: 0,
      });
    }));
});
