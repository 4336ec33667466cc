import { join } from 'node:path/posix';
import * as z from 'zod';
import type { BuildContext } from '../../ports.ts';

const addonSchema = z.looseObject({
  gypfile: z.boolean().optional(),
  binary: z.unknown().optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
});

/** Packages whose only purpose is to load or fetch compiled code. */
const loaders = ['bindings', 'node-gyp-build', 'prebuild-install', '@mapbox/node-pre-gyp', 'node-pre-gyp'];

/** The package folder of a bundled file, such as `node_modules/@a/b`; undefined for the service's own files. */
export function toPackageDir(input: string): string | undefined {
  return /^(.*\/?node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
}

/** Names of the packages among esbuild's inputs (relative to `dir`) that carry compiled code, sorted. */
export async function findNativeAddons(
  ctx: Pick<BuildContext, 'fs'>,
  dir: string,
  inputs: readonly string[],
): Promise<string[]> {
  const folders = new Set(inputs.flatMap((input) => toPackageDir(input) ?? []));
  const found = new Set<string>();
  for (const folder of folders) {
    const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const path = join(dir, folder);
    if ((await ctx.fs.stat(join(path, 'package.json'))) === undefined) continue;
    const manifest = addonSchema.parse(JSON.parse(await ctx.fs.readText(join(path, 'package.json'))));
    const hasGyp = manifest.gypfile === true || (await ctx.fs.stat(join(path, 'binding.gyp'))) !== undefined;
    const loads = loaders.some((loader) => manifest.dependencies?.[loader] !== undefined);
    if (hasGyp || loads) found.add(name);
  }
  return [...found].sort();
}
