import { runMain } from 'node:module';
import { resolve } from 'node:path';

/** Runs a JavaScript file as if this executable were `node`: `process.argv`, `require.main` and ES modules included. */
export function runScript(file: string): void {
  process.argv.splice(1, 2);
  process.argv[1] = resolve(file);
  runMain();
}
