import { setPriority } from 'node:os';
import { readExceeded, removeCgroup, writeCgroup } from '../platform/linux/limits/cgroup.ts';
import type { ServiceOwner } from '../platform/process-owner.ts';
import type { ProcessRow } from '../platform/process-table.ts';
import type { LimitPlan } from './plan.ts';
import { watchLimits } from './watch.ts';

/** Enforces the limits of one service over all its launches. */
export class LimitEnforcer {
  readonly #plan: LimitPlan;
  readonly #owner: Pick<ServiceOwner, 'findExceeded'>;
  #stopWatching: () => void = () => undefined;

  constructor(plan: LimitPlan, owner: Pick<ServiceOwner, 'findExceeded'>) {
    this.#plan = plan;
    this.#owner = owner;
  }

  get report(): string[] {
    return this.#plan.report;
  }

  /** Call before a launch; returns the prefix of the command. */
  prepare(): string[] {
    this.#owner.findExceeded?.();
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

  /** Call right after a launch. */
  started(pid: number): void {
    if (this.#plan.niceness === undefined) return;
    try {
      setPriority(pid, this.#plan.niceness);
    } catch {
      // The process has already ended.
    }
  }

  /** After an unexpected end of the service: the limit that caused it, as text; undefined when none did. */
  findCause(signal: string | undefined): string | undefined {
    const { cgroup, killCauseUnknown } = this.#plan;
    if (this.#owner.findExceeded !== undefined) return this.#owner.findExceeded();
    if (cgroup !== undefined) return readExceeded(cgroup.folder);
    return killCauseUnknown && signal === 'SIGKILL'
      ? 'was killed, most likely for its memory limit'
      : undefined;
  }

  /** Call when no process of the service is left. */
  release(): void {
    this.#stopWatching();
    if (this.#plan.cgroup !== undefined) removeCgroup(this.#plan.cgroup.folder);
  }
}
