import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createToken } from '../control/token.ts';
import { prepareAppData } from './prepare.ts';
import { purgeAppData } from './purge.ts';
import { compareVersions } from '../../schema/compare-versions.ts';

let appData: string;
beforeEach(() => {
  appData = join(mkdtempSync(join(tmpdir(), 'upgrade-')), 'data');
});
afterEach(() => rmSync(join(appData, '..'), { recursive: true, force: true }));

const prepare = (appVersion: string, executable?: string) =>
  prepareAppData({ appData, appVersion, ...(executable === undefined ? {} : { installed: [executable] }) });
const upgradeTo = async (version: string) => (await prepare(version)).commit();
const write = (path: string, text: string) => writeFileSync(join(appData, path), text);
const read = (path: string) => readFileSync(join(appData, path), 'utf8');
const mode = (path: string) => (statSync(join(appData, path)).mode & 0o777).toString(8);

describe('preparing app data', () => {
  it('creates a private folder and a permanent instance id', async () => {
    const first = await prepare('1.0.0');
    expect([first.kind, mode('runtime')]).toEqual(['install', '700']);
    const second = await prepare('1.0.0');
    expect([second.kind, second.instance]).toEqual(['same', first.instance]);
    expect(first.instance).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('restricts the mode of the folder and removes temporary files', async () => {
    mkdirSync(join(appData, 'runtime'), { recursive: true });
    chmodSync(join(appData, 'runtime'), 0o777);
    write('.secrets.json.0123456789ab.tmp', 'x');
    write('runtime/.lock.0123456789ab.tmp', 'x');
    write('.mine.tmp', 'x');
    await prepare('1.0.0');
    expect([mode('runtime'), readdirSync(appData).sort()]).toEqual(['700', ['.mine.tmp', 'runtime']]);
    expect(readdirSync(join(appData, 'runtime'))).toEqual(['state.json']);
  });

  it('refuses a downgrade with a remedy and changes nothing', async () => {
    await prepare('2.0.0');
    const before = read('runtime/state.json');
    await expect(prepare('1.9.9')).rejects.toMatchObject({
      code: 'downgrade-refused',
      message: expect.stringContaining('belongs to version 2.0.0; version 1.9.9 is older'),
      remedy: expect.stringContaining('install version 2.0.0 or later'),
    });
    expect(read('runtime/state.json')).toBe(before);
  });

  it('refuses app data with a newer layout', async () => {
    await prepare('1.0.0');
    write('runtime/state.json', JSON.stringify({ ...JSON.parse(read('runtime/state.json')), layout: 99 }));
    await expect(prepare('1.0.0')).rejects.toMatchObject({ code: 'downgrade-refused' });
  });

  it('stays an upgrade until it is committed', async () => {
    await prepare('1.0.0');
    expect((await prepare('1.1.0')).kind).toBe('upgrade');
    const again = await prepare('1.1.0');
    expect([again.kind, again.previousVersion]).toEqual(['upgrade', '1.0.0']);
    await again.commit();
    expect((await prepare('1.1.0')).kind).toBe('same');
  });

  it('backs up the state files before the upgrade, and lets the old version start after a failure', async () => {
    await prepare('1.0.0');
    write('migrations.json', 'before');
    write('secrets.json', 'sealed before');
    await prepare('2.0.0');
    write('migrations.json', 'half done');
    await prepare('2.0.0');
    const backup = 'runtime/backups/1.0.0-to-2.0.0';
    expect([read(`${backup}/migrations.json`), read(`${backup}/secrets.json`)]).toEqual([
      'before',
      'sealed before',
    ]);
    expect([mode(backup), mode(`${backup}/secrets.json`)]).toEqual(['700', '600']);
    expect(await prepare('1.0.0')).toMatchObject({ kind: 'same' });
    expect(read('migrations.json')).toBe('half done');
  });

  it('makes a backup again that a kill has interrupted, without its temporary files', async () => {
    await prepare('1.0.0');
    write('migrations.json', 'before');
    const backup = 'runtime/backups/1.0.0-to-2.0.0';
    mkdirSync(join(appData, backup), { recursive: true });
    write(`${backup}/.migrations.json.0123456789ab.tmp`, 'bef');
    write(`${backup}/secrets.json`, 'of an earlier try');
    await prepare('2.0.0');
    expect(readdirSync(join(appData, backup)).sort()).toEqual(['complete', 'migrations.json', 'runtime']);
  });

  it('keeps three backups', async () => {
    for (const version of ['1.0.0', '1.1.0', '1.2.0', '1.3.0', '1.4.0', '1.5.0']) await upgradeTo(version);
    expect(readdirSync(join(appData, 'runtime/backups')).sort()).toEqual([
      '1.2.0-to-1.3.0',
      '1.3.0-to-1.4.0',
      '1.4.0-to-1.5.0',
    ]);
  });
});

describe('the token', () => {
  const create = () => createToken(join(appData, 'runtime/auth-token'));

  it('is 256 bits of hex, private, and new at every start', () => {
    const token = create();
    expect(token).toMatch(/^[0-9a-f]{64}$/);
    expect([read('runtime/auth-token'), mode('runtime/auth-token')]).toEqual([token, '600']);
    expect(create()).not.toBe(token);
  });

  it('takes the place of a file that others can read, and of a link, whose target stays', () => {
    create();
    chmodSync(join(appData, 'runtime/auth-token'), 0o644);
    create();
    expect(mode('runtime/auth-token')).toBe('600');
    write('precious', 'precious');
    rmSync(join(appData, 'runtime/auth-token'));
    symlinkSync(join(appData, 'precious'), join(appData, 'runtime/auth-token'));
    create();
    expect(read('precious')).toBe('precious');
  });
});

describe('the kind of a start', () => {
  it('is a reinstallation with other files of the same version', async () => {
    const program = join(appData, '../program');
    writeFileSync(program, 'one');
    expect((await prepare('1.0.0', program)).kind).toBe('install');
    expect((await prepare('1.0.0', program)).kind).toBe('same');
    utimesSync(program, 5, 5);
    expect((await prepare('1.0.0', program)).kind).toBe('reinstall');
    expect((await prepare('1.0.0', program)).kind).toBe('same');
    expect((await prepare('1.1.0', program)).kind).toBe('upgrade');
  });
});

describe('purging', () => {
  it('deletes only a folder that is app data', async () => {
    mkdirSync(appData);
    write('precious.txt', 'x');
    await expect(purgeAppData(appData)).rejects.toMatchObject({ code: 'app-data-foreign' });
    expect(read('precious.txt')).toBe('x');
    await prepare('1.0.0');
    await purgeAppData(appData);
    expect(existsSync(appData)).toBe(false);
  });
});

describe('versions', () => {
  it('are ordered as in semver.org', () => {
    const ordered = [
      '0.9',
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-alpha.beta',
      '1.0.0-beta',
      '1.0.0-beta.2',
      '1.0.0-beta.11',
      '1.0.0-rc.1',
      '1.0.0',
      'v1.0.1',
      '1.10',
      '2.0.0',
    ];
    for (const [index, version] of ordered.entries()) {
      for (const [other, candidate] of ordered.entries()) {
        expect([version, candidate, compareVersions(version, candidate)]).toEqual([
          version,
          candidate,
          Math.sign(index - other),
        ]);
      }
    }
    expect(compareVersions('1.0.0+build1', '1.0.0+build2')).toBe(0);
    expect(compareVersions('nightly', '1.0.0')).toBeUndefined();
    expect(compareVersions('nightly', 'nightly')).toBe(0);
  });
});
