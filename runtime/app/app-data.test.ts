import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Bench, bundleRuntime, toManifest, toService } from '../../test/runtime/harness.ts';

const folder = mkdtempSync(join(tmpdir(), 'runtime-bundle-'));
let entry = '';
let bench: Bench;

beforeAll(async () => {
  entry = await bundleRuntime(folder);
}, 60_000);
afterEach(() => bench.close(), 30_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function open(services: object[], changes: object = {}): Bench {
  bench = new Bench(entry, toManifest(services, changes));
  return bench;
}

async function refused(code = 1): Promise<string> {
  expect(await bench.ended(bench.start())).toBe(code);
  return bench.errors;
}

describe('one app data', () => {
  it('has one runtime', async () => {
    open([toService('a', 'serve.cjs')]);
    bench.start();
    await bench.ready();
    const before = bench.read('runtime/auth-token');
    expect(await refused()).toMatch(/another runtime \(process \d+\) is using .*; stop it first/);
    expect(bench.errors.trim().split('\n')).toHaveLength(1);
    expect(bench.read('runtime/auth-token')).toBe(before);
    expect((await bench.call('/readyz')).status).toBe(200);
  }, 30_000);

  it('is freed by a runtime that was killed', async () => {
    open([toService('a', 'serve.cjs')]);
    const first = bench.start();
    await bench.ready();
    first.kill('SIGKILL');
    await bench.ended(first);
    const second = bench.start();
    await bench.ready();
    expect(await bench.stop(second)).toBe(0);
  }, 30_000);

  it('gets a new token at every start', async () => {
    const manifest = (version: string) =>
      toManifest([toService('a', 'serve.cjs')], { app: { name: 'Test', version } });
    bench = new Bench(entry, manifest('1.0.0'));
    const tokens: string[] = [];
    const once = async () => {
      const runtime = bench.start();
      await bench.ready();
      tokens.push(bench.read('runtime/auth-token'));
      expect(await bench.stop(runtime)).toBe(0);
    };
    await once();
    await once();
    bench.write(manifest('1.1.0'));
    await once();
    for (const token of tokens) expect(token).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(tokens).size).toBe(3);
  }, 60_000);
});

describe('migrations', () => {
  const migration = (version: string, run_on?: string, env: object = {}) => ({
    version,
    command: ['programs/append.cjs', version],
    env: { FILE: '${data}/ran', ...env },
    ...(run_on === undefined ? {} : { run_on }),
  });

  async function ran(version: string, services: object[]): Promise<string> {
    bench.write(toManifest(services, { app: { name: 'Test', version } }));
    rmSync(join(bench.appData, 'ran'), { force: true });
    const runtime = bench.start();
    await bench.until(async () => (await bench.call('/readyz')).json.details.a.ready);
    await bench.ready();
    expect(await bench.stop(runtime)).toBe(0);
    return bench.read('ran').trim().split('\n').sort().join(' ');
  }

  it('run once per version and service, in order, on install, upgrade or always', async () => {
    const migrations = [
      migration('1-once'),
      migration('2-install', 'install'),
      migration('3-upgrade', 'upgrade'),
      migration('4-always', 'always'),
    ];
    const services = [
      toService('a', 'serve.cjs', { migrations }),
      toService('b', 'serve.cjs', { migrations: [migration('5-upgrade', 'upgrade')] }),
    ];
    open(services);
    expect(await ran('1.0.0', services)).toBe('1-once 2-install 4-always');
    expect(await ran('1.0.0', services)).toBe('4-always');
    expect(await ran('1.1.0', services)).toBe('3-upgrade 4-always 5-upgrade');
    expect(await ran('1.2.0', services)).toBe('4-always');
    expect(JSON.parse(bench.read('migrations.json'))).toEqual({
      app_version: '1.2.0',
      applied: { a: ['1-once', '2-install', '4-always', '3-upgrade'], b: ['5-upgrade'] },
    });
  }, 90_000);

  it('keep the service down when one fails, and continue with it at the next start', async () => {
    const migrations = [migration('1'), migration('2', '', { EXIT: '9' }), migration('3')];
    open([toService('a', 'serve.cjs', { migrations })]);
    const runtime = bench.start();
    await bench.until(async () => (await bench.detail('a')).state === 'failed');
    expect((await bench.detail('a')).message).toBe('migration 2 failed: it exited with code 9');
    expect(bench.read('ran')).toBe('1\n2\n');
    expect(bench.events()).toContain('migration_failed a');
    expect(await bench.stop(runtime)).toBe(0);
    expect(JSON.parse(bench.read('migrations.json'))).toEqual({ applied: { a: ['1'] } });
    bench.write(toManifest([toService('a', 'serve.cjs', { migrations: [migration('1'), migration('2')] })]));
    bench.start();
    await bench.ready();
    expect(bench.read('ran')).toBe('1\n2\n2\n');
  }, 60_000);

  it('do not run again when their record is damaged', async () => {
    open([toService('a', 'serve.cjs', { migrations: [migration('1')] })]);
    mkdirSync(bench.appData);
    writeFileSync(join(bench.appData, 'migrations.json'), '{"app');
    expect(await refused()).toContain('migrations.json is damaged');
    expect(readFileSync(join(bench.appData, 'migrations.json'), 'utf8')).toBe('{"app');
  }, 30_000);
});

