import { dirname } from 'node:path';
import { DriverError } from './driver-error.ts';
import type { Env } from './settings.ts';

/** The target of a stop: a server, or a program that prepares one. */
export interface Stoppable {
  stop(): void;
}

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
 * results from the stop counts as success. Any other failure is written to the log with its remedy and returns 1.
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
    if (error instanceof DriverError)
      log(`${error.message}\n${name}: help: ${error.remedy}\n${name}: code: ${error.code}`);
    else log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return 1;
  }
}
