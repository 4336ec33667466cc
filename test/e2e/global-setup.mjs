import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The end-to-end tests drive what ships, so what ships is rebuilt from the sources first. */
export default function setup() {
  execFileSync(process.execPath, ['scripts/build.ts', '--only', 'runtime,kit,shell'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
