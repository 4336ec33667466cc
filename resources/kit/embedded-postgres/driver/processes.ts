import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The command line of a process, as far as the system tells; undefined when there is no such process. */
export type CommandOf = (pid: number) => string | undefined;

function linuxCommandOf(pid: number): string | undefined {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    // A process that ended but was not collected yet has an empty command line.
    return words === '' ? undefined : words;
  } catch {
    return undefined;
  }
}

function outputOf(program: string, args: string[]): string | undefined {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}

/** `ps` ends with 1 when no process matches. */
function darwinCommandOf(pid: number): string | undefined {
  return outputOf('/bin/ps', ['-ww', '-o', 'command=', '-p', String(pid)]);
}

/** tasklist shows the image name alone, and prints a sentence when no task matches. */
function windowsCommandOf(pid: number): string | undefined {
  const row = outputOf('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH']);
  return row?.startsWith('"') === true ? row : undefined;
}

export function commandOf(platform: NodeJS.Platform): CommandOf {
  if (platform === 'win32') return windowsCommandOf;
  return platform === 'darwin' ? darwinCommandOf : linuxCommandOf;
}
