import { execFileSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, jest } from '@jest/globals';
import type { Target } from '../../../schema/vocabulary.ts';
import { createTestContext, projectRoot, rejection, withTempDir } from '../../../test/packaging/context.ts';
import { about } from '../../../test/packaging/release.ts';
import { needs } from '../../../test/support/needs.ts';
import { normalizeTree } from '../../shared/archive/normalize-tree.ts';
import type { About } from '../format.ts';
import { makeRpm } from './make.ts';
import { toRpmName } from './names.ts';
import { leaveUnsigned } from '../../../test/packaging/leave-unsigned.ts';

jest.setTimeout(120_000);

const { describe, it } = needs('rpmbuild', 'rpm');
const rpm = (...args: string[]) => execFileSync('rpm', args, { encoding: 'utf8' });
const query = (file: string, ...args: string[]) => rpm('-qp', ...args, file);
const lines = (text: string) => text.trimEnd().split('\n');

interface Options {
  target?: Target;
  shell?: 'browser' | 'none';
  texts?: About;
  add?: (payload: string) => Promise<void>;
  env?: Record<string, string>;
}

async function build(
  dir: string,
  name: string,
  { target = 'linux-x64', shell = 'browser', texts = about, add }: Options = {},
): Promise<string> {
  const ctx = createTestContext(dir, { sourceDateEpoch: 315_532_800 });
  const payload = join(dir, name, 'payload');
  const app = { name: 'tiny', version: '1.0.0-rc.1', vendor: 'octo' };
  const to = join(dir, name, toRpmName(app, target));
  const work = join(dir, name, 'work');
  await ctx.fs.write(join(payload, 'runtime'), '#!/bin/sh\nbasename "$0"; echo "$@"\n', 0o700);
  await ctx.fs.write(join(payload, 'bundle.json'), '{}', 0o600);
  await ctx.fs.symlink('runtime', join(payload, 'vrooli'));
  await add?.(payload);
  await normalizeTree(ctx, payload);
  await mkdir(work);
  await makeRpm(ctx, {
    app,
    target,
    shell,
    icons: [{ size: 48, from: join(projectRoot, 'shell/icons/icon-48.png') }],
    epoch: ctx.sourceDateEpoch,
    about: texts,
    payload,
    work,
    sign: leaveUnsigned,
    to,
  });
  return to;
}

