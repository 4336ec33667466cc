import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** Names the file descriptor whose other end the relay holds: it closes when the relay ends, however it ends. */
export const parentVariable = 'VROOLI_BUNDLE_PARENT_FD';

/**
 * Runs a program in place of this one: same standard streams, signals forwarded, same exit code.
 * For a program that a signal ended the result is 128 + the number of the signal, as in a command shell.
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string | undefined>, isFollowed?: boolean }} [options] isFollowed: with `env`, for a program that
 * watches the end of this process (follow-parent.ts)
 * @returns {Promise<number>} rejects when the program cannot be started
 */
export function relay(file, args, { env, isFollowed = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = isFollowed
      ? spawn(file, args, {
          stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
          env: { ...env, [parentVariable]: '3' },
        })
      : spawn(file, args, { stdio: 'inherit', ...(env && { env }) });
    // A terminal sends Ctrl-C to the whole foreground group: handing it on as well would count as the second, impatient one.
    const fromTerminal = process.stdin.isTTY === true;
    const handlers = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => {
      const handler = () => {
        if (signal !== 'SIGINT' || !fromTerminal) child.kill(/** @type {NodeJS.Signals} */ (signal));
      };
      process.on(signal, handler);
      return () => process.off(signal, handler);
    });
    // It would open Node's debugger in this process.
    const ignore = () => {};
    process.on('SIGUSR1', ignore);
    handlers.push(() => process.off('SIGUSR1', ignore));
    const release = () => {
      for (const off of handlers) off();
    };
    child.once('error', (error) => {
      release();
      reject(error);
    });
    child.once('exit', (code, signal) => {
      release();
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}
