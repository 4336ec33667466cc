import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The command line of a process, as far as the system shows it; undefined when the process does not exist. */
export type CommandOf = (pid: number) => string | undefined;

function linuxCommandOf(pid: number): string | undefined {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    // A zombie has an empty command line.
    return words === '' ? undefined : words;
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

function outputOf(program: string, args: string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}

/** `ps` exits with 1 when no process matches. */
function darwinCommandOf(pid: number): string | undefined {
  try {
    return outputOf('/bin/ps', ['-ww', '-o', 'command=', '-p', String(pid)]);
  } catch (error) {
    if ((error as { status?: number | null }).status === 1) return undefined;
    throw error;
  }
}

/** tasklist shows only the image name, and prints a sentence when no task matches. */
function windowsCommandOf(pid: number): string | undefined {
  const row = outputOf('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH']);
  return row.startsWith('"') ? row : undefined;
}

/** Returns the function that reads command lines on this platform. */
export function commandOf(platform: NodeJS.Platform): CommandOf {
  if (platform === 'win32') return windowsCommandOf;
  return platform === 'darwin' ? darwinCommandOf : linuxCommandOf;
}
