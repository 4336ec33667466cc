import { spawnSync } from 'node:child_process';
import type { ProcessRow, ProcessTable } from '../process-table.ts';
import type { JobKernel } from './job/kernel.ts';
import { openKernel32 } from './job/kernel32.ts';

const query =
  'Get-CimInstance Win32_Process | ForEach-Object { "$($_.ProcessId) $($_.ParentProcessId) $($_.CreationDate.ToFileTimeUtc())" }';

/** Reads the processes through PowerShell's CIM. Takes half a second, so only a start after a crash or without job objects uses it. */
export const windowsProcessTable: ProcessTable = {
  list: () => parseCim(powershell(query)),
  row: (pid) => toRow(pid) ?? windowsProcessTable.list().find((row) => row.pid === pid),
  mark: () => undefined,
  // Start times are calendar times here, so pid and start together are unique across boots.
  boot: () => 'any',
};

/** Parses the output of the CIM query: one line of pid, parent pid and start for each process. */
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

/** One process, read without PowerShell. The start is truncated to microseconds, the precision of CIM. */
function toRow(pid: number): ProcessRow | undefined {
  try {
    kernel ??= openKernel32();
    if (kernel === undefined) return undefined;
    const start = String((kernel.startOf(pid) / 10n) * 10n);
    return { pid, parent: 0, group: pid, session: pid, start, isZombie: false, isStopped: false };
  } catch {
    // The process has ended or belongs to another user.
    return undefined;
  }
}
