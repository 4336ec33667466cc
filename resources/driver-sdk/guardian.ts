import { spawn } from 'node:child_process';
import type { StopSignals } from './stop.ts';

/**
 * A shell that waits on a pipe from this process. The pipe closes when this process ends, however it ends. The shell then stops the
 * server gracefully, and after three seconds immediately. Parameters: process id, signal, second signal.
 */
const script =
  'read -r _; kill -s "$2" "$1" 2>/dev/null || exit 0; ' +
  'for _ in 1 2 3; do sleep 1; kill -0 "$1" 2>/dev/null || exit 0; done; kill -s "$3" "$1" 2>/dev/null';

const toName = (signal: NodeJS.Signals) => signal.replace(/^SIG/, '');

/**
 * Ends the server when this process ends, SIGKILL included. Returns a function that dismisses the guardian; it resolves when the shell
 * has ended. Does nothing on Windows, where the runtime's job object ends all processes.
 */
export function guardServer(
  pid: number,
  signals: StopSignals,
  platform: NodeJS.Platform,
): () => Promise<void> {
  if (platform === 'win32') return async () => {};
  const parameters = [String(pid), toName(signals.graceful), toName(signals.immediate)];
  const shell = spawn('/bin/sh', ['-c', script, 'server-guardian', ...parameters], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = new Promise<void>((resolve) => {
    shell.once('exit', () => resolve());
    shell.once('error', (error) => {
      process.stderr.write(`cannot start the server guardian: ${error.message}\n`);
      resolve();
    });
  });
  return () => {
    shell.kill('SIGKILL');
    return ended;
  };
}
