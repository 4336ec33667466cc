import { fileURLToPath } from 'node:url';

const toUrl = (path: string): URL => new URL(`../../${path}`, import.meta.url);

/**
 * The arguments of Node that start `vrooli-bundle` from the sources. Code that an earlier start compiled is used again, which saves half of
 * the processor time of a start; the programs that the command starts are not concerned.
 */
export const cliStart: readonly string[] = [
  '--import',
  toUrl('test/support/compile-cache.mjs').href,
  fileURLToPath(toUrl('cli/main.ts')),
];
