import { readFileSync } from 'node:fs';

const attempts = 50;
const pauseMs = 2;
const never = new Int32Array(new SharedArrayBuffer(4));

const read = (pid: number, name: string) => readFileSync(`/proc/${pid}/${name}`, 'latin1');

/** Whether a process is within execve(2): it lives, is not a thread of the kernel (whose parent is 0 or 2), and has neither text. */
function isStarting(pid: number): boolean {
  const [state, parent] = read(pid, 'stat').split(') ').at(-1)?.split(' ') ?? [];
  const isProgram = state !== 'Z' && state !== 'X' && parent !== '0' && parent !== '2';
  return isProgram && read(pid, 'cmdline') === '' && read(pid, 'environ') === '';
}

/**
 * The command line or the environment of a process as /proc shows it; empty for a process that has ended. During execve(2) both read as
 * empty, so an empty one is read again while the process lives.
 */
export function readProcessText(pid: number, name: 'cmdline' | 'environ'): string {
  try {
    for (let left = attempts; left > 0; left--) {
      const text = readFileSync(`/proc/${pid}/${name}`, 'utf8');
      if (text !== '' || !isStarting(pid)) return text;
      Atomics.wait(never, 0, 0, pauseMs);
    }
  } catch {
    // The process has ended, or belongs to another user.
  }
  return '';
}
