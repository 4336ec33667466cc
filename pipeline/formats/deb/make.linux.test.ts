import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { createTestContext, projectRoot, withTempDir } from '../../../test/packaging/context.ts';
import { about } from '../../../test/packaging/release.ts';
import { normalizeTree } from '../../shared/archive/normalize-tree.ts';
import type { ShellId } from '../../shells/registry.ts';
import type { LayoutFile } from '../file-set.ts';
import type { About } from '../format.ts';
import { formatControl, formatCopyright, toInstalledKib } from './control.ts';
import { layoutDeb } from './layout.ts';
import { makeDeb } from './make.ts';

jest.setTimeout(60_000);

const onDebian = existsSync('/usr/bin/dpkg-deb') ? it : it.skip;
const sh = (file: string, ...args: string[]) => execFileSync(file, args, { encoding: 'utf8' });

/** The texts of a layout, by path. */
function textsOf(shell: ShellId, texts: About = about): Map<string, string> {
  const { files } = layoutDeb({ app: { name: 'tiny', version: '1' }, shell, icons: [], epoch: 0 }, texts);
  return new Map(
    files.flatMap(({ path, content }: LayoutFile) => (typeof content === 'string' ? [[path, content]] : [])),
  );
}

async function build(dir: string, name: string, shell: ShellId = 'browser'): Promise<string> {
  // 2099-01-01: dpkg-deb itself only lowers times that are later
  const ctx = createTestContext(dir, { sourceDateEpoch: 4_070_908_800 });
  const payload = join(dir, name, 'payload');
  const to = join(dir, `${name}.deb`);
  await ctx.fs.write(join(payload, 'runtime'), '#!/bin/sh\nbasename "$0"; echo "$@"\n', 0o700);
  await ctx.fs.write(join(payload, 'bundle.json'), '{}', 0o600);
  await ctx.fs.symlink('runtime', join(payload, 'vrooli'));
  await normalizeTree(ctx, payload);
  await makeDeb(ctx, {
    app: { name: 'tiny', version: '1.0-rc.1' },
    target: 'linux-x64',
    shell,
    icons: [
      { size: 'scalable', from: join(projectRoot, 'shell/icons/icon.svg') },
      { size: 48, from: join(projectRoot, 'shell/icons/icon-48.png') },
      { size: 256, from: join(projectRoot, 'shell/icons/icon-256.png') },
    ],
    epoch: ctx.sourceDateEpoch,
    about,
    payload,
    work: join(dir, name, 'work'),
    to,
  });
  return to;
}

