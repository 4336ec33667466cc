import { execFile } from 'node:child_process';

const patience = 5_000;

/** What the command prints; undefined when it cannot be run. One that fails has printed what it could. */
export function readCommand(command: string, args: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(command, args, { timeout: patience, windowsHide: true, encoding: 'utf8' }, (error, stdout) => {
      resolve(typeof error?.code === 'string' ? undefined : stdout);
    });
  });
}
