import { spawn } from 'node:child_process';
import { KeychainUnavailable, type RunCommand } from './keychain.ts';

const longestAnswer = 64 * 1024;

/** Milliseconds; enough to type a password into the dialogue of a locked keychain. */
const defaultTimeoutMs = 10_000;

/** Creates a RunCommand with a time limit: an unanswered unlock dialogue must not block the start. */
export function createRunCommand(env: NodeJS.ProcessEnv, timeoutMs = defaultTimeoutMs): RunCommand {
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
      // A command can end before it has read its input; its exit code decides.
      child.stdin.on('error', () => undefined);
      child.stdin.end(input);
    });
}
