import { spawn } from 'node:child_process';
import { KeychainUnavailable, type RunCommand } from './keychain.ts';

const longestAnswer = 64 * 1024;

/** Long enough to type a password into the dialogue of a locked keychain; milliseconds. */
const patience = 10_000;

/** A RunCommand that gives up after `timeoutMs`: an unlock dialogue without an answer must not hang the start. */
export function createRunCommand(env: NodeJS.ProcessEnv, timeoutMs = patience): RunCommand {
  return (command, args, input) =>
    new Promise((resolve, reject) => {
      const child = spawn(command, args, { env, stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true });
      let stdout = '';
      const timer = setTimeout(() => {
        child.kill('SIGKILL');
        reject(new KeychainUnavailable(`${command} did not answer within ${timeoutMs} ms`));
      }, timeoutMs);
      child.on('error', (error) => {
        clearTimeout(timer);
        reject(new KeychainUnavailable(`${command} cannot be run: ${error.message}`));
      });
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        if (stdout.length < longestAnswer) stdout += text;
      });
      child.on('close', (code) => {
        clearTimeout(timer);
        resolve({ code, stdout });
      });
      // A command that ends before it has read its input is judged by its exit code.
      child.stdin.on('error', () => undefined);
      child.stdin.end(input);
    });
}
