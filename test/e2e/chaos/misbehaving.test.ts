import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { linuxProcessTable } from '../../../runtime/platform/linux/process-table.ts';
import { Bench, toManifest, toService } from '../../runtime/harness.ts';
import { theCompiledRuntime } from '../support/compiled-runtime.ts';

const onLinux = process.platform === 'linux' ? describe : describe.skip;
let executable = '';
let bench: Bench;

beforeAll(() => {
  executable = theCompiledRuntime();
}, 60_000);
afterEach(() => bench.close(), 30_000);

function open(services: object[], changes: object = {}): Bench {
  bench = new Bench(executable, toManifest(services, changes));
  return bench;
}

onLinux('programs that misbehave', () => {
  it('kills one that ignores SIGTERM, with its child, after the grace period', async () => {
    open([toService('a', 'ignore-sigterm.cjs', { stop_grace_ms: 300 })]);
    const runtime = bench.start();
    await bench.ready();
    const begun = Date.now();
    expect(await bench.stop(runtime)).toBe(0);
    expect(Date.now() - begun).toBeGreaterThanOrEqual(300);
    expect(bench.processes()).toEqual([]);
    expect(bench.read('logs/a/a.log')).toContain('ignored');
  }, 30_000);

  it('kills at once and exits 1 at a second stop request', async () => {
    open([toService('a', 'ignore-sigterm.cjs', { stop_grace_ms: 60_000 })]);
    const runtime = bench.start();
    await bench.ready();
    runtime.kill('SIGTERM');
    await bench.until(async () => (await bench.detail('a')).state === 'stopping');
    expect(await bench.stop(runtime)).toBe(1);
    expect(bench.processes()).toEqual([]);
  }, 30_000);

  it('ends processes that a program left, and passes on its exit code', async () => {
    open([toService('a', 'fork-and-exit.cjs', { restart: { initial_ms: 20, max_restarts: 2 } })]);
    bench.start();
    const detail = await bench.until(async () => {
      const found = await bench.detail('a');
      return found.state === 'failed' ? found : undefined;
    });
    expect(detail).toMatchObject({ ready: false, exit_code: 3, restarts: 2 });
    expect(bench.processes().filter(({ command }) => command.includes('sleep'))).toEqual([]);
    expect((await bench.call('/healthz')).json.status).toBe('failed');
  }, 30_000);

  it('finds grandchildren that left the session', async () => {
    open([toService('a', 'escape.cjs')]);
    const runtime = bench.start();
    await bench.ready();
    await threeSleepers();
    expect(await bench.stop(runtime)).toBe(0);
    expect(sleepers()).toEqual([]);
  }, 30_000);

  it('leaves no process when the runtime itself is killed', async () => {
    open([toService('a', 'escape.cjs'), toService('b', 'ignore-sigterm.cjs')]);
    const runtime = bench.start();
    await bench.ready();
    runtime.kill('SIGKILL');
    await bench.until(() => bench.processes().length === 0, 'the end of all');
    expect(bench.processes()).toEqual([]);
  }, 30_000);

  it('ends the processes of a killed runtime and watchdog before it starts again', async () => {
    open([toService('a', 'escape.cjs')]);
    const runtime = bench.start();
    await bench.ready();
    const watchdog = bench.processes().find(({ command }) => command.includes('watchdog'));
    const old = await threeSleepers();
    process.kill(runtime.pid ?? 0, 'SIGSTOP');
    process.kill(watchdog?.pid ?? 0, 'SIGKILL');
    process.kill(runtime.pid ?? 0, 'SIGKILL');
    await bench.ended(runtime);
    expect(sleepers()).toEqual(old);
    bench.start();
    await bench.ready();
    const now = await threeSleepers();
    expect(now.filter((pid) => old.includes(pid))).toEqual([]);
  }, 30_000);

  it('starts another watchdog when it is killed', async () => {
    open([toService('a', 'serve.cjs')]);
    const runtime = bench.start();
    await bench.ready();
    const find = () => bench.processes().find(({ command }) => command.includes('watchdog'));
    const first = find();
    process.kill(first?.pid ?? 0, 'SIGKILL');
    await bench.until(() => find() !== undefined && find()?.pid !== first?.pid);
    runtime.kill('SIGKILL');
    await bench.until(() => bench.processes().length === 0, 'the end of all');
    expect(bench.processes()).toEqual([]);
  }, 30_000);

  it('keeps every line of a flood and becomes ready', async () => {
    open([toService('a', 'flood.cjs', {}, { MEGABYTES: '20' })], { logs: { max_bytes: 64 * 1024 * 1024 } });
    const runtime = bench.start();
    await bench.ready();
    await bench.stop(runtime);
    const lines = bench
      .read('logs/a/a.log')
      .split('\n')
      .filter((line) => line.startsWith('line '));
    lines.forEach((line, index) => {
      if (!line.startsWith(`line ${index} `)) throw new Error(`line ${index} is missing`);
    });
    expect(bench.read('logs/a/a.log')).toContain(`flooded ${lines.length}\n`);
  }, 60_000);

  it('responds, restarts and stops beside a program that floods its output', async () => {
    open([toService('a', 'flood-forever.cjs'), toService('b', 'serve.cjs')], {
      logs: { max_bytes: 1024 * 1024, max_files: 3 },
    });
    const runtime = bench.start();
    await bench.ready();
    await bench.until(() => bench.read('logs/a/a.log.2').length > 0, 'a second rotation');
    expect((await bench.call('/services/b/restart', 'POST')).status).toBe(202);
    await bench.until(async () => {
      const { restarts, ready } = await bench.detail('b');
      return restarts === 1 && ready;
    });
    expect((await bench.detail('a')).restarts).toBe(0);
    expect((await bench.call('/status')).json.memory.heap_used).toBeLessThan(60 * 1024 * 1024);
    expect(await bench.stop(runtime)).toBe(0);
    expect(readdirSync(join(bench.appData, 'logs/a')).sort()).toEqual(['a.log', 'a.log.1', 'a.log.2']);
    expect(bench.processes()).toEqual([]);
  }, 60_000);

  it('survives an endless line', async () => {
    open([toService('a', 'endless-line.cjs', {}, { MEGABYTES: '40' })]);
    bench.start();
    await bench.ready();
    const { memory } = (await bench.call('/status')).json;
    expect(memory.heap_used).toBeLessThan(60 * 1024 * 1024);
  }, 60_000);

  it('gives up a program that crashes at once, and reports how it ended', async () => {
    open([toService('a', 'crash-at-once.cjs', { restart: { initial_ms: 10, max_restarts: 1 } })]);
    bench.start();
    const detail = await bench.until(async () => {
      const found = await bench.detail('a');
      return found.state === 'failed' ? found : undefined;
    });
    expect(detail).toMatchObject({ exit_code: 42, restarts: 1 });
    expect(detail.message).toContain('exited with code 42 before it was ready');
    expect(bench.events().filter((event) => event === 'service_exit a')).toHaveLength(2);
  }, 30_000);

  it('restarts one that crashes after it was ready', async () => {
    const env = { START_FILE: '${data}/starts', CRASH_AFTER: '300' };
    open([toService('a', 'crash-after-ready.cjs', {}, env)]);
    bench.start();
    await bench.ready();
    await bench.until(async () => {
      const { restarts, ready } = await bench.detail('a');
      return restarts === 1 && ready;
    });
    expect((await bench.detail('a')).exit_code).toBe(7);
    expect(bench.events()).toContain('restart a');
  }, 30_000);

  it('restarts a hanging program that ignores SIGTERM', async () => {
    open([toService('a', 'hang.cjs', { stop_grace_ms: 200 }, { START_FILE: '${data}/starts' })]);
    bench.start();
    await bench.ready();
    const { pid } = (await bench.call('/status')).json.services.a;
    await bench.until(async () => {
      const { restarts, ready } = await bench.detail('a');
      return restarts === 1 && ready;
    });
    expect(linuxProcessTable.row(pid)?.isZombie ?? true).toBe(true);
  }, 30_000);

  it('restarts one that is stopped by a signal', async () => {
    open([toService('a', 'serve.cjs')]);
    bench.start();
    await bench.ready();
    const { pid } = (await bench.call('/status')).json.services.a;
    process.kill(pid, 'SIGSTOP');
    await bench.until(async () => {
      const { restarts, ready } = await bench.detail('a');
      return restarts === 1 && ready;
    });
    expect(linuxProcessTable.row(pid)?.isZombie ?? true).toBe(true);
  }, 30_000);

  it('restarts a stopped program while the kernel still accepts connections for it', async () => {
    const health = { type: 'tcp', port_name: 'http', interval_ms: 100, timeout_ms: 500, retries: 2 };
    open([toService('a', 'serve.cjs', { health })]);
    bench.start();
    await bench.ready();
    const { pid } = (await bench.call('/status')).json.services.a;
    process.kill(pid, 'SIGSTOP');
    await bench.until(async () => (await bench.detail('a')).restarts === 1);
    expect(await bench.detail('a')).toMatchObject({ restarts: 1 });
  }, 30_000);

  it('restarts one that closes its port while alive', async () => {
    open([toService('a', 'close-port.cjs', {}, { START_FILE: '${data}/starts' })]);
    bench.start();
    await bench.ready();
    await bench.until(async () => {
      const { restarts, ready } = await bench.detail('a');
      return restarts === 1 && ready;
    });
    expect(await bench.detail('a')).toMatchObject({ restarts: 1, ready: true });
  }, 30_000);

  it('waits for a program that listens late, and ends one that never listens', async () => {
    open([
      toService('late', 'serve.cjs', {}, { LISTEN_AFTER: '700' }),
      toService('never', 'never-listen.cjs', {
        critical: false,
        readiness: { type: 'health_success', timeout_ms: 200 },
        restart: { initial_ms: 10, max_restarts: 0 },
      }),
    ]);
    bench.start();
    await bench.ready();
    const never = await bench.until(async () => {
      const found = await bench.detail('never');
      return found.state === 'failed' ? found : undefined;
    });
    expect(never.message).toContain('not ready after');
    expect((await bench.call('/healthz')).json.status).toBe('degraded');
    expect(bench.processes().some(({ command }) => command.includes('never-listen'))).toBe(false);
  }, 30_000);

  it('ends a program that changes its name', async () => {
    open([toService('a', 'rename-itself.cjs')]);
    const runtime = bench.start();
    await bench.ready();
    const { pid } = (await bench.call('/status')).json.services.a;
    expect(await bench.stop(runtime)).toBe(0);
    await pause(20);
    expect(linuxProcessTable.row(pid)?.isZombie ?? true).toBe(true);
  }, 30_000);
});

/** The processes that escape.cjs has started. */
function sleepers(): number[] {
  return bench.processes().flatMap(({ pid, command }) => (command.endsWith(' 1000') ? [pid] : []));
}

/** All processes that escape.cjs starts: the service is ready before each of them has its own command line. */
async function threeSleepers(): Promise<number[]> {
  await bench.until(() => sleepers().length === 3, 'three processes of escape.cjs');
  return sleepers();
}
