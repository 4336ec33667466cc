import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { bundle } from '../../test/support/runtime/fake-app.ts';
import { MigrationLedger } from '../migrations/ledger.ts';
import { openSecretStore } from '../secrets/store.ts';
import { prepareAppData } from './prepare.ts';

let appData: string;
beforeEach(() => {
  appData = mkdtempSync(join(tmpdir(), 'restore-'));
});
afterEach(() => rmSync(appData, { recursive: true, force: true }));

const read = (file: string) => readFileSync(join(appData, file), 'utf8');
const write = (file: string, text: string) => writeFileSync(join(appData, file), text);
const openSecrets = () => openSecretStore({ bundle, appData, keychain: () => undefined });
const openLedger = () => new MigrationLedger(join(appData, 'migrations.json'));

/** Version 1.0.0 with a state file of each kind, then the beginning of the upgrade to 2.0.0. */
async function beginUpgrade() {
  await prepareAppData({ appData, appVersion: '1.0.0' });
  const first = await openSecrets();
  await first.put({ pin: '1111' });
  await openLedger().recordApplied('api', '1');
  write('runtime/api-keys.json', '{"keys":[]}');
  const prepared = await prepareAppData({ appData, appVersion: '2.0.0' });
  const truth = { ledger: openLedger(), secrets: await openSecrets() };
  return { prepared, truth };
}

describe('restoring state files', () => {
  it('writes nothing when nothing has changed', async () => {
    const { prepared, truth } = await beginUpgrade();
    const before = statSync(join(appData, 'secrets.json')).ino;
    expect(await prepared.upgrade?.restore(truth)).toEqual([]);
    expect(statSync(join(appData, 'secrets.json')).ino).toBe(before);
    expect(prepared.upgrade?.backup).toBe('runtime/backups/1.0.0-to-2.0.0');
  });

  it('keeps changes of other programs, unless the file is damaged', async () => {
    const { prepared, truth } = await beginUpgrade();
    const newer = '{"keys":[],"revoked":["x"]}';
    write('runtime/api-keys.json', newer);
    chmodSync(join(appData, 'runtime/api-keys.json'), 0o644);
    expect(await prepared.upgrade?.restore(truth)).toEqual([]);
    expect(read('runtime/api-keys.json')).toBe(newer);
    expect(statSync(join(appData, 'runtime/api-keys.json')).mode & 0o777).toBe(0o600);
    write('runtime/api-keys.json', '{"keys');
    expect(await prepared.upgrade?.restore(truth)).toEqual(['runtime/api-keys.json']);
    expect(read('runtime/api-keys.json')).toBe('{"keys":[]}');
  });

  it('keeps values that are stored during the restore', async () => {
    const { prepared, truth } = await beginUpgrade();
    write('secrets.json', 'ruined');
    const stored = truth.secrets.put({ pin: '2222' });
    const restored = prepared.upgrade?.restore(truth);
    const storedLater = truth.secrets.put({ pin: '3333' });
    await Promise.all([stored, restored, storedLater]);
    expect((await openSecrets()).value('pin')).toBe('3333');
  });

  it('is not available after the upgrade is committed', async () => {
    const { prepared } = await beginUpgrade();
    await prepared.commit();
    expect(prepared.upgrade).toBeUndefined();
  });

  it('uses a new backup when the old version was used meanwhile', async () => {
    const { prepared } = await beginUpgrade();
    expect(prepared.kind).toBe('upgrade');
    await prepareAppData({ appData, appVersion: '1.0.0' });
    write('runtime/api-keys.json', '{"keys":[],"of":"later"}');
    await prepareAppData({ appData, appVersion: '2.0.0' });
    expect(read('runtime/backups/1.0.0-to-2.0.0/runtime/api-keys.json')).toBe('{"keys":[],"of":"later"}');
  });

  it('reports a file that cannot be written, and restores the others', async () => {
    const { prepared, truth } = await beginUpgrade();
    const state = read('runtime/state.json');
    rmSync(join(appData, 'runtime/state.json'));
    rmSync(join(appData, 'secrets.json'));
    mkdirSync(join(appData, 'secrets.json'));
    await expect(prepared.upgrade?.restore(truth)).rejects.toThrow(/EISDIR/);
    expect(read('runtime/state.json')).toBe(state);
  });
});
