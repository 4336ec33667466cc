import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { type DataLock, toInherited } from './data-lock.ts';
import { DriverError } from './driver-error.ts';
import { guardServer } from './guardian.ts';
import type { StopServer, StopSignals } from './stop.ts';

/** A server that the driver has started. */
export interface Server {
  /** The first call is a graceful stop, each further call an immediate one. */
  stop(): void;
  /** The exit code: the server's own, or 128 and the signal's number. Rejects when the program cannot be started. */
  ended: Promise<number>;
}

export interface ServerCommand {
  program: string;
  args: string[];
  env: Record<string, string>;
}

export interface ServerOptions {
  platform: NodeJS.Platform;
  /** The signals that the guardian sends when the driver ends first. */
  signals: StopSignals;
  stopServer: StopServer;
  /** Receives the server's log. Without it, the log goes to this process's stdout and stderr. */
  onLog?: ((text: string) => void) | undefined;
  /** The lock of the data folder, which the server inherits. */
  lock?: DataLock | undefined;
}

/** Starts a server that ends with this process. */
export function startServer(
  { program, args, env }: ServerCommand,
  { platform, signals, stopServer, onLog, lock }: ServerOptions,
): Server {
  const stdio = onLog === undefined ? 'inherit' : 'pipe';
  const child = spawn(program, args, {
    env,
    windowsHide: true,
    stdio: ['ignore', stdio, stdio, ...toInherited(lock, platform)],
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', onLog ?? (() => {}));
  const { pid } = child;
  const dismissGuardian = pid === undefined ? async () => {} : guardServer(pid, signals, platform);
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', (cause) => {
      reject(
        new DriverError(
          'server-start-failed',
          `${program} could not be started: ${cause.message}`,
          'reinstall the app',
          { cause },
        ),
      );
    });
    child.once('exit', (code, signal) => {
      const exitCode = code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
      dismissGuardian().then(() => resolve(exitCode), reject);
    });
  });
  let stops = 0;
  return {
    stop: () => {
      if (pid !== undefined) stopServer(pid, stops++ === 0 ? 'graceful' : 'immediate');
    },
    ended,
  };
}
