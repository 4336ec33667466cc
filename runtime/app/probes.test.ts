import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
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

function open(...services: object[]): Bench {
  bench = new Bench(entry, toManifest(services));
  bench.start();
  return bench;
}

describe('probes', () => {
  it('ask a Unix socket in app data', async () => {
    const health = { type: 'unix', path: 'sockets/a.sock', interval_ms: 100 };
    const changes = { health, data_dirs: ['sockets'] };
    open(toService('a', 'serve-socket.cjs', changes, { SOCKET: 'sockets/a.sock' }));
    await bench.ready();
    expect((await bench.call('/status')).json.services.a.probes.succeeded).toBeGreaterThan(0);
  }, 30_000);

  it('run a command with the environment of the service, in the bundle, and use its exit code', async () => {
    const health = { type: 'command', command: ['programs/check-file.cjs'], interval_ms: 100, retries: 1 };
    open(toService('a', 'serve.cjs', { health }, { FILE: '${data}/healthy' }));
    await bench.until(async () => (await bench.call('/status')).json.services.a.probes.failed > 2);
    expect((await bench.detail('a')).state).toBe('starting');
    writeFileSync(join(bench.appData, 'healthy'), '');
    await bench.ready();
    expect(bench.read('logs/a/a.log')).toContain(`checking in ${bench.root}`);
    rmSync(join(bench.appData, 'healthy'));
    await bench.until(async () => (await bench.detail('a')).restarts === 1);
  }, 30_000);

  it('find a command on PATH, and kill one that hangs', async () => {
    const health = { type: 'command', command: ['sleep', '1000'], timeout_ms: 150, interval_ms: 50 };
    open(toService('a', 'serve.cjs', { health, readiness: { type: 'port_open', port_name: 'http' } }));
    await bench.ready();
    await bench.until(async () =>
      (await bench.detail('a')).message.includes('did not respond within 150 ms'),
    );
    const sleeping = bench.processes().filter(({ command }) => command.includes('sleep 1000'));
    expect(sleeping.length).toBeLessThanOrEqual(1);
  }, 30_000);

  it('match only lines of this start', async () => {
    const health = { type: 'log_match', pattern: 'all systems go' };
    const readiness = { type: 'log_match', pattern: '^all systems go$', timeout_ms: 3_000 };
    open(toService('a', 'print-then-wait.cjs', { health, readiness }, { START_FILE: '${data}/starts' }));
    await bench.ready();
    await bench.until(async () => (await bench.detail('a')).restarts === 1);
    await bench.until(() => bench.read('starts') === '..');
    await pause(300);
    expect((await bench.detail('a')).state).toBe('starting');
    expect(bench.read('logs/a/a.log')).toContain('all systems go');
  }, 30_000);

  it('add what a service says about itself to the message of the ready service', async () => {
    const health = { type: 'log_match', pattern: 'all systems go', interval_ms: 50 };
    const readiness = { type: 'log_match', pattern: '^all systems go$', notice_pattern: '^all (systems)' };
    open(toService('a', 'print-then-wait.cjs', { health, readiness }, { START_FILE: '${data}/starts' }));
    await bench.ready();
    expect((await bench.detail('a')).message).toBe('ready; systems');
  }, 30_000);

  it('end with a final exit code, and its reason is in the message without a restart', async () => {
    const says = 'the data was written by another version; help: install that version';
    open(
      toService('a', 'refuse.cjs', { restart: { final_exit_codes: [78] } }, { EXIT_CODE: '78', SAYS: says }),
      toService('b', 'refuse.cjs', { critical: false }, { EXIT_CODE: '78', SAYS: says }),
    );
    await bench.until(async () => (await bench.detail('a')).state === 'failed');
    expect(await bench.detail('a')).toMatchObject({
      message: `exited with code 78 before it was ready; ${says}`,
      restarts: 0,
      exit_code: 78,
    });
    await bench.until(async () => (await bench.detail('b')).restarts > 0);
  }, 30_000);

  it('do not run for dependencies_ready', async () => {
    open(
      toService('slow', 'serve.cjs', {}, { LISTEN_AFTER: '300' }),
      toService('a', 'never-listen.cjs', {
        dependencies: ['slow'],
        readiness: { type: 'dependencies_ready' },
        health: { type: 'log_match', pattern: 'never' },
      }),
    );
    await bench.ready();
    const { slow, a } = (await bench.call('/readyz')).json.details;
    expect(Date.parse(a.started_at)).toBeGreaterThanOrEqual(Date.parse(slow.ready_at));
  }, 30_000);

  it('serve a user interface in this process, with a proxy to its API, when its files exist', async () => {
    open(
      toService('api', 'serve.cjs', { type: 'api-binary' }),
      toService('ui', 'none', {
        type: 'ui-bundle',
        binaries: { universal: { path: 'ui/index.html' } },
        dependencies: ['api'],
        health: { type: 'http', path: '/health', port_name: 'http' },
        env: {},
      }),
    );
    await bench.until(async () => (await bench.detail('ui')).state === 'failed');
    expect((await bench.detail('ui')).message).toContain('ui/index.html is not in the bundle');
    mkdirSync(join(bench.root, 'ui'));
    writeFileSync(join(bench.root, 'ui/index.html'), '<h1>here</h1>');
    await bench.call('/services/ui/restart', 'POST');
    await bench.ready();
    const port = (await bench.call('/ports')).json.services.ui.http;
    const get = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text();
    expect(await get('/')).toBe('<h1>here</h1>');
    expect(await get('/api/anything')).toBe('ok');
  }, 30_000);
});
