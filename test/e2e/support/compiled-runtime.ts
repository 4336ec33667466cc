import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './cli.ts';

/** The runtime as it ships, one executable; test/e2e/global-setup.mjs compiles it from the sources before the tests. */
export function theCompiledRuntime(): string {
  const executable = join(root, 'out/e2e/runtime', process.platform === 'win32' ? 'runtime.exe' : 'runtime');
  if (!existsSync(executable))
    throw new Error(`${executable} is missing: test/e2e/global-setup.mjs makes it`);
  return executable;
}
