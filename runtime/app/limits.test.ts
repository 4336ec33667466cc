import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Bench, bundleRuntime, toManifest, toService } from '../../test/runtime/harness.ts';
import { tryFirejail } from '../platform/linux/limits/firejail.ts';
import { linuxProcessTable } from '../platform/linux/process-table.ts';
import { findExecutable } from '../platform/posix/find-executable.ts';

const onLinux = process.platform === 'linux' ? describe : describe.skip;
const folder = mkdtempSync(join(tmpdir(), 'runtime-bundle-'));
let entry = '';
let bench: Bench;

beforeAll(async () => {
  entry = await bundleRuntime(folder);
}, 60_000);
afterEach(() => bench.close(), 30_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function exceed(limits: object, env: object) {
  const restart = { initial_ms: 10, max_restarts: 0 };
  bench = new Bench(entry, toManifest([toService('a', 'hog.cjs', { limits, restart }, env)]));
  bench.start();
  return bench.until(async () => {
    const detail = await bench.detail('a');
    return detail.state === 'failed' ? detail : undefined;
  });
}

onLinux('limits on this machine', () => {
  it('end a service that exceeds its memory limit, and record it', async () => {
    const { message } = await exceed({ memory_mb: 150 }, { MEGABYTES: '400' });
    expect(message).toContain('exceeded its memory limit');
    const events = bench.events();
    expect(events.indexOf('service_exit a')).toBeGreaterThan(events.indexOf('limit_exceeded a'));
    expect(events).toContain('limit_exceeded a');
    expect(bench.read('logs/a/a.log')).toContain(`[runtime] a ${message}\n`);
  }, 30_000);

  it('end a service that starts more processes', async () => {
    const { message } = await exceed({ processes: 4 }, { CHILDREN: '8' });
    expect(message).toContain('exceeded its limit of processes');
    expect(bench.processes().filter(({ command }) => command.includes('sleep'))).toEqual([]);
  }, 30_000);

  it('limit open files, and are reported one by one', async () => {
    const limits = { open_files: 100, cpu: 0.5, memory_mb: 1_000 };
    bench = new Bench(entry, toManifest([toService('a', 'hog.cjs', { limits })]));
    bench.start();
    await bench.ready();
    expect(bench.read('logs/a/a.log')).toContain('open files 100\n');
    const { limits: report, pid } = (await bench.call('/status')).json.services.a;
    expect(report).toHaveLength(3);
    const isHeld = report.some((line: string) => /^cpu 0.5: enforced by/.test(line));
    expect(getPriority(pid)).toBe(isHeld ? 0 : 10);
  }, 30_000);

  it('are not reported for a service without limits', async () => {
    bench = new Bench(entry, toManifest([toService('a', 'serve.cjs')]));
    bench.start();
    await bench.ready();
    const { limits: report, pid } = (await bench.call('/status')).json.services.a;
    expect(report).toBeUndefined();
    expect(getPriority(pid)).toBe(getPriority());
  }, 30_000);
});

const firejail = tryFirejail(findExecutable('firejail', process.env.PATH, '/'), availableParallelism());
const inFirejail = process.platform === 'linux' && 'path' in firejail ? describe : describe.skip;

inFirejail('a service that asks for firejail', () => {
  const sandboxed = { metadata: { sandbox: 'firejail' } };

  it('serves its port without capabilities, and ends with all its descendants', async () => {
    const limits = { open_files: 100 };
    bench = new Bench(
      entry,
      toManifest([
        toService('a', 'hog.cjs', { ...sandboxed, limits }, { CHILDREN: '2' }),
        toService('b', 'serve.cjs', sandboxed),
      ]),
    );
    const runtime = bench.start();
    await bench.ready();
    const { a, b } = (await bench.call('/status')).json.services;
    const line = 'sandbox firejail: no capabilities and no new privileges';
    expect([a.limits, b.limits]).toEqual([[line, 'open files 100: enforced by firejail'], [line]]);
    expect(bench.read('logs/a/a.log')).toContain('open files 100\n');
    const inner = linuxProcessTable.list().filter(({ session, isZombie }) => session === a.pid && !isZombie);
    const service = inner.find(({ pid }) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('exec\0'));
    const status = readFileSync(`/proc/${inner.at(-1)?.pid}/status`, 'utf8');
    expect(service).toBeDefined();
    expect(status).toMatch(/^CapEff:\t0+$/m);
    expect(status).toMatch(/^NoNewPrivs:\t1$/m);
    expect(await bench.stop(runtime)).toBe(0);
    expect(bench.processes()).toEqual([]);
  }, 30_000);

  it('passes on its exit code, and ends with the runtime', async () => {
    const restart = { initial_ms: 10, max_restarts: 0 };
    bench = new Bench(
      entry,
      toManifest([
        toService('a', 'crash-at-once.cjs', { ...sandboxed, restart, critical: false }),
        toService('b', 'serve.cjs', sandboxed),
      ]),
    );
    const runtime = bench.start();
    await bench.ready();
    await bench.until(async () => (await bench.detail('a')).exit_code === 42);
    expect(await bench.detail('a')).toMatchObject({ ready: false, exit_code: 42 });
    runtime.kill('SIGKILL');
    await bench.until(() => bench.processes().length === 0, 'the end of all');
    expect(bench.processes()).toEqual([]);
  }, 30_000);
});
