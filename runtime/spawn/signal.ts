import { spawn } from 'node:child_process';
import type { ProcessRow } from '../platform/process-table.ts';

/** Ends processes: politely (`terminate`) or at once (`kill`). */
export interface Signaller {
  /** `refused` is called when nothing could be asked to end: to wait for it would be of no use. */
  terminate(leaders: readonly number[], members: readonly ProcessRow[], refused: () => void): void;
  kill(leaders: readonly number[], members: readonly ProcessRow[]): void;
}

/** SIGTERM or SIGKILL to every process; SIGCONT lets a stopped one see the former. */
export const posixSignaller: Signaller = {
  terminate(_, members) {
    for (const { pid } of members) send(pid, 'SIGTERM');
    for (const { pid, isStopped } of members) if (isStopped) send(pid, 'SIGCONT');
  },
  kill(leaders, members) {
    for (const pid of leaders) send(-pid, 'SIGKILL');
    for (const { pid } of members) send(pid, 'SIGKILL');
  },
};

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

function taskkill(args: string[], told: (answer: TaskkillAnswer) => void): void {
  const child = spawn('taskkill', args, { stdio: ['ignore', 'pipe', 'ignore'], windowsHide: true });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.on('error', () => told({ exitCode: null, output: '' }));
  child.on('close', (exitCode) => told({ exitCode, output }));
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // Ended meanwhile, or (macOS) a group of which only zombies are left.
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ESRCH' && code !== 'EPERM') throw error;
  }
}
