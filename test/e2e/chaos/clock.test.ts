import { afterEach, beforeAll, describe, expect } from '@jest/globals';
import { Bench, toManifest, toService } from '../../runtime/harness.ts';
import { theCompiledRuntime } from '../support/compiled-runtime.ts';
import { MovedClock } from '../support/moved-clock.ts';
import { itWith } from '../support/requirements.ts';

const day = 86_400;
let executable = '';
let bench: Bench;

beforeAll(() => {
  executable = theCompiledRuntime();
}, 60_000);
afterEach(() => bench?.close(), 30_000);

/** Days by which the last line of the telemetry is ahead of this machine's clock. */
function daysAhead(): number {
  const last = bench.read('telemetry/deployment-telemetry.jsonl').trim().split('\n').at(-1) ?? '';
  return (Date.parse(JSON.parse(last).ts) - Date.now()) / 1000 / day;
}

async function restarted(service: string, restarts: number): Promise<void> {
  await bench.until(async () => {
    const detail = await bench.detail(service);
    return detail.restarts === restarts && detail.ready;
  }, `restart ${restarts} of ${service}`);
}

async function probes(service: string): Promise<number> {
  return (await bench.call('/status')).json.services[service].probes.succeeded;
}

describe("the machine's clock", () => {
  itWith({ tools: ['faketime'] })(
    'can be set forward or back by a day while the runtime runs',
    async () => {
      // The pause before a restart is long enough to set the clock in it.
      const restart = { initial_ms: 2_000, max_ms: 2_000, max_restarts: 5 };
      bench = new Bench(
        executable,
        toManifest([
          toService('steady', 'serve.cjs'),
          toService('killed', 'serve.cjs', { restart }),
          toService('stopped', 'serve.cjs'),
        ]),
      );
      const clock = new MovedClock(bench.folder);
      const runtime = bench.start([], clock.env);
      await bench.ready();
      expect(daysAhead()).toBeCloseTo(0, 1);
      let uptime = 0;
      let round = 0;
      for (const days of [1, -1, 0]) {
        round += 1;
        process.kill((await bench.call('/status')).json.services.killed.pid, 'SIGKILL');
        await bench.until(async () => (await bench.detail('killed')).state === 'backing-off', 'a crash');
        clock.move(days * day);
        await restarted('killed', round);
        expect(daysAhead()).toBeCloseTo(days, 1);

        const status = (await bench.call('/status')).json;
        expect([status.uptime > uptime, status.uptime < 600]).toEqual([true, true]);
        expect((Date.parse(status.started_at) - Date.now()) / 1000 / day).toBeCloseTo(days, 1);
        uptime = status.uptime;
        const before = await probes('steady');
        await bench.until(async () => (await probes('steady')) > before + 2, 'more probes');
        process.kill(status.services.stopped.pid, 'SIGSTOP');
        await restarted('stopped', round);
      }
      expect((await bench.detail('steady')).restarts).toBe(0);
      expect(bench.events().filter((event) => event.endsWith(' steady'))).toEqual([
        'service_start steady',
        'service_ready steady',
      ]);
      expect((await bench.call('/healthz')).json.status).toBe('ok');
      expect(await bench.stop(runtime)).toBe(0);
      expect(bench.errors).toBe('');
    },
    60_000,
  );

  itWith({ tools: ['faketime'] })(
    'does not make a service count as long healthy when it is set forward',
    async () => {
      // After a minute of health the number of restarts is reset.
      const restart = { initial_ms: 20, max_restarts: 2, reset_after_ms: 60_000 };
      const crashing = { START_FILE: '${data}/starts', CRASH_AFTER: '500', CRASHES: '99' };
      bench = new Bench(
        executable,
        toManifest([toService('a', 'crash-after-ready.cjs', { restart }, crashing)]),
      );
      const clock = new MovedClock(bench.folder);
      bench.start([], clock.env);
      let days = 0;
      const { restarts, message } = await bench.until(async () => {
        const detail = await bench.detail('a');
        if (detail.ready && days <= detail.restarts) {
          days = detail.restarts + 1;
          clock.move(days * day);
        }
        return detail.state === 'failed' ? detail : undefined;
      }, 'the end of the service');
      expect([days, restarts]).toEqual([3, 2]);
      expect(message).toContain('given up after 2 restarts');
    },
    60_000,
  );

  itWith({ tools: ['faketime'] })(
    'can differ at every start',
    async () => {
      bench = new Bench(executable, toManifest([toService('a', 'serve.cjs')]));
      const clock = new MovedClock(bench.folder);
      for (const days of [0, 400, -400]) {
        clock.move(days * day);
        const runtime = bench.start([], clock.env);
        await bench.ready();
        expect(daysAhead()).toBeCloseTo(days, 1);
        if (days === 400) {
          runtime.kill('SIGKILL');
          await bench.until(() => bench.processes().length === 0, 'the end of all processes');
        } else expect(await bench.stop(runtime)).toBe(0);
      }
    },
    60_000,
  );
});
