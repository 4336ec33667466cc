import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, jest } from '@jest/globals';
import type { Target } from '../../../schema/vocabulary.ts';
import { createTestContext, projectRoot, rejection, withTempDir } from '../../../test/packaging/context.ts';
import { leaveUnsigned } from '../../../test/packaging/leave-unsigned.ts';
import { about } from '../../../test/packaging/release.ts';
import { needs } from '../../../test/support/needs.ts';
import { normalizeTree } from '../../shared/archive/normalize-tree.ts';
import { makeAppImage } from './make.ts';
import { toAppImageName } from './names.ts';
import { readAppImage } from './read.ts';

jest.setTimeout(60_000);
const { describe, it } = needs('mksquashfs', 'unsquashfs');

const app = { name: 'tiny', version: '1.0.0-rc.1', vendor: 'octo' };
const limits = { entries: 1000, bytes: 100 * 1024 * 1024 };

interface Options {
  target?: Target;
  shell?: 'browser' | 'none';
  add?: (payload: string) => Promise<void>;
}

async function build(
  dir: string,
  name: string,
  { target = 'linux-x64', shell = 'browser', add }: Options = {},
): Promise<string> {
  const ctx = createTestContext(dir, { sourceDateEpoch: 315_532_800 });
  const payload = join(dir, name, 'payload');
  const to = join(dir, name, toAppImageName(app, target));
  const work = join(dir, name, 'work');
  await ctx.fs.write(join(payload, 'runtime'), '#!/bin/sh\nprintf "<%s>" "$APPIMAGE" "$@"\n', 0o700);
  await ctx.fs.write(join(payload, 'shell/browser.cjs'), 'x', 0o600);
  await ctx.fs.write(join(payload, 'bundle.json'), '{}', 0o600);
  await ctx.fs.symlink('runtime', join(payload, 'vrooli'));
  await add?.(payload);
  await normalizeTree(ctx, payload);
  await mkdir(work);
  const icons = [{ size: 48, from: join(projectRoot, 'shell/icons/icon-48.png') }];
  const facts = { app, target, shell, icons, epoch: ctx.sourceDateEpoch };
  await makeAppImage(ctx, { ...facts, about, payload, work, to, sign: leaveUnsigned });
  return to;
}

const read = (dir: string, file: string, target: Target = 'linux-x64') =>
  readAppImage(createTestContext(dir), file, 'a.AppImage', { app, target }, limits);

/** Every kind of block: compressed, not compressible, of zeros, shared, and none. */
async function addKinds(payload: string): Promise<void> {
  await mkdir(join(payload, 'data/deep'), { recursive: true });
  const noise = Buffer.from(Array.from({ length: 300_000 }, (_, at) => (at * at * 7919 + (at >> 3)) & 0xff));
  writeFileSync(join(payload, 'data/noise'), execFileSync('openssl', ['rand', '700000']));
  writeFileSync(join(payload, 'data/text'), noise);
  writeFileSync(join(payload, 'data/zeros'), Buffer.alloc(1_000_000));
  writeFileSync(join(payload, 'data/block'), 'y'.repeat(512 * 1024));
  writeFileSync(join(payload, 'data/empty'), '');
  writeFileSync(join(payload, "data/deep/a name with 'quotes', é and \\"), 'small');
  for (let index = 0; index < 600; index++) writeFileSync(join(payload, `data/deep/${index}`), `${index}`);
}

