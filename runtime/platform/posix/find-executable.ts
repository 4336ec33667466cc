import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';

/**
 * The absolute path of the program that a command would run: `file` itself when it holds a slash, relative to `cwd`, else
 * the first of that name on `path` (execvp(3)). Undefined when there is none, or none that may be executed.
 */
export function findExecutable(file: string, path: string | undefined, cwd: string): string | undefined {
  if (file === '') return undefined;
  const candidates = file.includes('/')
    ? [resolve(cwd, file)]
    : (path ?? '').split(delimiter).map((folder) => resolve(cwd, folder, file));
  return candidates.find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
