import { type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type DataLock, toInherited } from './data-lock.ts';
import { DriverError } from './driver-error.ts';
import type { Stoppable } from './run-driver.ts';

export interface RunOptions {
  env: Record<string, string>;
  input?: string;
  /** Called with the program when it runs, so that a stop can end it. */
  onStart: (program: Stoppable) => void;
  /** The lock of the data folder, which the program inherits. */
  lock?: DataLock | undefined;
}

/**
 * Runs a program to its end and returns its output (stdout and stderr).
 * @throws {DriverError} `server-start-failed` when it cannot be started; `server-program-failed` with its last lines when it fails
 */
export async function runProgram(program: string, args: string[], options: RunOptions): Promise<string> {
  const stdio: StdioOptions = ['pipe', 'pipe', 'pipe', ...toInherited(options.lock, process.platform)];
  const child = spawn(program, args, { env: options.env, stdio, windowsHide: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  // A program that ends before it has read its input breaks the pipe; its exit code decides.
  child.stdin?.on('error', () => {});
  child.stdin?.end(options.input ?? '');
  if (child.pid !== undefined) options.onStart({ stop: () => void child.kill('SIGTERM') });
  let code: number | null;
  let signal: NodeJS.Signals | null;
  try {
    [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  } catch (cause) {
    throw new DriverError(
      'server-start-failed',
      `${program} could not be started: ${String(cause)}`,
      'reinstall the app',
      {
        cause,
      },
    );
  }
  if (code !== 0) throw toFailure(program, signal ?? `exit code ${code}`, output);
  return output;
}

/** The failure of a program, with the last lines of its output. */
export function toFailure(program: string, how: string, output: string): DriverError {
  const tail = output.trim().split('\n').slice(-8).join('\n');
  return new DriverError(
    'server-program-failed',
    `${program} failed (${how}):\n${tail}`,
    'check that the disk has space and that the app data folder is writable',
  );
}