describe('makeAppImage', () => {
  it('makes the same bytes in other folders and with another umask', () =>
    withTempDir(async (dir) => {
      const one = readFileSync(await build(dir, 'one'));
      const umask = process.umask(0o077);
      process.env['SOURCE_DATE_EPOCH'] = '1';
      try {
        expect(one.equals(readFileSync(await build(dir, "it's 100% two (é)")))).toBe(true);
      } finally {
        process.umask(umask);
        delete process.env['SOURCE_DATE_EPOCH'];
      }
    }));

  it('begins with the mark of an AppImage, and its image at the end of its program', () =>
    withTempDir(async (dir) => {
      const file = await build(dir, 'one');
      expect(statSync(file).mode & 0o777).toBe(0o755);
      const bytes = readFileSync(file);
      expect(bytes.toString('latin1', 8, 11)).toBe('AI\u0002');
      const offset = Number(bytes.readBigUInt64LE(40)) + bytes.readUInt16LE(58) * bytes.readUInt16LE(60);
      expect(bytes.toString('latin1', offset, offset + 4)).toBe('hsqs');
      const list = execFileSync('unsquashfs', ['-o', String(offset), '-lln', file], { encoding: 'utf8' });
      const lines = list.split('\n').filter((line) => line.includes('squashfs-root'));
      expect(lines.every((line) => line.includes(' 0/0 ') && line.includes(' 1980-01-01 '))).toBe(true);
      expect(lines.map((line) => line.replace(/^(\S+) .*squashfs-root/, '$1 '))).toEqual([
        'drwxr-xr-x ',
        '-rw-r--r-- /.DirIcon',
        '-rwxr-xr-x /AppRun',
        '-rw-r--r-- /octo-tiny.desktop',
        '-rw-r--r-- /octo-tiny.png',
        'drwxr-xr-x /opt',
        'drwxr-xr-x /opt/octo-tiny',
        '-rw-r--r-- /opt/octo-tiny/bundle.json',
        '-rwxr-xr-x /opt/octo-tiny/runtime',
        'drwxr-xr-x /opt/octo-tiny/shell',
        '-rw-r--r-- /opt/octo-tiny/shell/browser.cjs',
        'lrwxrwxrwx /opt/octo-tiny/vrooli -> runtime',
        'drwxr-xr-x /usr',
        'drwxr-xr-x /usr/share',
        'drwxr-xr-x /usr/share/applications',
        '-rw-r--r-- /usr/share/applications/octo-tiny.desktop',
        'drwxr-xr-x /usr/share/bash-completion',
        'drwxr-xr-x /usr/share/bash-completion/completions',
        '-rw-r--r-- /usr/share/bash-completion/completions/octo-tiny',
        'drwxr-xr-x /usr/share/fish',
        'drwxr-xr-x /usr/share/fish/vendor_completions.d',
        '-rw-r--r-- /usr/share/fish/vendor_completions.d/octo-tiny.fish',
        'drwxr-xr-x /usr/share/icons',
        'drwxr-xr-x /usr/share/icons/hicolor',
        'drwxr-xr-x /usr/share/icons/hicolor/48x48',
        'drwxr-xr-x /usr/share/icons/hicolor/48x48/apps',
        '-rw-r--r-- /usr/share/icons/hicolor/48x48/apps/octo-tiny.png',
        'drwxr-xr-x /usr/share/licenses',
        'drwxr-xr-x /usr/share/licenses/octo-tiny',
        '-rw-r--r-- /usr/share/licenses/octo-tiny/appimage-runtime.txt',
        'drwxr-xr-x /usr/share/man',
        'drwxr-xr-x /usr/share/man/man1',
        '-rw-r--r-- /usr/share/man/man1/octo-tiny.1.gz',
        'drwxr-xr-x /usr/share/metainfo',
        '-rw-r--r-- /usr/share/metainfo/io.github.octo.tiny.metainfo.xml',
        'drwxr-xr-x /usr/share/zsh',
        'drwxr-xr-x /usr/share/zsh/site-functions',
        '-rw-r--r-- /usr/share/zsh/site-functions/_octo-tiny',
      ]);
    }));

  it.each(['linux-x64', 'linux-arm64'] as const)('is read back for %s as unsquashfs reads it', (target) =>
    withTempDir(async (dir) => {
      const file = await build(dir, 'one', { target, add: addKinds });
      const content = await read(dir, file, target);
      expect(content.faults).toEqual([]);
      const offset = execFileSync('stat', [
        '-c',
        '%s',
        join(projectRoot, `resources/appimage-runtime/bin/${target}`),
      ]);
      const to = join(dir, 'unpacked');
      execFileSync('unsquashfs', ['-quiet', '-no-progress', '-o', String(offset).trim(), '-d', to, file]);
      const ctx = createTestContext(dir);
      for (const entry of content.entries) {
        const path = join(to, 'opt/octo-tiny', entry.path);
        if (entry.type === 'file')
          expect([entry.path, await ctx.fs.sha256(path)]).toEqual([entry.path, entry.sha256]);
        else expect(await ctx.fs.readlink(path)).toBe(entry.target);
      }
      const names = (at: string): string[] =>
        readdirSync(at, { withFileTypes: true }).flatMap((one) =>
          one.isDirectory() ? names(join(at, one.name)) : [join(at, one.name)],
        );
      expect(names(to)).toHaveLength(content.entries.length + content.outside.length);
    }),
  );

  it('refuses a changed byte of the program, the image and the digest', () =>
    withTempDir(async (dir) => {
      const file = await build(dir, 'one');
      const bytes = readFileSync(file);
      const program = statSync(join(projectRoot, 'resources/appimage-runtime/bin/linux-x64')).size;
      const places = [
        100,
        program - 1,
        program + 8,
        program + 200,
        bytes.length - 5000,
        bytes.length - 100,
        bytes.length - 2,
      ];
      for (const at of places) {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ 1;
        const copy = join(dir, 'changed');
        writeFileSync(copy, changed);
        const result = await read(dir, copy).then(
          ({ faults }) => faults.map(({ code }) => code),
          () => ['unreadable'],
        );
        expect([at, result]).not.toEqual([at, []]);
      }
    }));

  it('refuses the runtime of another target, and one that was changed in this product', () =>
    withTempDir(async (dir) => {
      const file = await build(dir, 'one');
      await expect(read(dir, file, 'linux-arm64')).rejects.toThrow('is not the runtime of this version');
      const product = join(dir, 'product');
      cpSync(
        join(projectRoot, 'resources/appimage-runtime/bin'),
        join(product, 'resources/appimage-runtime/bin'),
        { recursive: true },
      );
      writeFileSync(join(product, 'resources/appimage-runtime/bin/linux-x64'), 'x');
      const ctx = createTestContext(dir, { packageRoot: product });
      const facts = { app, target: 'linux-x64', shell: 'none', icons: [], epoch: 1 } as const;
      const request = {
        ...facts,
        about,
        payload: join(dir, 'one/payload'),
        work: join(dir, 'w'),
        to: join(dir, 'x'),
        sign: leaveUnsigned,
      };
      expect(await rejection(makeAppImage(ctx, request))).toMatchObject({ code: 'installer-failed' });
    }));

  it.each(['browser', 'none'] as const)(
    'has a menu entry that desktop-file-validate accepts, shell %s',
    (shell) =>
      withTempDir(async (dir) => {
        const file = await build(dir, 'one', { shell });
        const to = join(dir, 'app');
        const offset = String(statSync(join(projectRoot, 'resources/appimage-runtime/bin/linux-x64')).size);
        execFileSync('unsquashfs', ['-quiet', '-no-progress', '-o', offset, '-d', to, file]);
        expect(
          execFileSync('desktop-file-validate', ['--no-hints', join(to, 'octo-tiny.desktop')], {
            encoding: 'utf8',
          }),
        ).toBe('');
        const run = execFileSync(join(to, 'AppRun'), ['status', 'a b'], {
          encoding: 'utf8',
          env: { ...process.env, APPIMAGE: 'x' },
        });
        expect(run).toBe('<x><ctl><status><a b>');
      }),
  );
});
