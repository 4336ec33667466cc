import { dirname } from 'node:path';
import type { DriverErrorCode } from '../../schema/errors/codes.ts';
import { DriverError } from './driver-error.ts';
import type { Env } from './settings.ts';

/** The target of a stop: a server, or a program that prepares one. */
export interface Stoppable {
  stop(): void;
}

/** EX_CONFIG of <sysexits.h>; kit.json lists it in `service.restart.final_exit_codes`. */
export const finalExitCode = 78;

/** Failures that only another installation, folder or user can repair. */
const finalCodes: ReadonlySet<DriverErrorCode> = new Set([
  'data-damaged',
  'data-folder-foreign',
  'data-version-unsupported',
  'server-files-incomplete',
  'settings-invalid',
  'user-privileged',
]);

/** The inputs and functions of a driver. */
export interface Driver {
  env: Env;
  platform: NodeJS.Platform;
  /** The member's folder in the payload: contains the driver and the server's programs. */
  root: string;
  /** Writes a line to the service's log. */
  log(line: string): void;
  /** Whether a stop was requested. */
  isStopping(): boolean;
  /** Sets the target of a stop. Stops it at once when a stop was already requested. */
  setStoppable(stoppable: Stoppable): void;
}

/**
 * Runs a driver to its end and returns its exit code. SIGTERM, SIGINT and SIGHUP stop the driver's stoppable; a failure that
 * results from the stop counts as success. Any other failure is written to the log, with its remedy on the last line, and returns 1, or
 * finalExitCode when the next start would fail in the same way.
 */
export async function runDriver(
  name: string,
  run: (driver: Driver) => Promise<number>,
  { env, argv, platform }: Pick<NodeJS.Process, 'env' | 'argv' | 'platform'>,
): Promise<number> {
  const log = (line: string) => void process.stderr.write(`${name}: ${line}\n`);
  let isStopping = false;
  let current: Stoppable | undefined;
  const stop = () => {
    isStopping = true;
    current?.stop();
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
  const setStoppable = (stoppable: Stoppable) => {
    current = stoppable;
    if (isStopping) stoppable.stop();
  };
  try {
    const root = dirname(argv[1] ?? '');
    return await run({ env, platform, root, log, isStopping: () => isStopping, setStoppable });
  } catch (error) {
    if (isStopping) return 0;
    if (!(error instanceof DriverError)) {
      log(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return 1;
    }
    log(`code: ${error.code}`);
    // One line: the runtime shows the last one.
    log(`${error.message}; help: ${error.remedy}`);
    return finalCodes.has(error.code) ? finalExitCode : 1;
  }
}
