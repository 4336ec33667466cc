import { type SchedulePlan, toFirstRun, toNextRun } from './next-run.ts';
import type { RunMemory } from './run-memory.ts';

/** The wall clock and its timer: a sleep of the computer moves the first and stops the second. */
export interface ScheduleClock {
  now(): number;
  /** Calls back once after milliseconds; returns the end of the wait. */
  wait(milliseconds: number, ring: () => void): () => void;
}

export interface SchedulerOptions {
  plans: ReadonlyMap<string, SchedulePlan>;
  memory: RunMemory;
  clock: ScheduleClock;
  /** From 0 to 1. */
  random: () => number;
  /** The time of a service has come. */
  due: (service: string) => void;
  report: (problem: string) => void;
}

/** The longest wait without a look at the wall clock. */
const longestWait = 30_000;
/** How late a run may begin and still count as in time. */
const tolerance = 2 * longestWait;

/** Says when scheduled services run. A service has a next time only while it waits for one, so its runs never overlap. */
export class Scheduler {
  readonly #options: SchedulerOptions;
  readonly #last: Map<string, number>;
  readonly #next = new Map<string, number>();
  readonly #begun = new Set<string>();
  #endWait: () => void = () => undefined;

  constructor(options: SchedulerOptions) {
    this.#options = options;
    this.#last = new Map(options.memory.read());
  }

  /** The service waits for its next time: it has just become able to run, or its run has ended. */
  waits(service: string): void {
    const { clock } = this.#options;
    const now = clock.now();
    const last = this.#last.get(service);
    if (last === undefined) this.#remember(service, now);
    this.#plan(service, this.#begun.has(service) ? toNextRun : toFirstRun, last ?? now, now);
    this.#begun.add(service);
    this.#watch();
  }

  /** A run begins, at its time or because the user asked for it. */
  starts(service: string): void {
    this.#next.delete(service);
    this.#remember(service, this.#options.clock.now());
    this.#watch();
  }

  /** The next time of a service; undefined while it runs or cannot run. */
  nextRun(service: string): number | undefined {
    return this.#next.get(service);
  }

  /** Ends all waiting. */
  stop(): void {
    this.#next.clear();
    this.#endWait();
  }

  #plan(service: string, toTime: typeof toNextRun, last: number, now: number): void {
    const plan = this.#options.plans.get(service);
    const time = plan === undefined ? undefined : toTime(plan, last, now);
    if (plan === undefined || time === undefined) this.#next.delete(service);
    else this.#next.set(service, time + Math.round(this.#options.random() * plan.jitter));
  }

  #remember(service: string, time: number): void {
    this.#last.set(service, time);
    try {
      this.#options.memory.write(this.#last);
    } catch (error) {
      this.#options.report(`the last run of ${service} cannot be kept: ${String(error)}`);
    }
  }

  #watch(): void {
    this.#endWait();
    if (this.#next.size === 0) return;
    const { clock } = this.#options;
    const armed = clock.now();
    const wait = Math.max(0, Math.min(longestWait, Math.min(...this.#next.values()) - armed));
    this.#endWait = clock.wait(wait, () => this.#look(armed));
  }

  #look(armed: number): void {
    const { clock, plans, due } = this.#options;
    const now = clock.now();
    for (const [service, time] of [...this.#next]) {
      const isMissed = now - time > tolerance && plans.get(service)?.runsMissed === false;
      // A clock that was set back would make it wait for as long as it was set.
      if (isMissed || now < armed) this.#plan(service, toNextRun, this.#last.get(service) ?? now, now);
      else if (time <= now) {
        this.#next.delete(service);
        due(service);
      }
    }
    this.#watch();
  }
}
