import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Bench, bundleRuntime, takePorts, toManifest, toService } from '../../test/runtime/harness.ts';
import { findParentDeathWrapper } from '../platform/linux/parent-death.ts';
import { linuxProcessTable } from '../platform/linux/process-table.ts';

const onLinux = process.platform === 'linux' ? describe : describe.skip;
const hasWrapper = process.platform === 'linux' && (await findParentDeathWrapper()) !== undefined;
const withSetpriv = hasWrapper ? it : it.skip;
const folder = mkdtempSync(join(tmpdir(), 'runtime-bundle-'));
let entry = '';
let bench: Bench;

beforeAll(async () => {
  entry = await bundleRuntime(folder);
}, 60_000);
afterEach(() => bench.close(), 30_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

onLinux('processes of a runtime', () => {
  withSetpriv(
    'die at once when it dies together with its watchdog',
    async () => {
      const migrations = [{ version: '1', command: ['/bin/sleep', '1000'], run_on: 'always' }];
      bench = new Bench(
        entry,
        toManifest([
          toService('a', 'serve.cjs'),
          toService('b', 'rename-itself.cjs'),
          toService('c', 'serve.cjs', { migrations }),
        ]),
      );
      const runtime = bench.start();
      const find = (part: string) => bench.processes().filter(({ command }) => command.includes(part));
      await bench.until(async () => (await bench.detail('a')).ready && (await bench.detail('b')).ready);
      const [migration] = await bench.until(() => {
        const found = find('sleep 1000');
        return found.length > 0 ? found : undefined;
      });
      const [watchdog] = find('watchdog');
      const both = [runtime.pid ?? 0, watchdog?.pid ?? 0];
      expect(bench.processes()).toHaveLength(5);
      for (const pid of both) process.kill(pid, 'SIGSTOP');
      await bench.until(() => both.every((pid) => linuxProcessTable.row(pid)?.isStopped), 'the halt of both');
      for (const pid of both) process.kill(pid, 'SIGKILL');
      await bench.until(() => bench.processes().length === 0, 'the end of all');
      expect(linuxProcessTable.row(migration?.pid ?? 0)?.isZombie ?? true).toBe(true);
    },
    30_000,
  );

  describe('that left its session, its environment and its parent', () => {
    // Durations that identify these processes.
    const durations = [takePorts() * 1_000 + 1, takePorts() * 1_000 + 2];
    const sleepers = () => durations.map((seconds) => findCommand(`/bin/sleep ${seconds}`));

    async function start() {
      const services = durations.map((seconds, index) =>
        toService(`s${index}`, 'escape-wholly.cjs', {}, { SLEEP: String(seconds) }),
      );
      bench = new Bench(entry, toManifest(services));
      const runtime = bench.start();
      await bench.ready();
      await bench.until(() => sleepers().every((pids) => pids.length === 1), 'the escapes');
      for (const [pid = 0] of sleepers()) expect(linuxProcessTable.row(pid)?.session).toBe(pid);
      return runtime;
    }

    it('end with a stop', async () => {
      expect(await bench.stop(await start())).toBe(0);
      expect(sleepers()).toEqual([[], []]);
    }, 30_000);

    it('end when the runtime is killed', async () => {
      (await start()).kill('SIGKILL');
      await bench.until(() => sleepers().every((pids) => pids.length === 0), 'the end of all');
      expect(sleepers()).toEqual([[], []]);
    }, 30_000);

    it('end with their service, not with another one', async () => {
      await start();
      const [first, second] = sleepers();
      await bench.call('/services/s0/restart', 'POST');
      await bench.until(async () => (await bench.detail('s0')).restarts === 1);
      await bench.ready();
      await bench.until(() => sleepers()[0]?.length === 1);
      expect(sleepers()[0]).not.toEqual(first);
      expect(sleepers()[1]).toEqual(second);
    }, 30_000);
  });
});

function findCommand(command: string): number[] {
  return linuxProcessTable
    .list()
    .filter(({ pid, isZombie }) => !isZombie && readCommand(pid) === command)
    .map(({ pid }) => pid);
}

function readCommand(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}
