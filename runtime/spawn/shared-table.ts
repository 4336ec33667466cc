import type { ProcessRow, ProcessTable } from '../platform/process-table.ts';

const freshFor = 2;

/**
 * One look at the machine for all services that ask at the same moment, and each environment read once: a stop of fifty
 * services would otherwise read all of /proc fifty times over. A process that the runtime has just started is never missed,
 * since asking for its row drops what was seen before.
 */
export function shareProcessTable(table: ProcessTable, now: () => number): ProcessTable {
  let seen: { at: number; rows: ProcessRow[]; byPid: Map<number, ProcessRow> } | undefined;
  const marks = new Map<number, { start: string; mark: string | undefined }>();

  function look(): ProcessRow[] {
    if (seen !== undefined && now() - seen.at <= freshFor) return seen.rows;
    const rows = table.list();
    const byPid = new Map(rows.map((row) => [row.pid, row]));
    for (const pid of marks.keys()) if (!byPid.has(pid)) marks.delete(pid);
    seen = { at: now(), rows, byPid };
    return rows;
  }

  return {
    list: look,
    row(pid) {
      if (seen !== undefined && !seen.byPid.has(pid)) seen = undefined;
      return table.row(pid);
    },
    mark(pid) {
      const start = seen?.byPid.get(pid)?.start ?? table.row(pid)?.start ?? '';
      const known = marks.get(pid);
      if (known !== undefined && known.start === start) return known.mark;
      const mark = table.mark(pid);
      marks.set(pid, { start, mark });
      return mark;
    },
    boot: table.boot,
  };
}
