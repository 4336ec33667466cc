/** Compiles the runtime for this machine from the sources; the executable's path is the last line of stdout, alone. */

import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleRuntime } from './build/embedded.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = join(root, 'out/runtime', `${process.platform}-${process.arch}`);
await mkdir(out, { recursive: true });
await bundleRuntime(root, out);

const executable = join(out, process.platform === 'win32' ? 'runtime.exe' : 'runtime');
const config = join(out, 'sea.json');
await writeFile(
  config,
  JSON.stringify({
    main: join(out, 'dist/runtime/runtime.cjs'),
    output: executable,
    disableExperimentalSEAWarning: true,
    useCodeCache: true,
    execArgvExtension: 'none',
  }),
);
execFileSync(process.execPath, ['--build-sea', config], { stdio: ['ignore', 'ignore', 'inherit'] });
console.log(executable);
