import { spawn } from 'node:child_process';

/**
 * A shell that waits on a pipe from this process. The pipe closes when this process ends, however it ends, and the shell then
 * stops the server: fast, and after three seconds immediately.
 */
const script =
  'read -r _; kill -INT "$1" 2>/dev/null || exit 0; ' +
  'for _ in 1 2 3; do sleep 1; kill -0 "$1" 2>/dev/null || exit 0; done; kill -QUIT "$1" 2>/dev/null';

/**
 * Sees to it that the server does not outlive this process, not even after SIGKILL. Returns how to dismiss it; that resolves
 * when the shell is gone. Windows needs none: there the runtime's job object ends every process.
 */
export function guardServer(pid: number, platform: NodeJS.Platform): () => Promise<void> {
  if (platform === 'win32') return async () => {};
  const shell = spawn('/bin/sh', ['-c', script, 'postgres-guardian', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const gone = new Promise<void>((resolve) => {
    shell.once('exit', () => resolve());
    shell.once('error', (error) => {
      process.stderr.write(`the server runs unguarded: ${error.message}\n`);
      resolve();
    });
  });
  return () => {
    shell.kill('SIGKILL');
    return gone;
  };
}