describe('assets', () => {
  it('are checked before the service starts', async () => {
    const sha256 = createHash('sha256').update('model').digest('hex');
    const asset = (path: string, changes: object = {}) => ({ path, sha256, size_bytes: 5, ...changes });
    const with_ = (id: string, found: object) =>
      toService(id, 'serve.cjs', { critical: false, assets: [found] });
    open([
      with_('good', asset('model')),
      with_('missing', asset('nowhere')),
      with_('short', asset('model', { size_bytes: 6 })),
      with_('other', asset('model', { sha256: '0'.repeat(64) })),
      with_('pending', asset('model', { sha256: 'pending' })),
    ]);
    writeFileSync(join(bench.root, 'model'), 'model');
    bench.start();
    await bench.until(async () => (await bench.detail('good')).ready);
    const { details } = (await bench.call('/readyz')).json;
    for (const id of ['missing', 'short', 'other', 'pending']) expect(details[id].state).toBe('failed');
    expect(bench.events()).toEqual(
      expect.arrayContaining([
        'asset_missing missing',
        'asset_checksum_mismatch short',
        'asset_checksum_mismatch other',
        'asset_checksum_mismatch pending',
      ]),
    );
  }, 30_000);
});

describe('requests', () => {
  it('restarts one service with its hook, and stops all', async () => {
    const on_restart = ['programs/append.cjs', 'again'];
    const restart = { initial_ms: 50, on_restart };
    open([toService('a', 'serve.cjs', { restart }, { FILE: '${data}/hook' })]);
    const runtime = bench.start();
    await bench.ready();
    expect((await bench.call('/services/a/restart', 'POST')).status).toBe(202);
    await bench.until(async () => {
      const { restarts, ready } = await bench.detail('a');
      return restarts === 1 && ready;
    });
    expect(bench.read('hook')).toBe('again\n');
    expect((await bench.call('/services/unknown/restart', 'POST')).status).toBe(404);
    expect((await bench.call('/shutdown', 'POST')).status).toBe(202);
    expect(await bench.ended(runtime)).toBe(0);
    expect(bench.processes()).toEqual([]);
  }, 30_000);

  it('starts a service when its secrets are stored', async () => {
    const secrets = [
      { id: 'key', class: 'user_prompt', prompt: { label: 'Key' }, target: { type: 'env', name: 'KEY' } },
    ];
    const binaries = { universal: { path: 'programs/show-environment.cjs' } };
    open(
      [
        toService(
          'a',
          'show',
          { secrets: ['key'], binaries },
          { SHOW_IN: '${data}/shown.json', URL: 'db://u:${secret:key}@h' },
        ),
      ],
      {
        secrets,
      },
    );
    bench.start();
    await bench.until(async () => (await bench.detail('a')).state === 'needs-secrets');
    expect((await bench.call('/secrets', 'POST', { secrets: { key: 'v4lue' } })).status).toBe(200);
    await bench.ready();
    const { env } = JSON.parse(bench.read('shown.json'));
    expect(env.KEY).toBe('v4lue');
    expect(env.URL).toBe('db://u:v4lue@h');
  }, 30_000);
});
