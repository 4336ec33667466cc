import { join, relative } from 'node:path/posix';
import { isInside } from '../../shared/sources/source-links.ts';
import type { BuilderContext } from '../builder.ts';
import { expandPlaceholders } from '../placeholders.ts';
import { toBuildError } from '../run-build.ts';
import type { ServiceSource } from '../source.ts';
import { buildPackage } from './build-package.ts';
import { readPackageJson } from './package-json.ts';
import { findWrittenFolders, type Pages, readPages } from './written-pages.ts';

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

const remedy =
  'name the built page in .vrooli/service.json, relative to the scenario: {"lifecycle": {"setup": {"condition": {"checks": [{"type": "ui-bundle", "bundle_path": "ui/dist/index.html"}]}}}}; in a bundle.json of your own, name its folder in build.output_pattern';

const hasPage = async (ctx: BuilderContext, folder: string): Promise<boolean> =>
  (await ctx.fs.stat(join(folder, 'index.html')))?.kind === 'file';

async function findFirst(ctx: BuilderContext, folders: readonly string[]): Promise<string | undefined> {
  for (const folder of folders) if (await hasPage(ctx, folder)) return folder;
  return undefined;
}

/** Whether a folder is the output of an earlier build. One beside the service may hold sources. */
async function isStale(ctx: BuilderContext, source: ServiceSource, folder: string): Promise<boolean> {
  if (folder === source.dir || isInside(source.dir, folder) || folder.endsWith('/public')) return false;
  return isInside(folder, source.dir) || (await hasPage(ctx, folder));
}

/** The folder of the pages after a build: the named one, else the one that the build wrote, else a usual one that was there before. */
async function chooseOutput(ctx: BuilderContext, source: ServiceSource, before: Pages): Promise<string> {
  const { id, dir, build, scenarioDir, repository } = source;
  const folders = toOutputFolders(source);
  const named = build.output_pattern === undefined ? undefined : await findFirst(ctx, folders);
  if (named !== undefined) return named;
  const written = findWrittenFolders(before, await readPages(ctx, repository.dir), dir);
  const shown = written.map((folder) => relative(scenarioDir, folder) || '.');
  if (written.length > 1) {
    const what = `the build wrote pages to several folders of the scenario: ${shown.join(', ')}`;
    throw toBuildError(id, 'build-output-ambiguous', what, remedy);
  }
  const [found] = written;
  if (found !== undefined) {
    if (build.output_pattern !== undefined)
      ctx.log.warn(
        `service "${id}": the build wrote its pages to ${shown[0]}, not to ${build.output_pattern}; that folder is used`,
      );
    return found;
  }
  const usual = build.output_pattern === undefined ? await findFirst(ctx, folders) : undefined;
  if (usual !== undefined) return usual;
  const expected = build.output_pattern ?? usualFolders.join(', ');
  const what = `the build wrote no index.html, neither in ${expected} nor in another folder`;
  throw toBuildError(id, 'build-output-missing', what, remedy);
}

/**
 * Builds a UI and returns the absolute folder with its index.html. A UI without package.json or build script is used unchanged.
 * @throws {PipelineError} build-failed, build-output-missing when the build wrote no index.html, build-output-ambiguous when it wrote
 * several in different folders
 */
export async function buildUi(ctx: BuilderContext, source: ServiceSource): Promise<string> {
  const manifest = await readPackageJson(ctx, source);
  const folders = toOutputFolders(source);
  if (manifest?.scripts?.['build'] === undefined) {
    if (manifest !== undefined) await buildPackage(ctx, source, manifest);
    const found = await findFirst(ctx, [...folders, source.dir]);
    if (found !== undefined) return found;
    const expected = source.build.output_pattern ?? [...usualFolders, '.'].join(', ');
    const what = `there is no index.html in ${expected}, and package.json has no script "build"`;
    throw toBuildError(source.id, 'build-output-missing', what, remedy);
  }
  for (const folder of folders) if (await isStale(ctx, source, folder)) await ctx.fs.remove(folder);
  const before = await readPages(ctx, source.repository.dir);
  await buildPackage(ctx, source, manifest);
  return chooseOutput(ctx, source, before);
}
