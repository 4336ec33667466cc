import type { Signaller } from '../process-owner.ts';

/** Sends SIGTERM or SIGKILL to every process; SIGCONT lets a stopped process handle SIGTERM. */
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

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // The process has ended, or (macOS) only zombies of the group are left.
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ESRCH' && code !== 'EPERM') throw error;
  }
}
