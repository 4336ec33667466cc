import type { Limits } from '../../schema/bundle/service.ts';
import type { ProcessRow } from '../spawn/process-table.ts';
import { readExceeded, removeCgroup, writeCgroup } from './cgroup.ts';
import { type LimitPlan, type Means, planLimits } from './plan.ts';
import { watchLimits } from './watch.ts';

/** Keeps one service within its limits, from launch to launch. */
export class LimitEnforcer {
  readonly #plan: LimitPlan;
  #stopWatching: () => void = () => undefined;

  constructor(limits: Limits, means: Means, name: string) {
    this.#plan = planLimits(limits, means, name);
  }

  get report(): string[] {
    return this.#plan.report;
  }

  /** Before a launch: what has to stand before the command. */
  prepare(): string[] {
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

  /** After the service has ended: what the kernel says about why. */
  findCause(): string | undefined {
    return this.#plan.cgroup === undefined ? undefined : readExceeded(this.#plan.cgroup.folder);
  }

  /** Nothing of the service runs any more. */
  release(): void {
    this.#stopWatching();
    if (this.#plan.cgroup !== undefined) removeCgroup(this.#plan.cgroup.folder);
  }
}
