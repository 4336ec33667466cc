import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect } from '@jest/globals';
import { Bench, toManifest, toService } from '../../runtime/harness.ts';
import { theCompiledRuntime } from '../support/compiled-runtime.ts';
import { itWith } from '../support/requirements.ts';

const stateFiles = ['secrets.json', 'migrations.json', 'runtime/state.json', 'runtime/auth-token'];
let executable = '';
let bench: Bench;

beforeAll(() => {
  executable = theCompiledRuntime();
}, 60_000);
afterEach(async () => {
  await bench?.stopAll();
  if (bench !== undefined) execFileSync('umount', [bench.appData]);
  await bench?.close();
}, 30_000);

/** App data on a separate 4 MB disk that service `a` fills and frees on request. */
function open(): Bench {
  const secrets = [
    {
      id: 'key',
      class: 'per_install_generated',
      generator: { type: 'random', length: 32, charset: 'hex' },
      target: { type: 'env', name: 'KEY' },
    },
    {
      id: 'pin',
      class: 'user_prompt',
      required: false,
      prompt: { label: 'PIN' },
      target: { type: 'env', name: 'PIN' },
    },
  ];
  const migrations = [{ version: '1', command: ['programs/append.cjs', '1'], env: { FILE: '${data}/ran' } }];
  const a = toService(
    'a',
    'fill-disk.cjs',
    { secrets: ['key', 'pin'], migrations },
    { FILE: '${data}/ballast' },
  );
  bench = new Bench(executable, toManifest([a, toService('b', 'serve.cjs')], { secrets }));
  mkdirSync(bench.appData);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m,mode=700', 'none', bench.appData]);
  return bench;
}

/** Sends a request to service `a`. */
async function tell(path: string): Promise<void> {
  const port = (await bench.call('/ports')).json.services.a.http;
  await new Promise<void>((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, agent: false }, (response) => {
      response.resume().on('end', () => resolve());
    }).on('error', reject);
  });
}

async function restart(service: string): Promise<void> {
  const before = (await bench.detail(service)).restarts;
  expect((await bench.call(`/services/${service}/restart`, 'POST')).status).toBe(202);
  await bench.until(async () => {
    const { restarts, ready } = await bench.detail(service);
    return restarts === before + 1 && ready;
  }, `the restart of ${service}`);
}

const storePin = (pin: string) => bench.call('/secrets', 'POST', { secrets: { pin } });
const readState = () => stateFiles.map((file) => bench.read(file));
const complaints = () => bench.errors.split('\n').filter((line) => line.includes('ENOSPC'));
const problems = async (): Promise<string[]> => (await bench.call('/status')).json.problems;

describe('a full disk', () => {
  itWith({ mount: true })(
    'is reported once, loses no written data, and is used again when it has space',
    async () => {
      open();
      const runtime = bench.start();
      await bench.ready();
      expect((await storePin('first')).status).toBe(200);
      await tell('/print?1-100');
      await bench.until(() => bench.read('logs/a/a.log').includes('line 100\n'));
      const state = readState();

      await tell('/fill');
      for (const from of [1_000, 2_000, 3_000]) {
        await tell(`/print?${from}-${from + 999}`);
        await restart('b');
        expect((await storePin('second')).status).toBe(507);
        // The last page of the file can have space for some lines.
        while (!complaints().some((line) => line.includes('telemetry'))) await restart('b');
        // Longer than the log waits before it tries to write again.
        await pause(600);
      }
      expect((await bench.call('/healthz')).json.status).toBe('ok');
      const { ready, message } = (await bench.call('/readyz')).json;
      expect(ready).toBe(true);
      expect(message).toMatch(new RegExp(`^ready; the disk of ${bench.appData} is full`));
      expect(await problems()).toContainEqual(expect.stringContaining(`${bench.appData} is full`));
      expect((await bench.call('/diagnostics')).status).toBe(200);
      expect((await problems()).filter((problem) => problem.includes('log of a'))).toHaveLength(1);
      expect(complaints().filter((line) => line.includes('log of a'))).toHaveLength(1);
      expect(complaints().filter((line) => line.includes('telemetry'))).toHaveLength(1);
      expect(complaints().length).toBeLessThanOrEqual(3);
      expect(readState()).toEqual(state);
      expect(
        readdirSync(bench.appData, { recursive: true }).filter((name) => `${name}`.endsWith('.tmp')),
      ).toEqual([]);

      await tell('/free');
      await bench.until(async () => {
        await tell('/print?4000-4000');
        return bench.read('logs/a/a.log').includes('line 4000\n');
      }, 'the log after the disk was full');
      await restart('b');
      expect((await storePin('third')).status).toBe(200);
      await bench.until(async () => (await problems()).length === 0, 'the end of all problems');
      const lines = bench.read('logs/a/a.log').split('\n');
      const first = Array.from({ length: 100 }, (_, index) => `line ${index + 1}`);
      expect(lines.slice(0, 100)).toEqual(first);
      expect(
        lines.filter((line) => /^\[runtime\] [1-9]\d* bytes of output were lost: ENOSPC/.test(line)),
      ).toHaveLength(1);
      expect(bench.events().slice(-2)).toEqual(['service_start b', 'service_ready b']);
      expect(await bench.stop(runtime)).toBe(0);
      expect(bench.processes()).toEqual([]);

      const again = bench.start();
      await bench.ready();
      expect(bench.read('ran')).toBe('1\n');
      expect((await bench.call('/secrets')).json.secrets).toMatchObject([
        { has_value: true },
        { has_value: true },
      ]);
      expect(await bench.stop(again)).toBe(0);
    },
    60_000,
  );

  itWith({ mount: true })(
    'fails a start with one line, and changes nothing',
    async () => {
      open();
      const first = bench.start();
      await bench.ready();
      expect((await storePin('first')).status).toBe(200);
      expect(await bench.stop(first)).toBe(0);
      const state = readState();
      const files = readdirSync(bench.appData, { recursive: true }).sort();
      execFileSync('sh', ['-c', 'cat /dev/zero > "$1" 2>/dev/null || :', 'sh', `${bench.appData}/ballast`]);
      bench.errors = '';
      expect(await bench.ended(bench.start())).toBe(1);
      expect(bench.errors).toMatch(/^[^\n]*ENOSPC[^\n]*; free some disk space[^\n]*\n$/);
      execFileSync('rm', [`${bench.appData}/ballast`]);
      expect(readState()).toEqual(state);
      expect(readdirSync(bench.appData, { recursive: true }).sort()).toEqual(files);
      bench.start();
      await bench.ready();
    },
    60_000,
  );
});
