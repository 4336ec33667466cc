import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Runs a program in the place of this one: same standard streams, signals handed on, its exit code as the answer.
 * A program that a signal ended answers 128 + the signal's number, as a shell does.
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @param {Record<string, string | undefined>} [env]
 * @returns {Promise<number>} rejects when the program cannot be started
 */
export function relay(file, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: 'inherit', ...(env && { env }) });
    // A terminal sends Ctrl-C to the whole foreground group: handing it on as well would count as the second, impatient one.
    const fromTerminal = process.stdin.isTTY === true;
    const handlers = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => {
      const handler = () => {
        if (signal !== 'SIGINT' || !fromTerminal) child.kill(/** @type {NodeJS.Signals} */ (signal));
      };
      process.on(signal, handler);
      return () => process.off(signal, handler);
    });
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
