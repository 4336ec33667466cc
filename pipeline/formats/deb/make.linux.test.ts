import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { createTestContext, projectRoot, withTempDir } from '../../../test/packaging/context.ts';
import { about } from '../../../test/packaging/release.ts';
import { needs } from '../../../test/support/needs.ts';
import { normalizeTree } from '../../shared/archive/normalize-tree.ts';
import type { ShellId } from '../../shells/registry.ts';
import type { LayoutFile } from '../file-set.ts';
import type { About } from '../format.ts';
import { formatControl, formatCopyright, toInstalledKib } from './control.ts';
import { layoutDeb } from './layout.ts';
import { makeDeb } from './make.ts';
import { leaveUnsigned } from '../../../test/packaging/leave-unsigned.ts';
import { planUpdatedVersion } from '../linux/updated-version.ts';

jest.setTimeout(60_000);

const onDebian = existsSync('/usr/bin/dpkg-deb') ? it : it.skip;
const sh = (file: string, ...args: string[]) => execFileSync(file, args, { encoding: 'utf8' });

/** The texts of a layout, by path. */
function textsOf(shell: ShellId, texts: About = about): Map<string, string> {
  const { files } = layoutDeb(
    { app: { name: 'tiny', version: '1', vendor: 'octo' }, target: 'linux-x64', shell, icons: [], epoch: 0 },
    texts,
  );
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
    app: { name: 'tiny', version: '1.0-rc.1', vendor: 'octo' },
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
    sign: leaveUnsigned,
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
          '-rwxr-xr-x root/root opt/octo-tiny/runtime',
          '-rw-r--r-- root/root opt/octo-tiny/bundle.json',
          'lrwxrwxrwx root/root opt/octo-tiny/vrooli -> runtime',
          '-rwxr-xr-x root/root usr/bin/octo-tiny',
          '-rw-r--r-- root/root usr/share/applications/octo-tiny.desktop',
          '-rw-r--r-- root/root usr/share/bash-completion/completions/octo-tiny',
          '-rw-r--r-- root/root usr/share/fish/vendor_completions.d/octo-tiny.fish',
          '-rw-r--r-- root/root usr/share/lintian/overrides/octo-tiny',
          '-rw-r--r-- root/root usr/share/man/man1/octo-tiny.1.gz',
          '-rw-r--r-- root/root usr/share/metainfo/io.github.octo.tiny.metainfo.xml',
          '-rw-r--r-- root/root usr/share/zsh/vendor-completions/_octo-tiny',
          '-rw-r--r-- root/root usr/share/doc/octo-tiny/changelog.gz',
          '-rw-r--r-- root/root usr/share/doc/octo-tiny/copyright',
          '-rw-r--r-- root/root usr/share/icons/hicolor/256x256/apps/octo-tiny.png',
          '-rw-r--r-- root/root usr/share/icons/hicolor/48x48/apps/octo-tiny.png',
          '-rw-r--r-- root/root usr/share/icons/hicolor/scalable/apps/octo-tiny.svg',
        ]),
      );
      expect(
        listing.filter((line) => !line.includes(' root/root ') || !line.includes(' 2099-01-01 ')),
      ).toEqual([]);
      expect(sh('dpkg-deb', '-f', deb, 'Package', 'Version', 'Architecture')).toBe(
        'Package: octo-tiny\nVersion: 1.0~rc.1\nArchitecture: amd64\n',
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
      expect(sums).toContain('  opt/octo-tiny/runtime\n');
    }),
  );

  /** A system of its own with dpkg's database. The maintainer scripts run with this machine's tools and change files of that system only. */
  async function createSystem(dir: string) {
    const root = join(dir, 'system');
    for (const folder of ['var/lib/dpkg/info', 'var/lib/dpkg/updates', 'usr/bin', 'tmp']) {
      await mkdir(join(root, folder), { recursive: true });
    }
    for (const file of ['status', 'available']) await writeFile(join(root, 'var/lib/dpkg', file), '');
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
    const isThere = (path: string) => lstatSync(join(root, path), { throwIfNoEntry: false }) !== undefined;
    return { root, dpkg, isThere };
  }

  onDebian('installs with short names for its command, and leaves nothing when it is removed', () =>
    withTempDir(async (dir) => {
      const { root, dpkg, isThere } = await createSystem(dir);
      dpkg('-i', await build(dir, 'one'));
      expect(dpkg('-s', 'octo-tiny')).toContain('Status: install ok installed');
      expect(sh('readlink', join(root, 'usr/bin/vrooli'))).toBe('/opt/octo-tiny/vrooli\n');
      expect(sh('readlink', join(root, 'usr/bin/tiny'))).toBe('/usr/bin/octo-tiny\n');
      const said = dpkg('-r', 'octo-tiny');
      expect(said).toContain('tiny was removed.');
      expect(said).toContain('rm -rf -- ~/.config/tiny ~/.cache/tiny/browser-profile');
      for (const path of ['opt/octo-tiny', 'usr/bin/octo-tiny', 'usr/bin/tiny', 'usr/bin/vrooli']) {
        expect(`${path} ${isThere(path)}`).toBe(`${path} false`);
      }
    }),
  );

  onDebian('leaves the commands of other packages alone', () =>
    withTempDir(async (dir) => {
      const { root, dpkg } = await createSystem(dir);
      await writeFile(join(root, 'usr/bin/tiny'), 'of another package');
      await symlink('/opt/other/vrooli', join(root, 'usr/bin/vrooli'));
      dpkg('-i', await build(dir, 'one'));
      dpkg('-r', 'octo-tiny');
      expect(await readFile(join(root, 'usr/bin/tiny'), 'utf8')).toBe('of another package');
      expect(sh('readlink', join(root, 'usr/bin/vrooli'))).toBe('/opt/other/vrooli\n');
    }),
  );

  onDebian('announces an upgrade to the running app until it is done', () =>
    withTempDir(async (dir) => {
      const { root, dpkg, isThere } = await createSystem(dir);
      const deb = await build(dir, 'one');
      dpkg('-i', deb);
      const during = join(dir, 'during');
      const prerm = join(root, 'var/lib/dpkg/info/octo-tiny.prerm');
      await writeFile(prerm, `${await readFile(prerm, 'utf8')}cp "$dir/maintenance" ${during}\n`);
      dpkg('-i', deb);
      expect(await readFile(during, 'utf8')).toBe('upgrade\n');
      expect(isThere('opt/octo-tiny/maintenance')).toBe(false);
    }),
  );
});

