import { join } from 'node:path/posix';
import type { BuildState } from '../state.ts';

/** Copies the licenses of the base Node and of the libraries in the runtime and the shell into the payload. */
export async function stageLicenses({ ctx, bases, workspace, origins }: BuildState): Promise<void> {
  const license = [...bases.values()].find((base) => base.license !== undefined)?.license;
  if (license !== undefined) {
    await ctx.fs.write(join(workspace.payload, 'licenses/node/LICENSE'), license);
    origins.add('licenses/node', 'product');
  }
  for (const part of ['runtime', 'shell']) {
    const from = join(ctx.packageRoot, 'dist', part, 'licenses.txt');
    if ((await ctx.fs.stat(from)) === undefined) continue;
    await ctx.fs.copy(from, join(workspace.payload, 'licenses', part, 'licenses.txt'));
    origins.add(`licenses/${part}`, 'product');
  }
}
