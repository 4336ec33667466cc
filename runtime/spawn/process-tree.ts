import { type Brand, toBrandMarker } from '../platform/linux/process-mark.ts';
import type { ServiceJob } from '../platform/windows/job/service-job.ts';
import { findTree, type ProcessRow, type ProcessTable } from '../platform/process-table.ts';
import type { Signaller } from './signal.ts';

export interface TreeOptions {
  table: ProcessTable;
  signaller: Signaller;
  /** `<instance>/<service>`: what the processes carry in their environment. */
  marker: string;
  /** What they carry besides, where this machine has that. */
  brand: Brand;
  /** What holds them together on Windows. */
  job: Pick<ServiceJob, 'members' | 'kill'> | undefined;
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
    if (this.#leaders.has(pid)) this.#options.signaller.kill([pid], []);
  }

  members(): ProcessRow[] {
    const { table, marker, brand, job } = this.#options;
    const inJob = job?.members();
    if (inJob !== undefined) return inJob.map(toJobRow);
    const brandMarker = toBrandMarker(brand);
    const isMarked = (found: string) => found === marker || found === brandMarker;
    return findTree(table, { leaders: this.#leaders, isMarked });
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
    if (how === 'kill' && this.#options.job?.kill()) return;
    const { signaller } = this.#options;
    if (how === 'kill') signaller.kill(leaders, members);
    else signaller.terminate(leaders, members, () => this.#insist());
  }

  /** Nothing of the tree can be asked to end. */
  #insist(): void {
    if (this.#ending === 'terminate' && this.#onGone !== undefined) this.end('kill', this.#onGone);
  }

  #check(count: number, pause: number, since: number): void {
    const patience = this.#ending === 'kill' && this.#options.now() - since > killPatience;
    if (count === 0 || patience) {
      this.#leaders.clear();
      const tell = this.#onGone;
      this.#onGone = undefined;
      tell?.();
      return;
    }
    this.#timer = setTimeout(() => {
      const members = this.members();
      if (this.#ending === 'kill' && members.length > 0) this.#signal('kill', [], members);
      this.#check(members.length, Math.min(longestPause, pause * 1.5), since);
    }, pause);
  }
}

/** All that is needed of a process which a job object names. */
function toJobRow(pid: number): ProcessRow {
  return { pid, parent: 0, group: pid, session: pid, start: '', isZombie: false, isStopped: false };
}
