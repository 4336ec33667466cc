import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { exampleDir, root, runCli } from './cli.ts';
import { takeLock } from './locks.ts';

export interface BuiltExample {
  dir: string;
  deb: string;
  tarZst: string;
}

export const sourceDateEpoch = '1760000000';

/** Builds the example's installers into a folder. @throws {Error} with the command's output when that fails */
export async function buildExample(
  dir: string,
  formats = 'deb,tar.zst',
  options: readonly string[] = [],
): Promise<string[]> {
  const { code, stderr } = await runCli(
    [
      'build',
      exampleDir,
      '--out',
      dir,
      '--target',
      'linux-x64',
      '--shell',
      'browser',
      '--format',
      formats,
      ...options,
      '--vendor',
      'vrooli',
    ],
    { SOURCE_DATE_EPOCH: sourceDateEpoch, VROOLI_BUNDLE_COMPRESSION: 'small' },
  );
  if (code !== 0) throw new Error(`the example's build ended with ${code}:\n${stderr}`);
  return readdir(dir);
}

/** The example's installers, built by the first test file of a run that needs them. */
export async function theBuiltExample(): Promise<BuiltExample> {
  const dir = join(root, 'out/e2e/field-notes');
  const release = await takeLock('build-example');
  const files = await (existsSync(dir) ? readdir(dir) : buildExample(dir)).finally(release);
  const find = (suffix: string) => {
    const file = files.find((name) => name.endsWith(suffix));
    if (file === undefined) throw new Error(`no ${suffix} among ${files.join(', ')}`);
    return join(dir, file);
  };
  return { dir, deb: find('.deb'), tarZst: find('.tar.zst') };
}
