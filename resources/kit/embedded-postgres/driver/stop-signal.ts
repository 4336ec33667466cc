import { execFile } from 'node:child_process';
import type { Programs } from './programs.ts';

/** How insistently a server is stopped: `fast` disconnects clients and writes everything down, `immediate` leaves that to recovery. */
export type StopMode = 'fast' | 'immediate' | 'kill';

export type StopServer = (pid: number, mode: StopMode) => void;

const signals = { fast: 'SIGINT', immediate: 'SIGQUIT', kill: 'SIGKILL' } as const;

/** https://www.postgresql.org/docs/18/server-shutdown.html */
function stopByNodeSignal(pid: number, mode: StopMode): void {
  try {
    process.kill(pid, signals[mode]);
  } catch (error) {
    // It ended meanwhile, which is what was wanted.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Windows has no signals: pg_ctl speaks to the server over a named pipe of its own. */
export function planWindowsStop(pid: number, mode: StopMode): string[] {
  return ['kill', { fast: 'INT', immediate: 'QUIT', kill: 'KILL' }[mode], String(pid)];
}

export function stopSignal(platform: NodeJS.Platform, programs: Programs): StopServer {
  if (platform !== 'win32') return stopByNodeSignal;
  return (pid, mode) => {
    execFile(programs.pgCtl, planWindowsStop(pid, mode), (error) => {
      if (error) process.stderr.write(`pg_ctl: ${error.message}\n`);
    });
  };
}
