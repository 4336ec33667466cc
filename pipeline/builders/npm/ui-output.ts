import { join } from 'node:path/posix';
import type { BuilderContext } from '../builder.ts';
import { expandPlaceholders } from '../placeholders.ts';
import { toBuildError } from '../run-build.ts';
import type { ServiceSource } from '../source.ts';
import { buildPackage } from './build-package.ts';
import { readPackageJson } from './package-json.ts';

const usualFolders = ['dist', 'build', 'out', 'public'];

/** Candidate folders of a built UI, best first; a glob or an index.html at the end of output_pattern stands for its folder. */
export function toOutputFolders(source: ServiceSource): string[] {
  const { dir, scenarioDir, target } = source;
  if (source.build.output_pattern === undefined) return usualFolders.map((name) => join(dir, name));
  const pattern = expandPlaceholders(source.build.output_pattern, target, '')
    .replace(/\/?\*.*$/, '')
    .replace(/(^|\/)index\.html$/, '');
  return [join(dir, pattern), join(scenarioDir, pattern)];
}

/**
 * Builds a UI and returns the absolute folder with its index.html. A UI without package.json or build script is used unchanged.
 * @throws {PipelineError} build-failed, build-output-missing when the build wrote no index.html
 */
export async function buildUi(ctx: BuilderContext, source: ServiceSource): Promise<string> {
  const manifest = await readPackageJson(ctx, source);
  const folders = toOutputFolders(source);
  if (manifest !== undefined) {
    if (manifest.scripts?.['build'] !== undefined) {
      const stale = folders.filter((folder) => folder !== source.dir && folder !== source.scenarioDir);
      for (const folder of stale) if (!folder.endsWith('/public')) await ctx.fs.remove(folder);
    }
    await buildPackage(ctx, source, manifest);
  }
  if (manifest?.scripts?.['build'] === undefined) folders.push(source.dir);
  for (const folder of folders) {
    if ((await ctx.fs.stat(join(folder, 'index.html')))?.kind === 'file') return folder;
  }
  throw toBuildError(
    source.id,
    'build-output-missing',
    `the build wrote no index.html in ${source.build.output_pattern ?? usualFolders.join(', ')}`,
    "name the folder of the built UI in the service's build.output_pattern, relative to its source_dir",
  );
}
