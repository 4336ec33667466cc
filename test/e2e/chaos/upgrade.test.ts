import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createKey, toKeysPath } from '../../../runtime/keys/keys.ts';
import { Bench, toManifest, toService } from '../../runtime/harness.ts';
import { theCompiledRuntime } from '../support/compiled-runtime.ts';
import { readSecrets } from '../support/read-secrets.ts';

const stateFiles = [
  'migrations.json',
  'secrets.json',
  'runtime/state.json',
  'runtime/secret-key',
  'runtime/api-keys.json',
  'runtime/telemetry-state.json',
];
let executable = '';
let bench: Bench;

beforeAll(() => {
  executable = theCompiledRuntime();
}, 60_000);
afterEach(() => bench.close(), 30_000);

const generated = (id: string) => ({
  id,
  class: 'per_install_generated',
  generator: { type: 'random', length: 32, charset: 'alnum' },
  target: { type: 'env', name: id.toUpperCase() },
});
const pin = {
  id: 'pin',
  class: 'user_prompt',
  required: false,
  prompt: { label: 'PIN' },
  target: { type: 'env', name: 'PIN' },
};
const well = (service: string, version: string) => ({
  version,
  command: ['programs/append.cjs', `${service}:${version}`],
  env: { FILE: '${data}/ran' },
});
const badly = (version: string, env: object = { EXIT: '9' }) => ({
  version,
  command: ['programs/damage-state.cjs'],
  env,
});

/** Writes a version of the app: the migrations of its services `a` and `b`, and secrets beside `db` and `pin`. */
function write(version: string, a: object[], b: object[], more: string[] = []): void {
  const manifest = JSON.parse(readFileSync(join(bench.root, 'bundle.json'), 'utf8'));
  const secrets = ['db', 'pin', ...more];
  bench.write({
    ...manifest,
    app: { name: 'Test', version },
    secrets: [generated('db'), pin, ...more.map(generated)],
    services: [
      toService('a', 'serve.cjs', { secrets, migrations: a, dependencies: ['b'] }),
      toService('b', 'serve.cjs', { secrets, migrations: b }),
    ],
  });
}

const readState = () => Object.fromEntries(stateFiles.map((file) => [file, bench.read(file)]));
const ran = () => bench.read('ran').trim().split('\n').sort().join(' ');
const ledger = () => JSON.parse(bench.read('migrations.json'));

/** Version 1.0.0, used and stopped. */
async function installFirst(): Promise<void> {
  bench = new Bench(executable, toManifest([]));
  write('1.0.0', [well('a', '1')], [well('b', '1')]);
  const runtime = bench.start();
  await bench.ready();
  expect((await bench.call('/secrets', 'POST', { secrets: { pin: 'first' } })).status).toBe(200);
  expect((await bench.call('/telemetry', 'POST', { upload: true })).status).toBe(200);
  await createKey(toKeysPath(bench.appData), 'read');
  expect(await bench.stop(runtime)).toBe(0);
}

async function runUntilReady(): Promise<void> {
  const runtime = bench.start();
  await bench.ready();
  expect(await bench.stop(runtime)).toBe(0);
}

const failed = () =>
  bench.until(async () => {
    const detail = await bench.detail('a');
    return detail.state === 'failed' ? detail : undefined;
  }, 'the failure of a');

