import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readlinkSync } from 'node:fs';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { withTempDir } from '../../../test/packaging/context.ts';
import { about } from '../../../test/packaging/release.ts';
import type { ShellId } from '../../shells/registry.ts';
import type { PayloadFacts } from '../format.ts';
import { layoutArchive } from './layout.ts';

jest.setTimeout(60_000);

const facts = (change: Partial<PayloadFacts> = {}): PayloadFacts => ({
  app: { name: 'Tiny App', version: '1.0.0', vendor: 'octo' },
  target: 'linux-x64',
  shell: 'browser',
  icons: [],
  epoch: 0,
  ...change,
});

/** An unpacked archive with a runtime that prints its arguments. */
async function unpack(dir: string, place: string, change: Partial<PayloadFacts> = {}): Promise<string> {
  const root = join(dir, place);
  const layout = layoutArchive(facts(change), about);
  for (const { path, mode, content } of layout.files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), String(content), { mode });
  }
  const top = join(root, layout.payload);
  await writeFile(join(top, 'runtime'), '#!/bin/sh\nprintf "%s|" "$@"\n', { mode: 0o755 });
  await writeFile(join(top, 'bundle.json'), '{}');
  await writeFile(join(top, 'icon.svg'), '<svg/>');
  return top;
}

function run(command: string, args: string[], home: string, env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { HOME: home, PATH: '/usr/bin:/bin', ...env },
  });
  return { status, stdout, stderr };
}

const isThere = (path: string) => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

describe('the starter of an archive', () => {
  it('starts the shell from its own folder, and passes the commands of the control API on', () =>
    withTempDir(async (dir) => {
      const top = await unpack(dir, `it's "a" $place`);
      const home = join(dir, 'home');
      expect(run(join(top, 'tiny-app'), ['--health'], home).stdout).toBe(
        `exec|${top}/shell/browser.cjs|--health|`,
      );
      expect(run(join(top, 'tiny-app'), ['port', 'api'], home).stdout).toBe('ctl|port|api|');
      await symlink(`${top}/tiny-app`, join(dir, 'one'));
      await mkdir(join(dir, 'bin'));
      await symlink('../one', join(dir, 'bin/two'));
      expect(run(join(dir, 'bin/two'), ['status'], home).stdout).toBe('ctl|status|');
      expect(run(join(dir, 'bin/two'), [], home).stdout).toBe(`exec|${top}/shell/browser.cjs|`);
    }));

  it('does not take the name of a file of the payload', () => {
    for (const name of [
      'Runtime',
      'vrooli',
      'services',
      'shell',
      'Config',
      'share',
      'install.sh',
      'README.txt',
      'bundle.json',
    ]) {
      const { files } = layoutArchive(facts({ app: { name, version: '1' } }), about);
      expect(files[0]?.path).toMatch(/-1\/[a-z.]+-app$/);
    }
  });

  it('is a .cmd with Windows line ends for Windows', () => {
    const { files } = layoutArchive(facts({ target: 'win-x64' }), about);
    expect(files.map(({ path }) => path)).toEqual([
      'tiny-app-1.0.0/tiny-app.cmd',
      'tiny-app-1.0.0/README.txt',
    ]);
    for (const { content } of files) expect(String(content).replaceAll('\r\n', '')).not.toContain('\n');
    expect(files[0]?.content).toContain('"%dir%\\runtime.exe" "exec" "%dir%\\shell\\browser.cjs" %*');
    expect(files[1]?.content).toContain('%APPDATA%\\tiny-app');
  });
});

