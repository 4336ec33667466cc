import { spawn } from 'node:child_process';
import { chmod, rename, writeFile } from 'node:fs/promises';
import { constants } from 'node:os';
import { join } from 'node:path';
import { DriverError } from './driver-error.ts';
import { guardServer } from './guardian.ts';
import type { Programs } from './programs.ts';
import { planServerArgs, type Settings, toHostBasedAccess } from './settings.ts';
import type { StopServer } from './stop-signal.ts';

export interface Server {
  /** The first call is a fast shutdown, a second one an immediate one. */
  stop(): void;
  /** The exit code: the server's own, or 128 and the signal's number. */
  ended: Promise<number>;
}

export interface ServerOptions {
  env: Record<string, string>;
  platform: NodeJS.Platform;
  stopServer: StopServer;
  /** Further settings, `name=value`. */
  settings?: string[];
  /** Takes the server's log, which otherwise goes to this process's stderr. */
  onLog?: (text: string) => void;
}

/** Starts the server on an existing data directory. */
export async function startServer(
  programs: Programs,
  settings: Settings,
  { env, platform, stopServer, settings: more = [], onLog }: ServerOptions,
): Promise<Server> {
  const access = join(settings.dataDir, 'pg_hba.conf');
  await writeFile(`${access}.new`, toHostBasedAccess(settings), { mode: 0o600 });
  await rename(`${access}.new`, access);
  await chmod(settings.dataDir, 0o700);

  const args = [...planServerArgs(settings), ...more.flatMap((setting) => ['-c', setting])];
  const stdio = onLog === undefined ? 'inherit' : 'pipe';
  const child = spawn(programs.postgres, args, { env, stdio: ['ignore', stdio, stdio] });
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', onLog ?? (() => {}));
  const { pid } = child;
  const dismissGuardian = pid === undefined ? async () => {} : guardServer(pid, platform);
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', (cause) => {
      const error = new DriverError(
        `${programs.postgres} could not be started: ${cause.message}`,
        'reinstall the app',
        {
          cause,
        },
      );
      reject(error);
    });
    child.once('exit', (code, signal) => {
      const exitCode = code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
      dismissGuardian().then(() => resolve(exitCode), reject);
    });
  });
  let stops = 0;
  return {
    stop: () => {
      if (pid !== undefined) stopServer(pid, stops++ === 0 ? 'fast' : 'immediate');
    },
    ended,
  };
}
