/** Compiles the runtime for this machine from the sources; the executable's path is the last line of stdout, alone. */

import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext } from '../host/context.ts';
import { silentLog } from '../host/log.ts';
import { compileRuntime } from '../pipeline/stages/package-desktop/executable/runtime.ts';
import { bundleRuntime } from './build/embedded.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = join(root, 'out/runtime', `${process.platform}-${process.arch}`);
await mkdir(out, { recursive: true });
await bundleRuntime(root, out);

const to = join(out, process.platform === 'win32' ? 'runtime.exe' : 'runtime');
const context = { ...createContext(import.meta.url, silentLog, process.env), packageRoot: out };
await compileRuntime(context, {
  compiler: process.execPath,
  copyBase: (copy) => context.fs.copy(process.execPath, copy),
  baseDigest: await context.fs.sha256(process.execPath),
  to,
  native: true,
});
console.log(to);