describe('makeRpm', () => {
  it('makes the same bytes in other folders, with another umask, hour and home with macros of its own', () =>
    withTempDir(async (dir) => {
      const one = await readFile(await build(dir, 'one'));
      const [umask, home] = [process.umask(0o077), process.env['HOME']];
      writeFileSync(
        join(dir, '.rpmmacros'),
        '%_binary_payload w1.gzdio\n%vendor Eve\n%_buildhost eve\n%packager Eve\n%__os_install_post exit 1\n',
      );
      try {
        process.env['HOME'] = dir;
        expect(one.equals(await readFile(await build(dir, "it's 100% two (é)")))).toBe(true);
      } finally {
        process.umask(umask);
        process.env['HOME'] = home;
      }
    }));

  it('does not change the payload, and leaves nothing but the package', () =>
    withTempDir(async (dir) => {
      const path = await build(dir, 'one');
      expect((await readdir(join(dir, 'one/payload'))).sort()).toEqual(['bundle.json', 'runtime', 'vrooli']);
      const { mode, mtimeMs } = await stat(join(dir, 'one/payload/runtime'));
      expect([mode & 0o777, mtimeMs]).toEqual([0o755, 315_532_800_000]);
      expect((await readdir(join(path, '..'))).sort()).toEqual([
        'octo-tiny-1.0.0~rc.1-1.x86_64.rpm',
        'payload',
        'work',
      ]);
    }));

  it.each([
    ['linux-x64', 'x86_64', 'x86-64'],
    ['linux-arm64', 'aarch64', 'aarch-64'],
  ] as const)('describes the app for %s', (target, processor, isa) =>
    withTempDir(async (dir) => {
      const file = await build(dir, 'one', { target });
      const format =
        '%{NAME} %{VERSION} %{RELEASE} %{ARCH} %{OS} %{BUILDHOST} %{BUILDTIME} %{PAYLOADCOMPRESSOR}';
      expect(query(file, '--queryformat', format)).toBe(
        `octo-tiny 1.0.0~rc.1 1 ${processor} linux localhost 315532800 zstd`,
      );
      expect(lines(query(file, '--provides'))).toEqual([
        'octo-tiny = 1.0.0~rc.1-1',
        `octo-tiny(${isa}) = 1.0.0~rc.1-1`,
      ]);
      expect(query(file, '--recommends')).toContain('firefox');
      expect(rpm('--checksig', '--verbose', file)).not.toContain('BAD');
    }),
  );

  it('contains the files for the menu and the terminal, all owned by root', () =>
    withTempDir(async (dir) => {
      const file = await build(dir, 'one');
      const format = '[%{FILEMODES:perms} %{FILEUSERNAME}:%{FILEGROUPNAME} %{FILEMTIMES} %{FILENAMES}\n]';
      expect(lines(query(file, '--queryformat', format))).toEqual([
        'drwxr-xr-x root:root 315532800 /opt/octo-tiny',
        '-rw-r--r-- root:root 315532800 /opt/octo-tiny/bundle.json',
        '-rwxr-xr-x root:root 315532800 /opt/octo-tiny/runtime',
        'lrwxrwxrwx root:root 315532800 /opt/octo-tiny/vrooli',
        '-rwxr-xr-x root:root 315532800 /usr/bin/octo-tiny',
        '-rw-r--r-- root:root 315532800 /usr/share/applications/octo-tiny.desktop',
        '-rw-r--r-- root:root 315532800 /usr/share/bash-completion/completions/octo-tiny',
        '-rw-r--r-- root:root 315532800 /usr/share/fish/vendor_completions.d/octo-tiny.fish',
        '-rw-r--r-- root:root 315532800 /usr/share/icons/hicolor/48x48/apps/octo-tiny.png',
        'drwxr-xr-x root:root 315532800 /usr/share/licenses/octo-tiny',
        '-rw-r--r-- root:root 315532800 /usr/share/licenses/octo-tiny/LICENSE',
        '-rw-r--r-- root:root 315532800 /usr/share/man/man1/octo-tiny.1.gz',
        '-rw-r--r-- root:root 315532800 /usr/share/metainfo/io.github.octo.tiny.metainfo.xml',
        '-rw-r--r-- root:root 315532800 /usr/share/zsh/site-functions/_octo-tiny',
      ]);
      expect(query(file, '--licensefiles')).toBe('/usr/share/licenses/octo-tiny/LICENSE\n');
      const service = await build(dir, 'two', { shell: 'none' });
      expect(query(service, '--list')).toContain('/usr/lib/systemd/user/octo-tiny.service\n');
      expect(query(service, '--recommends')).toBe('');
    }));

  it('requires the libraries that rpm itself finds in a program', () =>
    withTempDir(async (dir) => {
      const target = process.arch === 'arm64' ? 'linux-arm64' : 'linux-x64';
      const add = (payload: string) => copyFile(process.execPath, join(payload, 'node'));
      const file = await build(dir, 'one', { target, add });
      const found = lines(query(file, '--requires')).filter((name) => name.endsWith('(64bit)'));
      const elfdeps = execFileSync('/usr/lib/rpm/elfdeps', ['--requires', process.execPath], {
        encoding: 'utf8',
      });
      // The loader, which is a part of glibc, and the form of its hash table
      const expected = lines(elfdeps).filter((name) => !/^ld-linux|^rtld/.test(name));
      expect(found).toEqual([...new Set(expected)].sort());
      expect(found).toContain('libc.so.6(GLIBC_2.28)(64bit)');
    }));

  it('packs files whatever they are called', () =>
    withTempDir(async (dir) => {
      const names = ['[id] {a,b}*?.js', '%{name} %doc 100%', 'a "b" \'c\' $d', 'ünï ⚙', '-rf', '#x', 'a\\b'];
      const add = async (payload: string) => {
        await mkdir(join(payload, 'sub dir'));
        for (const name of names) writeFileSync(join(payload, 'sub dir', name), name);
      };
      const file = await build(dir, 'one', { add });
      const found = lines(query(file, '--queryformat', '[%{FILENAMES}\n]'));
      expect(found).toEqual(expect.arrayContaining(names.map((name) => `/opt/octo-tiny/sub dir/${name}`)));
    }));

  it.each(['%files', '%if 0', '%{lua:print("x")} %(touch pwned)', '%include /etc/passwd', '* 100 % safe'])(
    'takes the text %j for a text',
    (text) =>
      withTempDir(async (dir) => {
        const file = await build(dir, 'one', { texts: { ...about, displayName: text, summary: text } });
        expect(query(file, '--queryformat', '%{SUMMARY}')).toBe(text);
        expect(query(file, '--queryformat', '%{DESCRIPTION}').replace(/^- /, '')).toBe(text);
        expect(query(file, '--list')).toContain('/opt/octo-tiny/runtime\n');
      }),
  );

  needs('rpmbuild', 'rpmlint').it(
    'has nothing that rpmlint reports, besides what its configuration explains',
    () =>
      withTempDir(async (dir) => {
        const config = join(projectRoot, 'pipeline/formats/rpm/rpmlint.toml');
        const add = (payload: string) => copyFile(process.execPath, join(payload, 'runtime'));
        for (const shell of ['browser', 'none'] as const) {
          const file = await build(dir, shell, { shell, ...(shell === 'none' ? { add } : {}) });
          const said = execFileSync('rpmlint', ['--config', config, file], { encoding: 'utf8' });
          expect(said).toContain('0 errors, 0 warnings');
        }
      }),
  );

  /** Makes a package with another program in the place of rpmbuild; returns the error. */
  async function buildWith(dir: string, script: string): Promise<unknown> {
    const bin = join(dir, 'bin');
    await mkdir(bin);
    writeFileSync(join(bin, 'rpmbuild'), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, 'rpmbuild'), 0o755);
    const path = process.env['PATH'];
    process.env['PATH'] = `${bin}:${path}`;
    try {
      return await rejection(build(dir, 'one'));
    } finally {
      process.env['PATH'] = path;
      expect((await readdir(join(dir, 'one'))).sort()).toEqual(['payload', 'work']);
    }
  }

  it('names the output of rpmbuild when it fails', () =>
    withTempDir(async (dir) => {
      const script = 'case $1 in --eval) echo /usr/lib/rpm ;; *) echo no space >&2; exit 1 ;; esac';
      expect(await buildWith(dir, script)).toMatchObject({
        code: 'installer-failed',
        message: expect.stringContaining('no space'),
      });
    }));

  it('fails when rpmbuild adds what verify refuses', () =>
    withTempDir(async (dir) => {
      const script =
        'for last; do :; done\n[ "$1" = --eval ] || sed -i "s/^Release:/Obsoletes: sudo\\nRelease:/" "$last"\nexec /usr/bin/rpmbuild "$@"';
      expect(await buildWith(dir, script)).toMatchObject({
        code: 'installer-failed',
        message: expect.stringContaining('the value 1090, which no package of this product has'),
      });
    }));
});
