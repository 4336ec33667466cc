import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import { makeWindowsInstaller } from '../packaging/windows-installer.ts';
import { hasProgram } from '../support/needs.ts';
import { itWith } from './support/requirements.ts';
import {
  createWineMachine,
  isThere,
  makeRuntimeProgram,
  toWinePath,
  waitUntil,
  type WineMachine,
} from './support/wine.ts';

jest.setTimeout(300_000);

const tools = ['wine', 'wineboot', 'makensis', 'msibuild'];
const it = itWith({ tools });
const uninstallKey = 'Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall';
const dir = mkdtempSync(join(tmpdir(), 'windows-installers-'));
const installers = new Map<string, string>();
let machine: WineMachine;

beforeAll(async () => {
  if (!tools.every(hasProgram)) return;
  const program = makeRuntimeProgram(dir);
  const large = randomBytes(48 * 1024 * 1024);
  for (const format of ['msi', 'nsis'] as const) {
    for (const version of ['1.0.0', '1.1.0', '1.1.1']) {
      const add = async (payload: string) => {
        copyFileSync(program, join(payload, 'runtime.exe'));
        if (version === '1.1.1') writeFileSync(join(payload, 'large'), large);
      };
      if (version === '1.1.1' && format === 'msi') continue;
      const { path } = await makeWindowsInstaller(dir, `${format}-${version}`, format, { version, add });
      installers.set(`${format} ${version}`, path);
    }
  }
  machine = createWineMachine();
});

afterAll(() => {
  machine?.close();
  rmSync(dir, { recursive: true, force: true });
});

const installer = (format: string, version: string) => installers.get(`${format} ${version}`) ?? '';
const data = () => join(machine.user, 'AppData/Roaming/tiny-app');
const startMenu = ['Tiny App.lnk'];

/** Starts the installed app; returns when it runs. */
async function startApp(folder: string): Promise<void> {
  machine.start(join(folder, 'Tiny App.exe'));
  await waitUntil(() => isThere(data(), 'running'), 'the start of the app');
}

function expectInstalled(folder: string, version: string): void {
  expect(readdirSync(folder).sort()).toEqual(expect.arrayContaining(['Tiny App.exe', 'app', 'tools']));
  expect(JSON.parse(readFileSync(join(folder, 'app/bundle.json'), 'utf8')).app.version).toBe(version);
  expect(readdirSync(join(folder, 'app/services/api'))).toEqual([version]);
  expect(readFileSync(join(folder, 'app/services/api', version, 'ünï [id] $x.txt'), 'utf8')).toBe(
    `files of ${version}\n`,
  );
}

/** The versions in the list of installed apps. */
const listedVersions = (root: string) =>
  [...machine.query(`${root}\\${uninstallKey}`).matchAll(/DisplayVersion\s+REG_SZ\s+(\S+)/g)].map(
    ([, found]) => found,
  );

