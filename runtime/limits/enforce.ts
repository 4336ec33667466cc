import { setPriority } from 'node:os';
import type { Limits } from '../../schema/bundle/service.ts';
import type { ServiceJob } from '../platform/windows/job/service-job.ts';
import type { ProcessRow } from '../platform/process-table.ts';
import { readExceeded, removeCgroup, writeCgroup } from '../platform/linux/limits/cgroup.ts';
import { type LimitPlan, type Means, planLimits } from './plan.ts';
import { watchLimits } from './watch.ts';

/** Keeps one service within its limits, from launch to launch. */
export class LimitEnforcer {
  readonly #plan: LimitPlan;
  readonly #job: Pick<ServiceJob, 'findExceeded'> | undefined;
  #stopWatching: () => void = () => undefined;

  constructor(limits: Limits, means: Means, name: string, job?: Pick<ServiceJob, 'findExceeded'>) {
    this.#job = job;
    this.#plan = planLimits(limits, means, name);
  }

  get report(): string[] {
    return this.#plan.report;
  }

  /** Before a launch: what has to stand before the command. */
  prepare(): string[] {
    this.#job?.findExceeded();
    if (this.#plan.cgroup !== undefined) {
      removeCgroup(this.#plan.cgroup.folder);
      writeCgroup(this.#plan.cgroup);
    }
    return this.#plan.prefix;
  }

  watch(members: () => ProcessRow[], exceeded: (message: string) => void): void {
    this.#stopWatching();
    this.#stopWatching = watchLimits(this.#plan.watch, members, exceeded);
  }

  /** Right after a launch. */
  started(pid: number): void {
    if (this.#plan.niceness === undefined) return;
    try {
      setPriority(pid, this.#plan.niceness);
    } catch {
      // It has ended already.
    }
  }

  /** After the service has ended, and nobody here has asked for it: why, as far as its limits tell. */
  findCause(signal: string | undefined): string | undefined {
    const { cgroup, killsUntold } = this.#plan;
    if (this.#job !== undefined) return this.#job.findExceeded();
    if (cgroup !== undefined) return readExceeded(cgroup.folder);
    return killsUntold && signal === 'SIGKILL' ? 'was killed, most likely for its memory limit' : undefined;
  }

  /** Nothing of the service runs any more. */
  release(): void {
    this.#stopWatching();
    if (this.#plan.cgroup !== undefined) removeCgroup(this.#plan.cgroup.folder);
  }
}
