import { spawnSync } from 'node:child_process';
import type { ProcessRow, ProcessTable } from '../process-table.ts';
import type { JobKernel } from './job/kernel.ts';
import { openKernel32 } from './job/kernel32.ts';

const query =
  'Get-CimInstance Win32_Process | ForEach-Object { "$($_.ProcessId) $($_.ParentProcessId) $($_.CreationDate.ToFileTimeUtc())" }';

/** Asks PowerShell's CIM, which takes half a second: only a start after a crash does, or one without job objects. */
export const windowsProcessTable: ProcessTable = {
  list: () => parseCim(powershell(query)),
  row: (pid) => toRow(pid) ?? windowsProcessTable.list().find((row) => row.pid === pid),
  mark: () => undefined,
  // Starts are times of the calendar here: with its start, a pid of another boot names no process of this one.
  boot: () => 'any',
};

export function parseCim(text: string): ProcessRow[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [pid, parent, start] = line.trim().split(' ');
    if (start === undefined) return [];
    const number = Number(pid);
    const row = { pid: number, parent: Number(parent), group: number, session: number, start };
    return [{ ...row, isZombie: false, isStopped: false }];
  });
}

function powershell(command: string): string {
  const options = { encoding: 'utf8', windowsHide: true } as const;
  return (
    spawnSync('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', command], options).stdout ?? ''
  );
}

let kernel: JobKernel | undefined;

/** One process without PowerShell, which takes half a second. The start is cut to microseconds, as CIM has them. */
function toRow(pid: number): ProcessRow | undefined {
  try {
    kernel ??= openKernel32();
    if (kernel === undefined) return undefined;
    const start = String((kernel.startOf(pid) / 10n) * 10n);
    return { pid, parent: 0, group: pid, session: pid, start, isZombie: false, isStopped: false };
  } catch {
    // It has ended, or belongs to somebody else.
    return undefined;
  }
}
