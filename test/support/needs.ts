import { accessSync, constants } from 'node:fs';
import { describe, it } from '@jest/globals';
import { findProgram } from '../../schema/find-program.ts';

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether a program is on PATH. */
export const hasProgram = (name: string): boolean =>
  findProgram(name, process.env, process.platform, isExecutable) !== undefined;

/**
 * `describe` and `it` for tests that start programs of the machine: they skip where one is missing, which `npm test` counts, and
 * takes for a failure with CI=true.
 */
export function needs(...programs: string[]): Pick<typeof import('@jest/globals'), 'describe' | 'it'> {
  const all = programs.every(hasProgram);
  return {
    describe: (all ? describe : describe.skip) as typeof describe,
    it: (all ? it : it.skip) as typeof it,
  };
}