describe('makeDeb', () => {
  onDebian('makes the same bytes whatever the umask and the hour', () =>
    withTempDir(async (dir) => {
      const one = await readFile(await build(dir, 'one'));
      const umask = process.umask(0o077);
      try {
        expect(one.equals(await readFile(await build(dir, 'two')))).toBe(true);
      } finally {
        process.umask(umask);
      }
    }),
  );

  onDebian('does not change the payload', () =>
    withTempDir(async (dir) => {
      await build(dir, 'one');
      expect((await readdir(join(dir, 'one/payload'))).sort()).toEqual(['bundle.json', 'runtime', 'vrooli']);
      const { mode, mtimeMs } = await stat(join(dir, 'one/payload/runtime'));
      expect([mode & 0o777, mtimeMs]).toEqual([0o755, 4_070_908_800_000]);
    }),
  );

  onDebian('contains the files for dpkg, the menu and the terminal, all owned by root', () =>
    withTempDir(async (dir) => {
      const deb = await build(dir, 'one');
      const listing = sh('dpkg-deb', '-c', deb).trimEnd().split('\n');
      const entries = listing.map((line) => line.replace(/^(\S+) (\S+) +\d+ \S+ \S+ \.\//, '$1 $2 '));
      expect(entries).toEqual(
        expect.arrayContaining([
          '-rwxr-xr-x root/root opt/tiny/runtime',
          '-rw-r--r-- root/root opt/tiny/bundle.json',
          'lrwxrwxrwx root/root opt/tiny/vrooli -> runtime',
          '-rwxr-xr-x root/root usr/bin/tiny',
          '-rw-r--r-- root/root usr/share/applications/tiny.desktop',
          '-rw-r--r-- root/root usr/share/doc/tiny/changelog.gz',
          '-rw-r--r-- root/root usr/share/doc/tiny/copyright',
          '-rw-r--r-- root/root usr/share/icons/hicolor/256x256/apps/tiny.png',
          '-rw-r--r-- root/root usr/share/icons/hicolor/48x48/apps/tiny.png',
          '-rw-r--r-- root/root usr/share/icons/hicolor/scalable/apps/tiny.svg',
        ]),
      );
      expect(
        listing.filter((line) => !line.includes(' root/root ') || !line.includes(' 2099-01-01 ')),
      ).toEqual([]);
      expect(sh('dpkg-deb', '-f', deb, 'Package', 'Version', 'Architecture')).toBe(
        'Package: tiny\nVersion: 1.0~rc.1\nArchitecture: amd64\n',
      );
      expect(Number(sh('dpkg-deb', '-f', deb, 'Installed-Size'))).toBeGreaterThan(2);
    }),
  );

  onDebian('has md5sums that md5sum itself confirms', () =>
    withTempDir(async (dir) => {
      sh('dpkg-deb', '-R', await build(dir, 'one'), join(dir, 'raw'));
      const check = ['--check', '--strict', '--quiet', join(dir, 'raw/DEBIAN/md5sums')];
      execFileSync('md5sum', check, { cwd: join(dir, 'raw') });
      const sums = await readFile(join(dir, 'raw/DEBIAN/md5sums'), 'utf8');
      expect(sums).toContain('  opt/tiny/runtime\n');
    }),
  );

  onDebian('installs, registers the alternative, and leaves nothing when it is removed', () =>
    withTempDir(async (dir) => {
      const root = join(dir, 'system');
      for (const folder of [
        'var/lib/dpkg/info',
        'var/lib/dpkg/updates',
        'var/lib/dpkg/alternatives',
        'etc/alternatives',
        'usr/bin',
        'tmp',
      ]) {
        await mkdir(join(root, folder), { recursive: true });
      }
      for (const file of ['status', 'available']) await writeFile(join(root, 'var/lib/dpkg', file), '');
      // The maintainer scripts run with the system's tools and this folder as the root they change
      const dpkg = (...args: string[]) =>
        execFileSync(
          'dpkg',
          [`--root=${root}`, '--force-not-root', '--force-script-chrootless', '--force-depends', ...args],
          {
            encoding: 'utf8',
            stdio: ['ignore', 'pipe', 'pipe'],
            env: { ...process.env, PATH: `/usr/sbin:/sbin:${process.env['PATH']}` },
          },
        );
      dpkg('-i', await build(dir, 'one'));
      expect(dpkg('-s', 'tiny')).toContain('Status: install ok installed');
      expect(sh('readlink', join(root, 'etc/alternatives/vrooli'))).toBe('/opt/tiny/vrooli\n');
      dpkg('-r', 'tiny');
      for (const path of ['opt/tiny', 'usr/bin/tiny', 'usr/bin/vrooli', 'etc/alternatives/vrooli']) {
        const found = lstatSync(join(root, path), { throwIfNoEntry: false });
        expect(`${path} ${found === undefined}`).toBe(`${path} true`);
      }
    }),
  );
});

describe('the files around a payload', () => {
  it('start the shell from /usr/bin and quit it from the menu', () => {
    const texts = textsOf('browser');
    expect(texts.get('usr/bin/tiny')).toBe(
      '#!/bin/sh\nexec /opt/tiny/runtime exec /opt/tiny/shell/browser.cjs "$@"\n',
    );
    const entry = texts.get('usr/share/applications/tiny.desktop');
    expect(entry).toContain('\nExec=/usr/bin/tiny\n');
    expect(entry).toContain('\nStartupWMClass=tiny\n');
    expect(entry).toContain('[Desktop Action health]\nName=Health\nExec=/usr/bin/tiny --health\n');
    expect(entry).toContain('[Desktop Action quit]\nName=Quit\nExec=/usr/bin/tiny --quit\n');
    expect(texts.has('usr/lib/systemd/user/tiny.service')).toBe(false);
  });

  it('are a user unit instead of a menu entry without a window', () => {
    const texts = textsOf('none');
    expect(texts.get('usr/lib/systemd/user/tiny.service')).toContain(
      'ExecStart=/opt/tiny/runtime --manifest /opt/tiny/bundle.json\n',
    );
    expect(texts.has('usr/share/applications/tiny.desktop')).toBe(false);
  });

  it('escapes the name of the app', () => {
    const evil = { ...about, displayName: 'A\\B', summary: 'x\nExec=evil' };
    const entry = textsOf('browser', evil).get('usr/share/applications/tiny.desktop');
    expect(entry?.split('\n').filter((line) => line.startsWith('Exec='))).toHaveLength(3);
    expect(entry).toContain('Name=A\\\\B\n');
  });

  it('are shell scripts that dash accepts', () => {
    for (const shell of ['browser', 'none'] as const) {
      const scripts = [...textsOf(shell)].filter(([path]) => path.startsWith('DEBIAN/'));
      expect(scripts).toHaveLength(2);
      for (const [path, text] of scripts) {
        expect(() => execFileSync('sh', ['-n'], { input: text, stdio: 'pipe' })).not.toThrow();
        expect(`${path} ${text.includes('/opt/tiny/vrooli')}`).toBe(`${path} true`);
      }
    }
  });

  it('count installed kibibytes, one for each folder and link', () => {
    expect(toInstalledKib([0, 1, 1024, 1025], 3)).toBe(0 + 1 + 1 + 2 + 3);
  });

  it('describe the app in the formats of Debian', () => {
    const long = { ...about, summary: 'word '.repeat(40).trim() };
    const text = formatControl({
      package: 't',
      version: '1',
      architecture: 'amd64',
      installedKib: 5,
      about: long,
      usesSystemBrowser: false,
    });
    expect(text).toContain('Description: Tiny App\n word word');
    expect(text.split('\n').every((line) => line.length < 100)).toBe(true);
    expect(text).not.toContain('Recommends');
    expect(formatCopyright('tiny', { ...about, license: 'MIT\n\nUse it.' })).toContain(
      'License: app\n MIT\n .\n Use it.\n',
    );
  });
});
