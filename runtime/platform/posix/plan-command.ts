import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import type { StartRequest } from '../process-owner.ts';
import { findExecutable } from './find-executable.ts';
import { findInterpreter } from './find-interpreter.ts';

/** Prefixes a command with a program that sets something up and then executes (exec) the command. */
export type Wrapper = (command: readonly string[]) => readonly string[];

/** Bytes; enough for the first line of a script and for the program headers of an executable. */
const headBytes = 4_096;

/**
 * The command line of a start. A program that the kernel cannot load is started without the wrapper, so that the kernel's
 * error (ENOENT, EACCES) reaches the caller instead of the wrapper's exit code.
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

/** The first bytes of a file; empty when it is executable but not readable. */
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
