import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import type { StartRequest } from '../process-owner.ts';
import { findExecutable } from './find-executable.ts';
import { findInterpreter } from './find-interpreter.ts';

/** Puts a program before a command that sets something up and then becomes it. */
export type Wrapper = (command: readonly string[]) => readonly string[];

/** Enough for the first line of a script and for the program headers of an executable. */
const headBytes = 4_096;

/**
 * The command line of a start. A program that the kernel cannot load is started with nothing before it: the kernel's own
 * answer (ENOENT, EACCES) then reaches the caller, and not the exit code of what stood before it.
 */
export function planCommand(
  { command, prefix = [], cwd, env }: StartRequest,
  wrap: Wrapper = (wrapped) => wrapped,
): readonly string[] {
  const program = findExecutable(command[0] ?? '', env['PATH'], cwd);
  if (program === undefined || !hasInterpreter(program)) return command;
  return wrap([...prefix, ...command]);
}

function hasInterpreter(program: string): boolean {
  const interpreter = findInterpreter(readHead(program));
  return interpreter === undefined || existsSync(interpreter);
}

/** The first bytes of a file; none of one that may be executed but not read. */
function readHead(path: string): Buffer {
  const head = Buffer.alloc(headBytes);
  try {
    const file = openSync(path, 'r');
    try {
      return head.subarray(0, readSync(file, head));
    } finally {
      closeSync(file);
    }
  } catch {
    return head.subarray(0, 0);
  }
}
