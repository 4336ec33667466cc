import { parseCron } from '../../schema/bundle/cron.ts';
import type { Service } from '../../schema/bundle/service.ts';
import type { SchedulePlan } from './next-run.ts';
import { openRunMemory } from './run-memory.ts';
import { type ScheduleClock, Scheduler, type SchedulerOptions } from './scheduler.ts';

const wallClock: ScheduleClock = {
  now: () => Date.now(),
  wait(milliseconds, ring) {
    const timer = setTimeout(ring, milliseconds).unref();
    return () => clearTimeout(timer);
  },
};

function toPlan({ schedule }: Service): SchedulePlan | undefined {
  if (schedule === undefined) return undefined;
  const { every_seconds: seconds, cron, time_zone: zone, missed, run_at_start: atStart } = schedule;
  const parsed = cron === undefined ? undefined : parseCron(cron, zone);
  return {
    every: seconds === undefined ? undefined : seconds * 1000,
    nextAfter: parsed?.ok === true ? parsed.times.nextAfter : undefined,
    runsMissed: missed !== 'skip',
    runsAtStart: atStart === true,
    jitter: (schedule.jitter_seconds ?? 0) * 1000,
  };
}

/** The scheduler of a validated manifest, with this computer's clock. */
export function openScheduler(
  services: readonly Service[],
  { appData, due, report }: Pick<SchedulerOptions, 'due' | 'report'> & { appData: string },
): Scheduler {
  const plans = new Map(
    services.flatMap((service) => {
      const plan = toPlan(service);
      return plan === undefined ? [] : [[service.id, plan] as const];
    }),
  );
  const memory = openRunMemory(appData);
  return new Scheduler({ plans, memory, clock: wallClock, random: Math.random, due, report });
}
