import type { ProcessRow, ProcessTable } from '../platform/process-table.ts';

const freshFor = 2;

/**
 * Shares one process list between all services that request it at the same moment, and reads each environment once: a stop of fifty
 * services would otherwise read all of /proc fifty times. A process that was just started is never missed,
 * since requesting its row clears the cache.
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
