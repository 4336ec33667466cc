import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Bench, toManifest, toService } from '../../runtime/harness.ts';
import { theCompiledRuntime } from '../support/compiled-runtime.ts';

const onLinux = process.platform === 'linux' ? describe : describe.skip;
const rounds = 100;
let executable = '';
let bench: Bench;

beforeAll(() => {
  executable = theCompiledRuntime();
}, 60_000);
afterEach(() => bench.close(), 30_000);

/** A service whose children leave it, and one that serves pages inside the runtime. */
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

/** The ports of the manifest's range on which anybody listens (proc_net_tcp(5): state 0A). */
function listening(): number[] {
  const { ipc, ports } = JSON.parse(readFileSync(join(bench.root, 'bundle.json'), 'utf8'));
  return ['/proc/net/tcp', '/proc/net/tcp6']
    .flatMap((path) => readFileSync(path, 'utf8').trim().split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , state]) => state === '0A')
    .map(([, local = '']) => Number.parseInt(local.split(':')[1] ?? '', 16))
    .filter((port) => port >= ipc.port && port <= ports.default_range.max);
}

const filesInAppData = () => readdirSync(bench.appData, { recursive: true }).map(String).sort();

onLinux('a hundred rounds', () => {
  it('of start and stop leave no process, no port and no file', async () => {
    open();
    let files: string[] | undefined;
    for (let round = 1; round <= rounds; round++) {
      const runtime = bench.start();
      await bench.ready();
      if (round === 1) expect(listening()).toHaveLength(3);
      expect(await bench.stop(runtime)).toBe(0);
      expect(bench.processes()).toEqual([]);
      expect(listening()).toEqual([]);
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
    const count = () => ({
      descriptors: readdirSync(`/proc/${runtime.pid}/fd`).length,
      children: readFileSync(`/proc/${runtime.pid}/task/${runtime.pid}/children`, 'utf8').trim().split(' ')
        .length,
      threads: readdirSync(`/proc/${runtime.pid}/task`).length,
      processes: bench.processes().length,
      ports: listening().length,
    });
    let before: ReturnType<typeof count> | undefined;
    for (let round = 1; round <= rounds; round++) {
      await restart('a', round);
      if (round % 10 === 0) await restart('ui', round / 10);
      // What is opened once for good is open by now.
      if (round === 10) before = count();
    }
    // A probe or an answer may be under way at any single moment.
    await bench.until(
      () => JSON.stringify(count()) === JSON.stringify(before),
      `${JSON.stringify(before)} again`,
    );
    expect(await bench.stop(runtime)).toBe(0);
    expect(bench.processes()).toEqual([]);
  }, 240_000);
});
