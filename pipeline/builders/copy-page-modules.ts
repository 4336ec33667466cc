import { dirname, join } from 'node:path/posix';
import type { BuildContext } from '../ports.ts';
import { listTree } from '../shared/archive/tree.ts';
import { toBuildError } from './run-build.ts';
import type { ServiceSource } from './source.ts';

/** A file of a package that a page loads by its place: `src="./node_modules/x/dist/x.js"`, `from '/node_modules/x/y.js'`. */
const reference =
  /["'](?:\.?\/)?(node_modules\/(?:@[\w.~-]+\/)?[\w.~-]+\/[\w.~@/-]+\.\w+)(?:[?#][^"']*)?["']/g;

/** Modules that the pages of a folder load from node_modules, each with the page that loads it. */
async function findReferences(fs: BuildContext['fs'], pages: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const tree = await listTree(fs, pages, (path) => /(^|\/)node_modules$/.test(path));
  for (const { kind, path } of tree) {
    if (kind !== 'file' || !/\.(?:html?|m?js)$/.test(path)) continue;
    for (const [, file = ''] of (await fs.readText(join(pages, path))).matchAll(reference)) {
      if (!found.has(file)) found.set(file, path);
    }
  }
  return found;
}

/**
 * Copies what pages that ship unchanged load from node_modules: the folder of each file, since modules import their neighbours. `pages`
 * is the folder of the sources, `to` that of the payload; both absolute.
 * @throws {PipelineError} page-module-missing for a file that is not installed
 */
export async function copyPageModules(
  ctx: Pick<BuildContext, 'fs'>,
  source: ServiceSource,
  pages: string,
  to: string,
): Promise<void> {
  for (const [file, page] of await findReferences(ctx.fs, pages)) {
    if ((await ctx.fs.stat(join(to, file))) !== undefined) continue;
    const from = await ctx.fs.realpath(join(source.dir, file)).catch(() => undefined);
    if (from === undefined) {
      throw toBuildError(
        source.id,
        'page-module-missing',
        `${source.build.source_dir}/${page} loads ${file}, which is not installed`,
        'name the package in "dependencies" of package.json beside the page, or load the file from another place',
      );
    }
    for (const entry of await listTree(ctx.fs, dirname(from), (path) => /(^|\/)node_modules$/.test(path))) {
      if (entry.kind === 'file')
        await ctx.fs.copy(join(dirname(from), entry.path), join(to, dirname(file), entry.path));
    }
  }
}
