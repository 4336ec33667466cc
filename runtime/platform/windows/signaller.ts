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

/** What taskkill answered. It has a line on its output for each process that it asked, in the language of the system. */
export interface TaskkillAnswer {
  exitCode: number | null;
  output: string;
}

/** A program without a window cannot be asked to close. Errors go to stderr, but for the taskkill of Wine. */
export function isRefusal({ exitCode, output }: TaskkillAnswer): boolean {
  const isAsked = output.split('\n').some((line) => /^(?!error)\S/i.test(line));
  return exitCode !== 0 && !isAsked;
}

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
