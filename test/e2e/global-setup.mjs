import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

function run(...args) {
  return execFileSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/**
 * The end-to-end tests drive what ships, so what ships is rebuilt from the sources first, and no installer of an earlier run stays.
 * Whatever several test files need is made here, once, because they run side by side.
 */
export default function setup() {
  if (process.env['KEEP_E2E'] !== '1') rmSync(join(root, 'out/e2e'), { recursive: true, force: true });
  run('scripts/build.ts', '--only', 'runtime,kit,shell');
  const executable = join(root, 'out/e2e/runtime', process.platform === 'win32' ? 'runtime.exe' : 'runtime');
  if (existsSync(executable)) return;
  const printed = run('scripts/build-runtime.ts').trim().split('\n').at(-1);
  mkdirSync(dirname(executable), { recursive: true });
  copyFileSync(printed, executable);
}
