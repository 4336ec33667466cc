import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The end-to-end tests drive what ships, so what ships is rebuilt from the sources first, and no installer of an earlier run stays. */
export default function setup() {
  if (process.env['KEEP_E2E'] !== '1') rmSync(join(root, 'out/e2e'), { recursive: true, force: true });
  execFileSync(process.execPath, ['scripts/build.ts', '--only', 'runtime,kit,shell'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