describe('an NSIS installer under Wine', () => {
  const folder = () => join(machine.user, 'AppData/Local/Programs/octo-tiny-app');
  const install = (version: string, ...words: string[]) =>
    machine.run(installer('nsis', version), '/S', ...words);
  const remove = async (...words: string[]) => {
    machine.run(join(folder(), 'uninstall.exe'), '/S', ...words);
    // It continues from a copy of itself.
    await waitUntil(() => !isThere(folder()), 'the removal');
  };

  it('installs silently for the user, with an entry, and a shortcut on the desktop when it is asked for', () => {
    expect(install('1.0.0', '/DESKTOP')).toBe(0);
    expectInstalled(folder(), '1.0.0');
    expect(machine.listShortcuts()).toEqual([...startMenu, 'desktop/Tiny App.lnk']);
    const entry = machine.query(`HKCU\\${uninstallKey}\\octo-tiny-app`);
    for (const text of ['Tiny App', 'octo', 'uninstall.exe" /S', 'Tiny App.exe', 'EstimatedSize'])
      expect(entry).toContain(text);
    return Promise.resolve();
  });

  it('asks the running app to stop, replaces its files and keeps its data', async () => {
    mkdirSync(data(), { recursive: true });
    writeFileSync(join(data(), 'notes'), 'of the user');
    await startApp(folder());
    expect(install('1.1.0')).toBe(0);
    expect(isThere(data(), 'running')).toBe(false);
    expectInstalled(folder(), '1.1.0');
    expect(listedVersions('HKCU')).toEqual(['1.1.0']);
    expect(readFileSync(join(data(), 'notes'), 'utf8')).toBe('of the user');
  });

  it('leaves the installed version as it is when it is ended, and can be started again', async () => {
    const running = machine.start(installer('nsis', '1.1.1'), '/S');
    await waitUntil(() => isThere(`${folder()}.new`), 'the first file');
    running.kill('SIGKILL');
    await once(running, 'exit');
    expect(isThere(`${folder()}.new`)).toBe(true);
    expectInstalled(folder(), '1.1.0');
    expect(install('1.1.1')).toBe(0);
    expectInstalled(folder(), '1.1.1');
    expect(readdirSync(join(folder(), '..'))).toEqual(['octo-tiny-app']);
  });

  it('refuses an older version', () => {
    expect(install('1.0.0')).toBe(1638 & 0xff);
    expectInstalled(folder(), '1.1.1');
    return Promise.resolve();
  });

  it('removes everything but the data, and the data when it is told to', async () => {
    await startApp(folder());
    await remove();
    expect(isThere(data(), 'running')).toBe(false);
    expect(machine.listShortcuts()).toEqual([]);
    expect(listedVersions('HKCU')).toEqual([]);
    expect(readFileSync(join(data(), 'notes'), 'utf8')).toBe('of the user');
    expect(install('1.0.0')).toBe(0);
    await remove('/PURGE');
    expect(isThere(data())).toBe(false);
  });
});

describe('an .msi under Wine', () => {
  // Wine 8 does not know MSIINSTALLPERUSER and installs for all users; it lists the app in HKLM in either case.
  const folder = () => join(machine.drive, 'Program Files/octo-tiny-app');
  const msiexec = (verb: '/i' | '/x', version: string, ...words: string[]) =>
    machine.run('msiexec', verb, toWinePath(installer('msi', version)), '/qn', ...words);

  it('installs silently, with a shortcut on the desktop when it is asked for', () => {
    expect(msiexec('/i', '1.0.0', 'DESKTOPSHORTCUT=1')).toBe(0);
    expectInstalled(folder(), '1.0.0');
    expect(machine.listShortcuts()).toEqual([...startMenu, 'desktop/Tiny App.lnk']);
    expect(listedVersions('HKLM')).toEqual(['1.0.0']);
    return Promise.resolve();
  });

  it('asks the running app to stop, replaces its files and keeps its data', async () => {
    mkdirSync(data(), { recursive: true });
    writeFileSync(join(data(), 'notes'), 'of the user');
    await startApp(folder());
    expect(msiexec('/i', '1.1.0')).toBe(0);
    expect(isThere(data(), 'running')).toBe(false);
    expectInstalled(folder(), '1.1.0');
    expect(listedVersions('HKLM')).toEqual(['1.1.0']);
    expect(machine.listShortcuts()).toEqual([...startMenu, 'desktop/Tiny App.lnk']);
    expect(readFileSync(join(data(), 'notes'), 'utf8')).toBe('of the user');
  });

  it('refuses an older version', () => {
    expect(msiexec('/i', '1.0.0')).not.toBe(0);
    expectInstalled(folder(), '1.1.0');
    return Promise.resolve();
  });

  it('removes everything but the data, and the data when it is told to', () => {
    expect(msiexec('/x', '1.1.0')).toBe(0);
    expect(isThere(folder())).toBe(false);
    expect(machine.listShortcuts()).toEqual([]);
    expect(listedVersions('HKLM')).toEqual([]);
    expect(readFileSync(join(data(), 'notes'), 'utf8')).toBe('of the user');
    expect(msiexec('/i', '1.0.0')).toBe(0);
    expect(msiexec('/x', '1.0.0', 'REMOVEDATA=1')).toBe(0);
    expect(isThere(data())).toBe(false);
    return Promise.resolve();
  });

  it('installs for the user alone below AppData', () => {
    const own = join(machine.user, 'AppData/Local/Programs/octo-tiny-app');
    expect(msiexec('/i', '1.0.0', 'ALLUSERS=')).toBe(0);
    expectInstalled(own, '1.0.0');
    expect(isThere(folder())).toBe(false);
    expect(machine.listShortcuts()).toEqual(startMenu);
    return Promise.resolve();
  });
});
