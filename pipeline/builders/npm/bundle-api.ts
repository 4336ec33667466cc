import { join } from 'node:path/posix';
import * as z from 'zod';
import type { BuilderContext } from '../builder.ts';
import { runBuild, toBuildError } from '../run-build.ts';
import type { ServiceSource } from '../source.ts';
import { buildPackage } from './build-package.ts';
import { findNativeAddons, toPackageDir } from './native-addons.ts';
import { readPackageJson } from './package-json.ts';
import { findEntry } from './service/entry.ts';

/** Optional add-ons: bundled code does not find them and uses its JavaScript fallback. */
const optionalAddons = ['pg-native', 'bufferutil', 'utf-8-validate', 'cpu-features'];

/**
 * esbuild's arguments for one CommonJS file. The code's own location (import.meta.url, __dirname) is set to `entry` below the folder
 * of the bundled file, so that it finds the files that are shipped beside it.
 */
export function toEsbuildArgs(entry: string, outfile: string, metafile: string): string[] {
  const place = `var __service_file=require("node:path").join(__dirname,${JSON.stringify(entry)}),__service_dir=require("node:path").dirname(__service_file),__service_url=require("node:url").pathToFileURL(__service_file).href;`;
  return [
    `./${entry}`,
    '--bundle',
    '--platform=node',
    '--target=node26',
    '--format=cjs',
    `--outfile=${outfile}`,
    `--metafile=${metafile}`,
    '--log-level=warning',
    '--color=false',
    `--banner:js=${place}`,
    '--define:import.meta.url=__service_url',
    '--define:import.meta.dirname=__service_dir',
    '--define:import.meta.filename=__service_file',
    '--define:__dirname=__service_dir',
    '--define:__filename=__service_file',
    ...optionalAddons.map((name) => `--external:${name}`),
  ];
}

const metafileSchema = z.object({ inputs: z.record(z.string(), z.unknown()) });

/**
 * Builds a Node service and bundles it with its dependencies into one CommonJS file, `outfile`. Returns the absolute folders of the packages
 * in it.
 * @throws {PipelineError} build-failed, build-output-missing, native-addon (naming the packages with compiled code)
 */
export async function buildApi(
  ctx: BuilderContext,
  source: ServiceSource,
  esbuild: string,
  outfile: string,
): Promise<string[]> {
  const manifest = await readPackageJson(ctx, source);
  if (manifest !== undefined) await buildPackage(ctx, source, manifest);
  const entry = await findEntry(ctx, source, manifest);
  const metafile = `${outfile}.meta.json`;
  await runBuild(ctx, source.id, {
    file: esbuild,
    args: toEsbuildArgs(entry, outfile, metafile),
    cwd: source.dir,
    shown: `esbuild ${entry} --bundle --platform=node --format=cjs`,
  });
  const { inputs } = metafileSchema.parse(JSON.parse(await ctx.fs.readText(metafile)));
  await ctx.fs.remove(metafile);
  const addons = await findNativeAddons(ctx, source.dir, Object.keys(inputs));
  const folders = new Set(Object.keys(inputs).flatMap((input) => toPackageDir(input) ?? []));
  if (addons.length === 0) return [...folders].sort().map((folder) => join(source.dir, folder));
  throw toBuildError(
    source.id,
    'native-addon',
    `packages with compiled code cannot be joined into one file: ${addons.join(', ')}`,
    'remove "bundle" from the build of the service: its packages then ship as files',
  );
}
