import { spawn } from 'node:child_process';
import type { ProcessRow } from './process-table.ts';

/** Ends processes: politely (`terminate`) or at once (`kill`). */
export interface Signaller {
  terminate(leaders: readonly number[], members: readonly ProcessRow[]): void;
  kill(leaders: readonly number[], members: readonly ProcessRow[]): void;
}

/** SIGTERM or SIGKILL to every process; SIGCONT lets a stopped one see the former. */
export const posixSignaller: Signaller = {
  terminate(_, members) {
    for (const { pid } of members) send(pid, 'SIGTERM');
    for (const { pid, isStopped } of members) if (isStopped) send(pid, 'SIGCONT');
  },
  kill(leaders, members) {
    for (const pid of leaders) send(-pid, 'SIGKILL');
    for (const { pid } of members) send(pid, 'SIGKILL');
  },
};

/** `taskkill /T` asks the windows of a tree to close; with `/F` it ends the tree. */
export const windowsSignaller: Signaller = {
  terminate: (leaders) => taskkill(toTaskkill(leaders, false)),
  kill: (leaders, members) => taskkill(toTaskkill([...leaders, ...members.map(({ pid }) => pid)], true)),
};

export function toTaskkill(pids: readonly number[], force: boolean): string[] {
  return ['/T', ...(force ? ['/F'] : []), ...pids.flatMap((pid) => ['/PID', String(pid)])];
}

function taskkill(args: string[]): void {
  spawn('taskkill', args, { stdio: 'ignore', windowsHide: true }).on('error', () => undefined);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // Ended meanwhile, or (macOS) a group of which only zombies are left.
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ESRCH' && code !== 'EPERM') throw error;
  }
}
