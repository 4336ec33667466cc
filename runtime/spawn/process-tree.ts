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
/** After this long, a killed process that is still there (uninterruptible in the kernel) is left behind. */
const killPatience = 5_000;

/** All processes of one service: found again and again until none is left. */
export class ProcessTree {
  readonly #options: TreeOptions;
  readonly #leaders = new Map<number, string>();
  #timer: NodeJS.Timeout | undefined;
  #ending: 'terminate' | 'kill' | undefined;
  #onGone: (() => void) | undefined;

  constructor(options: TreeOptions) {
    this.#options = options;
  }

  /** Takes a process that was just started as the leader of its own group. */
  add(pid: number): void {
    this.#leaders.set(pid, this.#options.table.row(pid)?.start ?? '');
  }

  /** A process that has ended; what it left behind is still found by its mark. */
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

  /** The started processes with their starts, for the record on disk. */
  leaders(): ReadonlyMap<number, string> {
    return this.#leaders;
  }

  /** Asks or forces the whole tree to end; `onGone` is called once, when nothing of it is left. */
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

  /** Nothing of the tree can be asked to end. */
  #insist(): void {
    if (this.#ending === 'terminate' && this.#onGone !== undefined) this.end('kill', this.#onGone);
  }

  #check(count: number, pause: number, since: number): void {
    const patience = this.#ending === 'kill' && this.#options.now() - since > killPatience;
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

/** All that is needed of a process which the owner names. */
function toRow(pid: number): ProcessRow {
  return { pid, parent: 0, group: pid, session: pid, start: '', isZombie: false, isStopped: false };
}
