import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { it } from '@jest/globals';
import { readTools } from '../../scripts/check/tools.ts';

const tools = readTools(join(import.meta.dirname, '../..'), process.env);

/** The file of a program of .ci/tools. @throws {Error} for a name that is not in it */
export function toolPath(name: string): string {
  const path = tools.get(name);
  if (path === undefined) throw new Error(`${name} is not in .ci/tools`);
  return path;
}

/**
 * `it` for tests that start programs of .ci/tools: skipped where one is not installed, which `npm test` counts, and takes for a failure with
 * CI=true.
 */
export function withTools(...names: string[]): typeof it {
  return (names.every((name) => existsSync(toolPath(name))) ? it : it.skip) as typeof it;
}
