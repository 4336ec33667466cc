/** One process of the machine. `start` with `pid` names it for ever: a pid alone is used again. */
export interface ProcessRow {
  pid: number;
  parent: number;
  group: number;
  session: number;
  start: string;
  /** Ended, but not yet collected by its parent. */
  isZombie: boolean;
  /** Stopped by a signal (SIGSTOP). */
  isStopped: boolean;
}

/** The operating system's processes, behind one door for Linux, other Unix systems and Windows. */
export interface ProcessTable {
  list(): ProcessRow[];
  row(pid: number): ProcessRow | undefined;
  /** The value of `markerVariable` in the environment that a process was started with, else its brand, where they can be seen. */
  marker(pid: number): string | undefined;
  /** Changes when the machine starts: pids of another boot mean nothing. */
  boot(): string;
}

/** Every process of a service carries `<instance>/<service>` in this variable. */
export const markerVariable = 'BUNDLE_SUPERVISED';

export interface TreeRoots {
  /** Processes that the runtime started itself, each the leader of its own session and group: pid to start. */
  leaders: ReadonlyMap<number, string>;
  isMarked: (marker: string) => boolean;
}

/**
 * All living processes of a tree: the leaders, their sessions and groups, everything that carries the marker, and
 * all descendants of these. A leader's number counts only while no other process has got it.
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
      hasMarker(table, row, roots);
    belongs.set(row.pid, found);
    return found;
  };
  return rows.filter((row) => !row.isZombie && isMember(row));
}

function hasMarker(table: ProcessTable, row: ProcessRow, roots: TreeRoots): boolean {
  const marker = row.isZombie ? undefined : table.marker(row.pid);
  return marker !== undefined && roots.isMarked(marker);
}
