import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, jest } from '@jest/globals';
import { createTestContext, rejection, withTempDir } from '../../../test/packaging/context.ts';
import { about } from '../../../test/packaging/release.ts';
import { makeWindowsInstaller, readLimits } from '../../../test/packaging/windows-installer.ts';
import { needs } from '../../../test/support/needs.ts';
import { compareBeside } from '../content.ts';
import type { AppIdentity } from '../format.ts';
import { describeBeside, findLayoutFaults } from '../file-set.ts';
import { toFormat } from '../registry.ts';

jest.setTimeout(120_000);

const programs = { msi: 'msibuild', nsis: 'makensis' } as const;
const browser = { target: 'win-x64', shell: 'browser' } as const;

for (const id of ['msi', 'nsis'] as const) {
  const { describe, it } = needs(programs[id]);
  const format = toFormat(id);
  const read = (dir: string, path: string, app: AppIdentity) =>
    format.read(createTestContext(dir), path, { app, ...browser }, readLimits);

  describe(`an installer of the format ${id}`, () => {
    it('has the same bytes in other folders and with another umask', () =>
      withTempDir(async (dir) => {
        const one = await readFile((await makeWindowsInstaller(dir, 'one', id)).path);
        const umask = process.umask(0o077);
        try {
          const two = await makeWindowsInstaller(dir, "it's 100% [two] (é)", id);
          expect(one.equals(await readFile(two.path))).toBe(true);
        } finally {
          process.umask(umask);
        }
      }));

    it('does not change the payload, and leaves nothing but itself', () =>
      withTempDir(async (dir) => {
        const { path } = await makeWindowsInstaller(dir, 'one', id);
        expect((await readdir(join(dir, 'one/payload'))).sort()).toEqual([
          'bundle.json',
          'runtime.exe',
          'services',
        ]);
        expect((await readdir(dirname(path))).sort()).toEqual([
          'payload',
          `tiny-app-1.0.0-win-x64${format.extension}`,
          'work',
        ]);
      }));

    it('is read back as it was planned and as manifest.json lists it', () =>
      withTempDir(async (dir) => {
        const { path, layout, app } = await makeWindowsInstaller(dir, 'one', id);
        const ctx = createTestContext(dir);
        const content = await read(dir, path, app);
        expect(content.faults).toEqual([]);
        expect(content.entries.map((entry) => entry.path)).toEqual([
          'bundle.json',
          'runtime.exe',
          'services/api/1.0.0/ünï [id] $x.txt',
        ]);
        const facts = { app, ...browser, icons: [], epoch: 0 };
        expect(findLayoutFaults('x', format.layout(facts, undefined), content)).toEqual([]);
        expect(findLayoutFaults('x', format.layout(facts, about), content)).toEqual([]);
        expect(compareBeside('x', await describeBeside(ctx, layout), content.outside)).toEqual([]);
        expect(JSON.parse((await format.readBundle(ctx, path, readLimits)) ?? '')).toEqual({ app });
      }));

    it('is refused, or differs from its list, with a changed byte anywhere', () =>
      withTempDir(async (dir) => {
        const { path, app } = await makeWindowsInstaller(dir, 'one', id);
        const bytes = readFileSync(path);
        const good = JSON.stringify(await read(dir, path, app));
        const step = process.env['CI'] === 'true' ? 61 : 4001;
        const missed: number[] = [];
        for (let at = 0; at < bytes.length; at += step) {
          const changed = Buffer.from(bytes);
          changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
          writeFileSync(path, changed);
          const found = await read(dir, path, app).catch((error: unknown) => {
            if (error instanceof Error && !/^(?:Type|Range|Reference)Error$/.test(error.name))
              return undefined;
            throw error;
          });
          if (JSON.stringify(found) === good) missed.push(at);
        }
        expect(missed).toEqual([]);
      }));

    it.each([1, 512, 4096])('is refused with %i more bytes at its end', (count) =>
      withTempDir(async (dir) => {
        const { path, app } = await makeWindowsInstaller(dir, 'one', id);
        await writeFile(path, Buffer.concat([await readFile(path), Buffer.alloc(count, 1)]));
        await expect(read(dir, path, app)).rejects.toThrow(/./);
      }),
    );

    it.each([
      [
        'a symbolic link',
        (payload: string) => symlink('runtime.exe', join(payload, 'vrooli')),
        /symbolic link/,
      ],
      ['a device', (payload: string) => writeFile(join(payload, 'aux.txt'), ''), /device/],
      ['a character', (payload: string) => writeFile(join(payload, 'a:b'), ''), /U\+003A/],
      ['a dot at the end', (payload: string) => writeFile(join(payload, 'a.'), ''), /dot/],
      ['two cases', (payload: string) => writeFile(join(payload, 'RUNTIME.exe'), ''), /same name/],
      [
        'a long path',
        async (payload: string) => {
          await mkdir(join(payload, 'a'.repeat(200)));
          await writeFile(join(payload, 'a'.repeat(200), 'b'), '');
        },
        /at most 259/,
      ],
    ])('is not made with %s that Windows cannot have', (_, add, message) =>
      withTempDir(async (dir) => {
        const error = await rejection(makeWindowsInstaller(dir, 'one', id, { add }));
        expect(error).toMatchObject({ code: 'payload-path-refused', blame: 'input' });
        expect(error.message).toMatch(message);
        expect(await readdir(join(dir, 'one'))).not.toContain(`tiny-app-1.0.0-win-x64${format.extension}`);
      }),
    );

    it.each(['$INSTDIR', '[ProgramFilesFolder]"', '100% `x`', "it's ünï ⚙", 'a\\b & c'])(
      'takes the text %j for a text',
      (text) =>
        withTempDir(async (dir) => {
          const texts = { ...about, displayName: text, license: `${text}\nline two\n` };
          const { path, app } = await makeWindowsInstaller(dir, 'one', id, { texts });
          expect((await read(dir, path, app)).faults).toEqual([]);
        }),
    );
  });
}
