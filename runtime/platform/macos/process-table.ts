import { spawnSync } from 'node:child_process';
import { markVariable } from '../marks.ts';
import type { ProcessRow, ProcessTable } from '../process-table.ts';

/** Columns of `ps` on macOS and the BSDs; the start time is last because it contains spaces. */
export const psArguments = ['-A', '-o', 'pid=,ppid=,pgid=,sess=,state=,lstart='];

/** Reads the processes with `ps`. */
export const macosProcessTable: ProcessTable = {
  list: () => parsePs(ps(psArguments)),
  row: (pid) => parsePs(ps(['-p', String(pid), ...psArguments.slice(1)]))[0],
  mark: (pid) => parsePsMark(ps(['-E', '-ww', '-p', String(pid), '-o', 'command='])),
  boot: () => spawnSync('sysctl', ['-n', 'kern.boottime'], { encoding: 'utf8' }).stdout?.trim() ?? '',
};

/** Parses the output of `ps` with `psArguments`. */
export function parsePs(text: string): ProcessRow[] {
  return text.split('\n').flatMap((line) => {
    const [pid, parent, group, session, state, ...start] = line.trim().split(/\s+/);
    if (state === undefined) return [];
    return [
      {
        pid: Number(pid),
        parent: Number(parent),
        group: Number(group),
        session: Number.parseInt(session ?? '', 16) || Number(group),
        start: start.join(' '),
        isZombie: state.startsWith('Z'),
        isStopped: state.startsWith('T'),
      },
    ];
  });
}

/** The mark in the output of `ps -E`; undefined without one. */
export function parsePsMark(text: string): string | undefined {
  return new RegExp(`(?:^|\\s)${markVariable}=(\\S+)`).exec(text)?.[1];
}

function ps(args: string[]): string {
  return spawnSync('ps', args, { encoding: 'utf8' }).stdout ?? '';
}
