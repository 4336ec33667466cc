import type { ServiceOwner } from '../platform/process-owner.ts';
import { findTree, type ProcessRow, type ProcessTable } from '../platform/process-table.ts';

export interface TreeOptions {
  table: ProcessTable;
  owner: Pick<ServiceOwner, 'isMarked' | 'members' | 'terminate' | 'kill' | 'killOne'>;
  /** Monotonic milliseconds. */
  now: () => number;
}

const firstPause = 2;
const longestPause = 50;
/** Milliseconds after which a killed process that still exists (uninterruptible in the kernel) is abandoned. */
const killTimeoutMs = 5_000;

/** All processes of one service. Ends them by repeated searches until none is left. */
export class ProcessTree {
  readonly #options: TreeOptions;
  readonly #leaders = new Map<number, string>();
  #timer: NodeJS.Timeout | undefined;
  #ending: 'terminate' | 'kill' | undefined;
  #onGone: (() => void) | undefined;

  constructor(options: TreeOptions) {
    this.#options = options;
  }

  /** Adds a process that was just started as the leader of its own group. */
  add(pid: number): void {
    this.#leaders.set(pid, this.#options.table.row(pid)?.start ?? '');
  }

  /** Removes a process that has ended; its descendants are still found by their mark. */
  forget(pid: number): void {
    this.#leaders.delete(pid);
  }

  /** Kills one started process and its group. */
  killOne(pid: number): void {
    if (this.#leaders.has(pid)) this.#options.owner.killOne(pid);
  }

  members(): ProcessRow[] {
    const { table, owner } = this.#options;
    const kept = owner.members();
    if (kept !== undefined) return kept.map(toRow);
    return findTree(table, { leaders: this.#leaders, isMarked: owner.isMarked });
  }

  /** The started processes with their start times, for the record on disk. */
  leaders(): ReadonlyMap<number, string> {
    return this.#leaders;
  }

  /** Asks or forces the whole tree to end; calls `onGone` once, when no process is left. */
  end(how: 'terminate' | 'kill', onGone: () => void): void {
    this.#onGone = onGone;
    this.#ending = how;
    clearTimeout(this.#timer);
    const members = this.members();
    if (members.length > 0) this.#signal(how, [...this.#leaders.keys()], members);
    this.#check(members.length, firstPause, this.#options.now());
  }

  #signal(how: 'terminate' | 'kill', leaders: number[], members: ProcessRow[]): void {
    const { owner } = this.#options;
    if (how === 'kill') owner.kill(leaders, members);
    else owner.terminate(leaders, members, () => this.#insist());
  }

  /** Kills the tree when no process of it could receive the request to end. */
  #insist(): void {
    if (this.#ending === 'terminate' && this.#onGone !== undefined) this.end('kill', this.#onGone);
  }

  #check(count: number, pause: number, since: number): void {
    const patience = this.#ending === 'kill' && this.#options.now() - since > killTimeoutMs;
    if (count === 0 || patience) {
      this.#leaders.clear();
      const onGone = this.#onGone;
      this.#onGone = undefined;
      onGone?.();
      return;
    }
    this.#timer = setTimeout(() => {
      const members = this.members();
      if (this.#ending === 'kill' && members.length > 0) this.#signal('kill', [], members);
      this.#check(members.length, Math.min(longestPause, pause * 1.5), since);
    }, pause);
  }
}

/** A row with only a pid, for a process that the owner lists. */
function toRow(pid: number): ProcessRow {
  return { pid, parent: 0, group: pid, session: pid, start: '', isZombie: false, isStopped: false };
}
