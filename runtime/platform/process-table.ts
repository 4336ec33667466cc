/** One process of the machine. Pids are reused; pid and `start` together identify one process. */
export interface ProcessRow {
  pid: number;
  parent: number;
  group: number;
  session: number;
  start: string;
  /** Ended, but not yet waited for by its parent. */
  isZombie: boolean;
  /** Stopped by a signal (SIGSTOP). */
  isStopped: boolean;
}

/** The processes of the operating system. */
export interface ProcessTable {
  list(): ProcessRow[];
  row(pid: number): ProcessRow | undefined;
  /** The mark (marks.ts) of a process, from its environment or its limits; undefined without one or without permission to read it. */
  mark(pid: number): string | undefined;
  /** Id of this boot; a pid of another boot is meaningless. */
  boot(): string;
}

/** Whether exactly this process, not a later one with its number, is there and has not ended. */
export function isAlive(table: ProcessTable, { pid, start }: Pick<ProcessRow, 'pid' | 'start'>): boolean {
  const row = table.row(pid);
  return row !== undefined && !row.isZombie && row.start === start;
}

export interface TreeRoots {
  /** Processes that the runtime started itself, each the leader of its own session and group: pid to start time. */
  leaders: ReadonlyMap<number, string>;
  isMarked: (mark: string) => boolean;
}

/**
 * All living processes of a tree: the leaders, their sessions and groups, all processes with the mark, and
 * all descendants of these. A leader's pid counts only until another process reuses it.
 */
export function findTree(table: ProcessTable, roots: TreeRoots, rows = table.list()): ProcessRow[] {
  const byPid = new Map(rows.map((row) => [row.pid, row]));
  const groups = new Set<number>();
  for (const [pid, start] of roots.leaders) {
    const row = byPid.get(pid);
    if (row === undefined || row.start === start) groups.add(pid);
  }
  const belongs = new Map<number, boolean>();
  const isMember = (row: ProcessRow): boolean => {
    const known = belongs.get(row.pid);
    if (known !== undefined) return known;
    belongs.set(row.pid, false);
    const parent = byPid.get(row.parent);
    const found =
      groups.has(row.group) ||
      groups.has(row.session) ||
      (parent !== undefined && row.parent > 1 && isMember(parent)) ||
      hasMark(table, row, roots);
    belongs.set(row.pid, found);
    return found;
  };
  return rows.filter((row) => !row.isZombie && isMember(row));
}

function hasMark(table: ProcessTable, row: ProcessRow, roots: TreeRoots): boolean {
  const mark = row.isZombie ? undefined : table.mark(row.pid);
  return mark !== undefined && roots.isMarked(mark);
}
