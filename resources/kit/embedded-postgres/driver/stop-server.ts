import { execFile } from 'node:child_process';
import { type StopMode, type StopServer, type StopSignals, stopBySignal } from '../../../driver-sdk/stop.ts';
import type { Programs } from './programs.ts';

/** Fast and immediate shutdown of https://www.postgresql.org/docs/18/server-shutdown.html */
export const signals: StopSignals = { graceful: 'SIGINT', immediate: 'SIGQUIT', kill: 'SIGKILL' };

/** Windows has no signals: pg_ctl speaks to the server over a named pipe of its own. */
export function planWindowsStop(pid: number, mode: StopMode): string[] {
  return ['kill', signals[mode].replace(/^SIG/, ''), String(pid)];
}

export function toStopServer(platform: NodeJS.Platform, programs: Programs): StopServer {
  if (platform !== 'win32') return stopBySignal(signals);
  return (pid, mode) => {
    execFile(programs.pgCtl, planWindowsStop(pid, mode), (error) => {
      if (error) process.stderr.write(`pg_ctl: ${error.message}\n`);
    });
  };
}
