import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Bench, toManifest, toService } from '../../runtime/harness.ts';
import { theCompiledRuntime } from '../support/compiled-runtime.ts';
import { findLeak } from '../support/find-leak.ts';
import { readSecrets } from '../support/read-secrets.ts';

const values = {
  odd: 'p"ä\\s/s w+rd%&<1>\'€!?=',
  plain: 'correct-horse-battery-staple',
  digits: '7391028465',
  url: 'postgres://app:hunter2!x@127.0.0.1:5432/db?sslmode=disable&a=b',
  // Includes the runtime's own output.
  said: 'exited with code 1',
  pem: '-----BEGIN KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\nBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj\n-----END KEY-----\n',
};
let executable = '';
let bench: Bench;

beforeAll(() => {
  executable = theCompiledRuntime();
}, 60_000);
afterEach(() => bench.close(), 30_000);

const secrets = [
  ...Object.keys(values).map((id) => ({
    id,
    class: 'user_prompt',
    prompt: { label: id },
    target: { type: 'env', name: id.toUpperCase() },
  })),
  {
    id: 'made',
    class: 'per_install_generated',
    generator: { type: 'random', length: 40, charset: 'base64' },
    target: { type: 'env', name: 'MADE' },
  },
];
const failing = ['crashing', 'migrating', 'sick', 'unstartable'];
const linked = { secrets: secrets.map(({ id }) => id) };
const tell = { TELL: linked.secrets.map((id) => id.toUpperCase()).join(',') };

function open(): Bench {
  const migration = {
    version: '1',
    command: ['programs/tell-secrets.cjs', 'migrating'],
  };
  const restart = { initial_ms: 10, max_restarts: 1, on_restart: ['programs/tell-secrets.cjs', 'hook'] };
  const health = { type: 'command', command: ['programs/tell-secrets.cjs', 'health'], interval_ms: 100 };
  const service = (id: string, changes: object, env: object = {}) =>
    toService(id, 'tell-secrets.cjs', { ...linked, critical: false, ...changes }, { ...tell, ...env });
  const missing = { universal: { path: 'programs', env: { A: '${secret:plain}', B: '${secret:odd}' } } };
  bench = new Bench(
    executable,
    toManifest(
      [
        service('teller', {}),
        service('crashing', { restart }, { CRASH: '1' }),
        service('migrating', { migrations: [migration] }),
        service('sick', {
          health,
          readiness: { type: 'health_success', timeout_ms: 400 },
          restart: { max_restarts: 0 },
        }),
        service('unstartable', { binaries: missing, restart: { max_restarts: 0 } }),
      ],
      { secrets, logs: { max_bytes: 64 * 1024 * 1024 } },
    ),
  );
  return bench;
}

/** All bytes of a control API stream until its end. */
function listen(path: string): () => Buffer {
  const port = Number(bench.read('runtime/ipc_port'));
  const headers = { authorization: `Bearer ${bench.read('runtime/auth-token')}` };
  const chunks: Buffer[] = [];
  const call = request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
    response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', () => undefined);
  });
  call.on('error', () => undefined).end();
  return () => Buffer.concat(chunks);
}

function download(path: string): Promise<Buffer> {
  const port = Number(bench.read('runtime/ipc_port'));
  const headers = { authorization: `Bearer ${bench.read('runtime/auth-token')}` };
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers, agent: false }, async (response) => {
      resolve(Buffer.concat(await response.toArray()));
    })
      .on('error', reject)
      .end();
  });
}

/** All stored, sent and printed data by name, except for the secret store and its key. */
function filesInAppData(): [string, Buffer][] {
  return readdirSync(bench.appData, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !['secrets.json', 'secret-key'].includes(entry.name))
    .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name))]);
}

describe('a stored secret', () => {
  it('is not in any stored, sent or printed data', async () => {
    open();
    const runtime = bench.start();
    await bench.until(
      async () => (await bench.call('/readyz')).json.details.teller.state === 'needs-secrets',
    );
    const events = listen('/events');
    expect((await bench.call('/secrets', 'POST', { secrets: values })).status).toBe(200);
    const follow = await bench.until(() =>
      bench.read('logs/teller/teller.log') === ''
        ? undefined
        : listen('/logs/tail?serviceId=teller&lines=1000&follow=1'),
    );
    await bench.until(
      () => bench.read('logs/teller/teller.log').includes('all is told'),
      'the end of the tale',
    );
    for (const service of failing) {
      await bench.until(
        async () => (await bench.detail(service)).state === 'failed',
        `the end of ${service}`,
      );
    }
    await bench.until(() => follow().includes('all is told'), 'the end of the tale, followed');

    const found: [string, Buffer][] = [];
    const paths = [
      '/healthz',
      '/readyz',
      '/status',
      '/ports',
      '/secrets',
      '/telemetry',
      '/validate',
      '/metrics',
      '/openapi.json',
    ];
    const services = ['teller', ...failing];
    for (const path of [...paths, ...services.map((id) => `/logs/tail?serviceId=${id}&lines=1000`)]) {
      found.push([path, await download(path)]);
    }
    const archive = gunzipSync(await download('/diagnostics'));
    const shim = spawnSync(executable, [
      'ctl',
      'logs',
      'crashing',
      '--tail',
      '500',
      '--app-data',
      bench.appData,
    ]);
    expect(await bench.stop(runtime)).toBe(0);
    found.push(['/diagnostics', archive], ['/events', events()], ['/logs/tail&follow', follow()]);
    found.push(['ctl', Buffer.concat([shim.stdout, shim.stderr])], ['stderr', Buffer.from(bench.errors)]);
    found.push(...filesInAppData());
    const leaks = found.flatMap(([name, bytes]) =>
      Object.entries(readSecrets(bench)).flatMap(([id, value]) => {
        const leak = findLeak(bytes, value);
        return leak === undefined ? [] : [`${id} in ${name}, ${leak}`];
      }),
    );
    expect(leaks).toEqual([]);
    // The data exist, masked.
    const log = bench.read('logs/teller/teller.log');
    expect(log).toContain('plain ***!\n');
    for (const value of Object.values(values)) {
      expect(log).not.toContain(`half ${value.slice(0, Math.floor(value.length / 2))}`);
    }
    expect(bench.read('logs/crashing/crashing.log')).toContain('cannot log in with *** and ***');
    expect(bench.read('logs/migrating/migrating.log')).toContain('migrating: ***');
  }, 60_000);
});
