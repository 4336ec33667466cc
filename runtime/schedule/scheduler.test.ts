import { describe, expect, it } from '@jest/globals';
import type { SchedulePlan } from './next-run.ts';
import { Scheduler } from './scheduler.ts';

const minute = 60_000;
const hour = 60 * minute;

/** A wall clock that a test moves; `sleep` moves it without the timer, as a computer that sleeps does. */
function openWorld(plan: Partial<SchedulePlan> = {}, last: [string, number][] = [], random = 0) {
  let now = 1000 * hour;
  let timer: { left: number; ring: () => void } | undefined;
  let written = new Map(last);
  const ran: number[] = [];
  const full = {
    every: hour,
    nextAfter: undefined,
    runsMissed: true,
    runsAtStart: false,
    jitter: 0,
    ...plan,
  };
  const scheduler = new Scheduler({
    plans: new Map([['job', full]]),
    memory: {
      read: () => written,
      write: (next) => {
        written = new Map(next);
      },
    },
    clock: {
      now: () => now,
      wait(milliseconds, ring) {
        const own = { left: milliseconds, ring };
        timer = own;
        return () => {
          if (timer === own) timer = undefined;
        };
      },
    },
    random: () => random,
    due: (service) => {
      ran.push(now);
      scheduler.starts(service);
    },
    report: () => undefined,
  });
  const pass = (milliseconds: number) => {
    for (let left = milliseconds; ; ) {
      const step = Math.min(left, timer?.left ?? left);
      now += step;
      left -= step;
      if (timer === undefined) return;
      timer.left -= step;
      if (timer.left > 0) return;
      const { ring } = timer;
      timer = undefined;
      ring();
    }
  };
  const sleep = (milliseconds: number) => {
    now += milliseconds;
  };
  return { scheduler, ran, pass, sleep, start: now, now: () => now, memory: () => written };
}

describe('a scheduled service', () => {
  it('runs after its time, and again after the time from start to start', () => {
    const { scheduler, ran, pass, start } = openWorld();
    scheduler.waits('job');
    expect(scheduler.nextRun('job')).toBe(start + hour);
    pass(hour);
    expect(ran).toEqual([start + hour]);
    expect(scheduler.nextRun('job')).toBeUndefined();
    pass(10 * minute);
    scheduler.waits('job');
    expect(scheduler.nextRun('job')).toBe(start + 2 * hour);
  });

  it('does not overlap: what comes during a run is left out', () => {
    const { scheduler, ran, pass, start } = openWorld();
    scheduler.waits('job');
    pass(3.5 * hour);
    expect(ran).toHaveLength(1);
    scheduler.waits('job');
    expect(scheduler.nextRun('job')).toBe(start + 4 * hour);
  });

  it('runs once soon after a sleep of the computer', () => {
    const { scheduler, ran, pass, sleep, now } = openWorld();
    scheduler.waits('job');
    pass(10 * minute);
    sleep(8 * hour);
    const awake = now();
    pass(minute);
    expect(ran).toHaveLength(1);
    expect((ran[0] ?? 0) - awake).toBeLessThanOrEqual(30_000);
  });

  it('waits for its next time after a sleep where missed runs are skipped', () => {
    const { scheduler, ran, pass, sleep, start } = openWorld({ runsMissed: false });
    scheduler.waits('job');
    pass(10 * minute);
    sleep(8 * hour);
    pass(minute);
    expect(ran).toEqual([]);
    expect(scheduler.nextRun('job')).toBe(start + 9 * hour);
  });

  it('remembers its last run over starts of the app', () => {
    const late = openWorld({}, [['job', 998 * hour]]);
    late.scheduler.waits('job');
    expect(late.scheduler.nextRun('job')).toBe(late.start);
    const early = openWorld({}, [['job', 999.5 * hour]]);
    early.scheduler.waits('job');
    expect(early.scheduler.nextRun('job')).toBe(999.5 * hour + hour);
    const first = openWorld();
    first.scheduler.waits('job');
    expect(first.memory().get('job')).toBe(first.start);
  });

  it('does not wait for the time by which a clock was set back', () => {
    const { scheduler, pass, sleep, now } = openWorld();
    scheduler.waits('job');
    sleep(-500 * hour);
    pass(minute);
    expect((scheduler.nextRun('job') ?? 0) - now()).toBeLessThanOrEqual(hour);
  });

  it('is delayed by a random part of its jitter, and not at all after the stop', () => {
    const { scheduler, ran, pass, start } = openWorld({ jitter: 10 * minute }, [], 0.5);
    scheduler.waits('job');
    expect(scheduler.nextRun('job')).toBe(start + hour + 5 * minute);
    scheduler.stop();
    pass(5 * hour);
    expect(ran).toEqual([]);
  });
});