needs('dpkg-deb', 'lintian').describe('lintian', () => {
  it('reports nothing besides what the package explains', () =>
    withTempDir(async (dir) => {
      for (const shell of ['browser', 'none'] as const) {
        const said = sh(
          'lintian',
          '--allow-root',
          '--fail-on',
          'error,warning',
          await build(dir, shell, shell),
        );
        expect(said).toBe('');
      }
    }));
});

describe('the files around a payload', () => {
  it('start the shell from /usr/bin and quit it from the menu', () => {
    const texts = textsOf('browser');
    expect(texts.get('usr/bin/octo-tiny')).toBe(
      [
        '#!/bin/sh',
        'dir=/opt/octo-tiny',
        ...planUpdatedVersion({ name: 'tiny', version: '1' }, 'linux'),
        'case "${1-}" in',
        'status | port | scenario | logs | health | stop | keys | update | verify | purge) exec "$dir/runtime" ctl "$@" ;;',
        'esac',
        'exec "$dir/runtime" "exec" "$dir/shell/browser.cjs" "$@"\n',
      ].join('\n'),
    );
    const entry = texts.get('usr/share/applications/octo-tiny.desktop');
    if (existsSync('/usr/bin/desktop-file-validate')) {
      const file = join(tmpdir(), `octo-tiny-${process.pid}.desktop`);
      writeFileSync(file, entry ?? '');
      expect(execFileSync('desktop-file-validate', [file], { encoding: 'utf8' })).toBe('');
      rmSync(file);
    }
    expect(entry).toContain('\nExec=/usr/bin/octo-tiny\n');
    expect(entry).toContain('\nStartupWMClass=tiny\n');
    expect(entry).toContain('[Desktop Action health]\nName=Health\nExec=/usr/bin/octo-tiny --health\n');
    expect(entry).toContain('[Desktop Action quit]\nName=Quit\nExec=/usr/bin/octo-tiny --quit\n');
    expect(texts.has('usr/lib/systemd/user/octo-tiny.service')).toBe(false);
  });

  it('are a user unit instead of a menu entry without a window', () => {
    const texts = textsOf('none');
    expect(texts.get('usr/lib/systemd/user/octo-tiny.service')).toContain('ExecStart=/usr/bin/octo-tiny\n');
    expect(texts.has('usr/share/applications/octo-tiny.desktop')).toBe(false);
  });

  it('escapes the name of the app', () => {
    const evil = { ...about, displayName: 'A\\B', summary: 'x\nExec=evil' };
    const entry = textsOf('browser', evil).get('usr/share/applications/octo-tiny.desktop');
    expect(entry?.split('\n').filter((line) => line.startsWith('Exec='))).toHaveLength(3);
    expect(entry).toContain('Name=A\\\\B\n');
  });

  it('are shell scripts that dash accepts, whatever the app is called', () => {
    const app = { name: `it's "$(x)" \\ 🎈`, version: '1' };
    const facts = { app, target: 'linux-x64', shell: 'browser', icons: [], epoch: 0 } as const;
    for (const { path, content } of layoutDeb(facts, about).files) {
      if (typeof content !== 'string' || !content.startsWith('#!')) continue;
      expect(() => execFileSync('sh', ['-n'], { input: content, stdio: 'pipe' })).not.toThrow();
      if (path !== 'DEBIAN/postrm') continue;
      const said = execFileSync('sh', ['-s', 'purge'], { input: content, encoding: 'utf8' });
      expect(said).toContain(`${app.name} was purged.`);
    }
    for (const shell of ['browser', 'none'] as const) {
      const scripts = [...textsOf(shell)].filter(([path]) => path.startsWith('DEBIAN/'));
      expect(scripts).toHaveLength(4);
      for (const [, text] of scripts) {
        expect(() => execFileSync('sh', ['-n'], { input: text, stdio: 'pipe' })).not.toThrow();
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
      depends: [],
      usesSystemBrowser: false,
    });
    expect(text).toContain('Description: Tiny App\n word word');
    expect(text.split('\n').every((line) => line.length < 100)).toBe(true);
    expect(text).not.toContain('Recommends');
    expect(formatCopyright('tiny', { ...about, license: 'MIT\n\nUse it.' }, 0)).toContain(
      'License: app\n MIT\n .\n Use it.\n',
    );
  });
});