describe('an upgrade whose migrations fail', () => {
  it('restores the state files byte for byte when nothing was applied', async () => {
    await installFirst();
    const before = readState();
    write('2.0.0', [well('a', '1'), badly('2')], [well('b', '1')]);
    const runtime = bench.start();
    const { message } = await failed();
    expect(message).toBe(
      'migration 2 failed: it exited with code 9; the state files are those of version 1.0.0 again, ' +
        'and the next start tries the upgrade again',
    );
    expect(readState()).toEqual(before);
    expect(bench.errors).toBe(
      `the upgrade from 1.0.0 to 2.0.0 is not done: migration 2 of service a failed: ${message.slice('migration 2 failed: '.length)}\n`,
    );
    const lines = bench.read('telemetry/deployment-telemetry.jsonl').trim().split('\n');
    const [report] = lines
      .map((line) => JSON.parse(line))
      .filter(({ event }) => event === 'migration_failed');
    expect(report).toMatchObject({
      service_id: 'a',
      details: {
        version: '2',
        message: 'exited with code 9',
        rolled_back_to: '1.0.0',
        backup: 'runtime/backups/1.0.0-to-2.0.0',
        restored: ['runtime/state.json', 'migrations.json', 'secrets.json', ...stateFiles.slice(4)],
      },
    });
    expect((await bench.call('/status')).json.problems).toHaveLength(1);
    expect(await bench.stop(runtime)).toBe(0);
    expect(readState()).toEqual(before);
  }, 60_000);

  it('keeps applied migrations and secrets, and both versions start afterwards', async () => {
    await installFirst();
    const { db } = readSecrets(bench);
    const second = (last: object) =>
      write('2.0.0', [well('a', '1'), well('a', '2'), last], [well('b', '1'), well('b', '2')], ['jwt']);
    second(badly('3'));
    let runtime = bench.start();
    await failed();
    expect(ledger()).toEqual({ app_version: '1.0.0', applied: { a: ['1', '2'], b: ['1', '2'] } });
    const { jwt, ...rest } = readSecrets(bench);
    expect(rest).toEqual({ db, pin: 'first' });
    expect(jwt).toMatch(/^\w{32}$/);
    // The store in memory continues: it overwrites nothing and loses nothing.
    expect((await bench.call('/secrets', 'POST', { secrets: { pin: 'second' } })).status).toBe(200);
    expect(readSecrets(bench)).toEqual({ db, jwt, pin: 'second' });
    expect((await bench.detail('b')).ready).toBe(true);
    // A retry on request fails again and changes nothing.
    expect((await bench.call('/services/a/restart', 'POST')).status).toBe(202);
    await bench.until(async () => (await bench.detail('a')).restarts === 1);
    await failed();
    expect(ran()).toBe('a:1 a:2 b:1 b:2');
    expect(await bench.stop(runtime)).toBe(0);
    expect(readSecrets(bench)).toEqual({ db, jwt, pin: 'second' });

    write('1.0.0', [well('a', '1')], [well('b', '1')]);
    await runUntilReady();
    expect(ledger()).toEqual({ app_version: '1.0.0', applied: { a: ['1', '2'], b: ['1', '2'] } });

    second(well('a', '3'));
    runtime = bench.start();
    await bench.ready();
    expect(ran()).toBe('a:1 a:2 a:3 b:1 b:2');
    expect(ledger()).toEqual({ app_version: '2.0.0', applied: { a: ['1', '2', '3'], b: ['1', '2'] } });
    expect(readSecrets(bench)).toEqual({ db, jwt, pin: 'second' });
    expect(await bench.stop(runtime)).toBe(0);
    expect(JSON.parse(bench.read('runtime/state.json')).app_version).toBe('2.0.0');
    write('1.0.0', [well('a', '1')], [well('b', '1')]);
    expect(await bench.ended(bench.start())).toBe(1);
    expect(bench.errors).toContain('belongs to version 2.0.0');
  }, 60_000);

  it('or that is interrupted, restores the state files', async () => {
    await installFirst();
    const before = readState();
    write('2.0.0', [well('a', '1'), badly('2', {})], [well('b', '1')]);
    const runtime = bench.start();
    await bench.until(() => bench.read('logs/a/a.log').includes('damaged'));
    expect(bench.read('runtime/state.json')).toBe('');
    expect(await bench.stop(runtime)).toBe(0);
    expect(readState()).toEqual(before);
    expect(bench.events()).not.toContain('migration_failed a');
    write('1.0.0', [well('a', '1')], [well('b', '1')]);
    await runUntilReady();
    expect(bench.errors).toBe('');
  }, 60_000);
});

describe('an upgrade whose migrations succeed', () => {
  it('repairs the state files that they damaged', async () => {
    await installFirst();
    const { db } = readSecrets(bench);
    const kept = stateFiles.slice(3);
    const before = kept.map((file) => bench.read(file));
    write('2.0.0', [well('a', '1'), badly('2', { EXIT: '0' })], [well('b', '1')]);
    await runUntilReady();
    expect(readSecrets(bench)).toEqual({ db, pin: 'first' });
    expect(kept.map((file) => bench.read(file))).toEqual(before);
    expect(ledger()).toEqual({ app_version: '2.0.0', applied: { a: ['1', '2'], b: ['1'] } });
    expect(JSON.parse(bench.read('runtime/state.json')).app_version).toBe('2.0.0');
    await runUntilReady();
    expect(bench.errors).toBe('');
  }, 60_000);
});
