import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Bench, toManifest, toService } from '../../runtime/harness.ts';
import { isThorough } from '../../support/thorough.ts';
import { theCompiledRuntime } from '../support/compiled-runtime.ts';

const onLinux = process.platform === 'linux' ? describe : describe.skip;
const rounds = isThorough ? 100 : 30;
let executable = '';
let bench: Bench;

beforeAll(() => {
  executable = theCompiledRuntime();
}, 60_000);
afterEach(() => bench.close(), 30_000);

/** A service whose children leave its session, and a user interface served by the runtime. */
function open(): Bench {
  const pages = { type: 'ui-bundle', binaries: { universal: { path: 'pages' } }, env: {} };
  bench = new Bench(
    executable,
    toManifest([
      toService('a', 'escape.cjs'),
      toService('ui', 'serve.cjs', { ...pages, health: { type: 'tcp', port_name: 'http' } }),
    ]),
  );
  mkdirSync(join(bench.root, 'pages'));
  writeFileSync(join(bench.root, 'pages/index.html'), '<!doctype html><title>Test</title>');
  return bench;
}

/** The ports of the control API and of the services. */
async function portsInUse(): Promise<number[]> {
  const { services } = (await bench.call('/ports')).json as { services: Record<string, object> };
  const given = Object.values(services).flatMap((ports) => Object.values(ports) as number[]);
  return [Number(bench.read('runtime/ipc_port')), ...given];
}

/** The ports with a listener (proc_net_tcp(5): state 0A). */
function listening(among: readonly number[]): number[] {
  return ['/proc/net/tcp', '/proc/net/tcp6']
    .flatMap((path) => readFileSync(path, 'utf8').trim().split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , state]) => state === '0A')
    .map(([, local = '']) => Number.parseInt(local.split(':')[1] ?? '', 16))
    .filter((port) => among.includes(port));
}

/** The current resources of a process. */
function countOf(pid: number) {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
  return {
    descriptors: readdirSync(`/proc/${pid}/fd`).length,
    children: children.length,
    threads: readdirSync(`/proc/${pid}/task`).length,
    processes: bench.processes().length,
  };
}

/** The minimum of each resource over a period, since a probe or a response can be in progress. */
async function settledCountOf(pid: number): Promise<ReturnType<typeof countOf>> {
  const least = countOf(pid);
  const names = Object.keys(least) as (keyof typeof least)[];
  for (let sample = 0; sample < 50; sample++) {
    await pause(5);
    const now = countOf(pid);
    for (const name of names) least[name] = Math.min(least[name], now[name]);
  }
  return least;
}

const filesInAppData = () => readdirSync(bench.appData, { recursive: true }).map(String).sort();

onLinux(`${rounds} rounds`, () => {
  it('of start and stop leave no process, no port and no file', async () => {
    open();
    let files: string[] | undefined;
    for (let round = 1; round <= rounds; round++) {
      const runtime = bench.start();
      await bench.ready();
      const ports = await portsInUse();
      // Of 127.0.0.1 and of ::1.
      expect(new Set(listening(ports)).size).toBe(3);
      expect(await bench.stop(runtime)).toBe(0);
      expect(bench.processes()).toEqual([]);
      expect(listening(ports)).toEqual([]);
      files ??= filesInAppData();
      expect(filesInAppData()).toEqual(files);
    }
    expect(bench.errors).toBe('');
    expect(bench.events().filter((event) => event === 'shutdown')).toHaveLength(rounds);
    expect(files?.filter((name) => /tmp|lock|ipc_port/.test(name))).toEqual([]);
  }, 240_000);

  it('of restarts in one runtime leave no file descriptor, no child and no process', async () => {
    open();
    const runtime = bench.start();
    await bench.ready();
    const restart = async (service: string, round: number) => {
      expect((await bench.call(`/services/${service}/restart`, 'POST')).status).toBe(202);
      await bench.until(async () => {
        const { restarts, ready } = await bench.detail(service);
        return restarts === round && ready;
      }, `restart ${round} of ${service}`);
    };
    const pid = runtime.pid ?? 0;
    let before: ReturnType<typeof countOf> | undefined;
    for (let round = 1; round <= rounds; round++) {
      await restart('a', round);
      if (round % 10 === 0) await restart('ui', round / 10);
      // Permanent resources are open now.
      if (round === 10) before = await settledCountOf(pid);
    }
    const after = Object.entries(await settledCountOf(pid));
    const grown = after.filter(([name, count]) => count > (before?.[name as keyof typeof before] ?? 0));
    expect([before?.processes, grown]).toEqual([6, []]);
    expect(await bench.stop(runtime)).toBe(0);
    expect(bench.processes()).toEqual([]);
  }, 240_000);
});
