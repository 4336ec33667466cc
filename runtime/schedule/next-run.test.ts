import { describe, expect, it } from '@jest/globals';
import { parseCron } from '../../schema/bundle/cron.ts';
import { type SchedulePlan, toFirstRun, toNextRun } from './next-run.ts';

const hour = 3_600_000;
const at = (text: string) => Date.parse(text);

function every(changes: Partial<SchedulePlan> = {}): SchedulePlan {
  return { every: hour, nextAfter: undefined, runsMissed: true, runsAtStart: false, jitter: 0, ...changes };
}

function cron(expression: string, zone: string, changes: Partial<SchedulePlan> = {}): SchedulePlan {
  const parsed = parseCron(expression, zone);
  if (!parsed.ok) throw new Error(parsed.message);
  return every({ every: undefined, nextAfter: parsed.times.nextAfter, ...changes });
}

describe('a time between starts', () => {
  it('is counted from the last start, and leaves out what a long run has missed', () => {
    expect(toNextRun(every(), 0, 60_000)).toBe(hour);
    expect(toNextRun(every(), 0, 2.5 * hour)).toBe(3 * hour);
    expect(toNextRun(every(), 0, hour)).toBe(2 * hour);
  });

  it('begins anew when the clock was set back', () => {
    expect(toNextRun(every(), 100 * hour, hour)).toBe(2 * hour);
  });

  it('runs at once after the app was closed too long, unless missed runs are skipped', () => {
    expect(toFirstRun(every(), 0, 5.5 * hour)).toBe(5.5 * hour);
    expect(toFirstRun(every({ runsMissed: false }), 0, 5.5 * hour)).toBe(6 * hour);
    expect(toFirstRun(every(), 5 * hour, 5.5 * hour)).toBe(6 * hour);
    expect(toFirstRun(every({ runsAtStart: true }), 5 * hour, 5.5 * hour)).toBe(5.5 * hour);
  });
});

describe('a cron expression', () => {
  const daily = cron('30 6 * * *', 'Europe/Berlin');

  it('is read in its time zone, across the change to summer time', () => {
    expect(toNextRun(daily, 0, at('2026-03-28T12:00:00Z'))).toBe(at('2026-03-29T04:30:00Z'));
    expect(toNextRun(daily, 0, at('2026-01-10T05:30:00Z'))).toBe(at('2026-01-11T05:30:00Z'));
  });

  it('runs once for all missed times of a closed app', () => {
    const now = at('2026-01-13T12:00:00Z');
    expect(toFirstRun(daily, at('2026-01-10T05:30:00Z'), now)).toBe(now);
    expect(toFirstRun(daily, at('2026-01-13T05:30:00Z'), now)).toBe(at('2026-01-14T05:30:00Z'));
    const skipping = cron('30 6 * * *', 'UTC', { runsMissed: false });
    expect(toFirstRun(skipping, 0, now)).toBe(at('2026-01-14T06:30:00Z'));
  });

  it('that cannot be read is named', () => {
    expect(parseCron('61 * * * *')).toMatchObject({ ok: false });
    expect(parseCron('0 6 * * *', 'Mars/Base')).toMatchObject({ ok: false });
  });
});
