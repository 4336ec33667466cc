import { accessSync, constants, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { findProgram } from '../../../schema/find-program.ts';
import { thisMachine } from '../this-machine.ts';

/**
 * The absolute path of a command's program: `file` relative to `cwd` when it contains a slash, else
 * the first match in the absolute folders of `path`. Undefined when no executable file is found.
 */
export function findExecutable(file: string, path: string | undefined, cwd: string): string | undefined {
  if (file === '') return undefined;
  if (!file.includes('/')) return findProgram(file, { PATH: path }, thisMachine.system, isProgram);
  const candidate = resolve(cwd, file);
  return isProgram(candidate) ? candidate : undefined;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
