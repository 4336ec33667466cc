import { execFile } from 'node:child_process';
import { type StopMode, type StopServer, type StopSignals, stopBySignal } from '../../../driver-sdk/stop.ts';
import type { Programs } from './programs.ts';

/** Fast and immediate shutdown of https://www.postgresql.org/docs/18/server-shutdown.html */
export const signals: StopSignals = { graceful: 'SIGINT', immediate: 'SIGQUIT', kill: 'SIGKILL' };

/** The arguments of pg_ctl on Windows, which has no signals: pg_ctl uses a named pipe. */
export function planWindowsStop(pid: number, mode: StopMode): string[] {
  return ['kill', signals[mode].replace(/^SIG/, ''), String(pid)];
}

/** How this platform stops Postgres: by signal, on Windows through pg_ctl. */
export function toStopServer(platform: NodeJS.Platform, programs: Programs): StopServer {
  if (platform !== 'win32') return stopBySignal(signals);
  return (pid, mode) => {
    execFile(programs.pgCtl, planWindowsStop(pid, mode), { windowsHide: true }, (error) => {
      if (error) process.stderr.write(`pg_ctl: ${error.message}\n`);
    });
  };
}
