import { spawn } from 'node:child_process';
import type { Signaller } from '../process-owner.ts';

/** `taskkill /T` asks the windows of a tree to close; with `/F` it ends the tree. */
export const windowsSignaller: Signaller = {
  terminate: (leaders, _, refused) =>
    taskkill(toTaskkill(leaders, false), (answer) => {
      if (isRefusal(answer)) refused();
    }),
  kill: (leaders, members) =>
    taskkill(toTaskkill([...leaders, ...members.map(({ pid }) => pid)], true), () => undefined),
};

/** The result of taskkill. Its output has one line, in the system's language, for each process that it asked. */
export interface TaskkillAnswer {
  exitCode: number | null;
  output: string;
}

/** Whether no process could be asked to close, since none has a window. Errors go to stderr, except with Wine's taskkill. */
export function isRefusal({ exitCode, output }: TaskkillAnswer): boolean {
  const isAsked = output.split('\n').some((line) => /^(?!error)\S/i.test(line));
  return exitCode !== 0 && !isAsked;
}

/** The arguments of taskkill for the trees of these processes. */
export function toTaskkill(pids: readonly number[], force: boolean): string[] {
  return ['/T', ...(force ? ['/F'] : []), ...pids.flatMap((pid) => ['/PID', String(pid)])];
}

function taskkill(args: string[], answered: (answer: TaskkillAnswer) => void): void {
  const child = spawn('taskkill', args, { stdio: ['ignore', 'pipe', 'ignore'], windowsHide: true });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.on('error', () => answered({ exitCode: null, output: '' }));
  child.on('close', (exitCode) => answered({ exitCode, output }));
}