describe('install.sh', () => {
  it('installs for the user from any place, and removes all of it again', () =>
    withTempDir(async (dir) => {
      const top = await unpack(dir, 'a "place" with $x');
      const home = join(dir, 'home of `me` 100%');
      await mkdir(home);
      const installed = run(join(top, 'install.sh'), ['--user'], home);
      expect(installed).toMatchObject({ status: 0, stderr: '' });
      const place = join(home, '.local/share/octo-tiny-app');
      for (const command of ['octo-tiny-app', 'tiny-app']) {
        expect(readlinkSync(join(home, '.local/bin', command))).toBe(`${place}/tiny-app`);
        expect(run(join(home, '.local/bin', command), ['status'], home).stdout).toBe('ctl|status|');
      }
      await rm(top, { recursive: true });
      const described = [
        'bash-completion/completions/octo-tiny-app',
        'fish/vendor_completions.d/octo-tiny-app.fish',
        'zsh/site-functions/_octo-tiny-app',
        'man/man1/octo-tiny-app.1',
      ].map((path) => join(home, '.local/share', path));
      expect(described.filter((path) => !isThere(path))).toEqual([]);
      const entry = join(home, '.local/share/applications/octo-tiny-app.desktop');
      const text = await readFile(entry, 'utf8');
      expect(text).toContain('\nIcon=octo-tiny-app\n');
      expect(text).toContain('home of \\\\`me\\\\` 100%%/.local');
      expect(existsSync(join(home, '.local/share/icons/hicolor/scalable/apps/octo-tiny-app.svg'))).toBe(true);
      if (existsSync('/usr/bin/desktop-file-validate')) execFileSync('desktop-file-validate', [entry]);

      const removed = run(join(place, 'install.sh'), ['--uninstall'], home);
      expect(removed).toMatchObject({ status: 0, stderr: '' });
      expect(removed.stdout).toContain(
        `Your data stays in ${home}/.config/tiny-app, the browser's profile in ${home}/.cache/tiny-app/browser-profile.`,
      );
      for (const path of [
        place,
        entry,
        ...described,
        join(home, '.local/bin/tiny-app'),
        join(home, '.local/bin/octo-tiny-app'),
      ]) {
        expect(`${path} ${isThere(path)}`).toBe(`${path} false`);
      }
    }));

  it('replaces an older version, keeps the commands of others, and ignores relative variables', () =>
    withTempDir(async (dir) => {
      const home = join(dir, 'home');
      await mkdir(join(home, '.local/bin'), { recursive: true });
      await writeFile(join(home, '.local/bin/tiny-app'), 'of another program');
      const env = { XDG_DATA_HOME: 'relative', XDG_CONFIG_HOME: '' };
      const old = await unpack(dir, 'old');
      await writeFile(join(old, 'only-in-old'), '');
      expect(run(join(old, 'install.sh'), ['--user'], home, env).status).toBe(0);
      const next = await unpack(dir, 'next');
      expect(run(join(next, 'install.sh'), ['--user'], home, env)).toMatchObject({ status: 0, stderr: '' });
      const place = join(home, '.local/share/octo-tiny-app');
      expect([existsSync(join(place, 'only-in-old')), existsSync(join(place, 'runtime'))]).toEqual([
        false,
        true,
      ]);
      expect(existsSync(`${place}.old`)).toBe(false);
      expect(run(join(place, 'install.sh'), ['--user'], home, env)).toMatchObject({ status: 1 });
      expect(run(join(next, 'install.sh'), ['--uninstall'], home, env).status).toBe(0);
      expect(await readFile(join(home, '.local/bin/tiny-app'), 'utf8')).toBe('of another program');
    }));

  it('does not touch a folder that is not its own, and explains itself', () =>
    withTempDir(async (dir) => {
      const home = join(dir, 'home');
      const place = join(home, '.local/share/octo-tiny-app');
      await mkdir(place, { recursive: true });
      await writeFile(join(place, 'mine'), 'x');
      const top = await unpack(dir, 'top');
      expect(run(join(top, 'install.sh'), ['--user'], home)).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('move it away'),
      });
      expect(run(join(top, 'install.sh'), ['--uninstall'], home).status).toBe(1);
      expect(await readFile(join(place, 'mine'), 'utf8')).toBe('x');
      expect(run(join(top, 'install.sh'), [], home)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('--user | --uninstall'),
      });
    }));

  it('makes a unit for an app without a window', () =>
    withTempDir(async (dir) => {
      const home = join(dir, 'home');
      const top = await unpack(dir, 'top', { shell: 'none' satisfies ShellId });
      const { stdout, status } = run(join(top, 'install.sh'), ['--user'], home);
      expect([status, stdout.includes('systemctl --user enable --now octo-tiny-app')]).toEqual([0, true]);
      const unit = await readFile(join(home, '.config/systemd/user/octo-tiny-app.service'), 'utf8');
      expect(unit).toContain(`\nExecStart="${home}/.local/share/octo-tiny-app/tiny-app"\n`);
    }));
});

describe('README.txt', () => {
  it('says how to start the app, where its data is and how to remove it', () => {
    const { files } = layoutArchive(facts(), about);
    const text = String(files.find(({ path }) => path.endsWith('README.txt'))?.content);
    for (const part of [
      'Tiny App 1.0.0',
      './tiny-app',
      './install.sh --user',
      '~/.config/tiny-app',
      'purge --yes',
    ]) {
      expect(text).toContain(part);
    }
  });
});
