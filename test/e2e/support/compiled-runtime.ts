import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './cli.ts';

/** The runtime as it ships, one executable; compiled from the sources by the first test of a run that asks for it. */
export function theCompiledRuntime(): string {
  const executable = join(root, 'out/e2e/runtime', process.platform === 'win32' ? 'runtime.exe' : 'runtime');
  if (existsSync(executable)) return executable;
  const printed = execFileSync(process.execPath, ['scripts/build-runtime.ts'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  mkdirSync(dirname(executable), { recursive: true });
  // A copy: the next compilation of the same folder must not touch what runs here.
  const copy = `${executable}.${process.pid}`;
  copyFileSync(printed.trim().split('\n').at(-1) ?? '', copy);
  renameSync(copy, executable);
  return executable;
}
