import { dirname, join } from 'node:path/posix';
import type { BuildContext } from '../ports.ts';
import { listTree } from '../shared/archive/tree.ts';
import { toBuildError } from './run-build.ts';
import type { ServiceSource } from './source.ts';

const path = String.raw`(node_modules\/(?:@[\w.~-]+\/)?[\w.~-]+\/[\w.~@/-]+\.\w+)(?:[?#][^"']*)?["']`;

/** A file of a package that a page loads by its place: `src="./node_modules/x/dist/x.js"`, `from '/node_modules/x/y.js'`. */
const reference = new RegExp(String.raw`["'](?:\.?\/)?${path}`, 'g');
/** An import of one: in scripts that a bundler wrote, names of modules look like such a place. */
const imported = new RegExp(String.raw`\b(?:from|import)\s*\(?\s*["'](?:\.?\/)${path}`, 'g');

/** Pages that ship as they are written, or what a build made of them. */
export type PageOrigin = 'source' | 'output';

/** Modules that the pages of a folder load from node_modules, each with the page that loads it. */
async function findReferences(
  fs: BuildContext['fs'],
  pages: string,
  origin: PageOrigin,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const tree = await listTree(fs, pages, (file) => /(^|\/)node_modules$/.test(file));
  for (const { kind, path: page } of tree) {
    if (kind !== 'file' || !/\.(?:html?|m?js)$/.test(page)) continue;
    const pattern = origin === 'source' || /\.html?$/.test(page) ? reference : imported;
    for (const [, file = ''] of (await fs.readText(join(pages, page))).matchAll(pattern)) {
      if (!found.has(file)) found.set(file, page);
    }
  }
  return found;
}

/**
 * Copies what pages load from node_modules: the folder of each file, since modules import their neighbours. `pages` is the folder of the
 * pages, `to` its place in the payload; both absolute. What built pages load and is not installed is left to the rehearsal.
 * @throws {PipelineError} page-module-missing for a file of pages that ship unchanged, when it is not installed
 */
export async function copyPageModules(
  ctx: Pick<BuildContext, 'fs'>,
  source: ServiceSource,
  pages: string,
  to: string,
  origin: PageOrigin = 'source',
): Promise<void> {
  for (const [file, page] of await findReferences(ctx.fs, pages, origin)) {
    if ((await ctx.fs.stat(join(to, file))) !== undefined) continue;
    const from = await ctx.fs.realpath(join(source.dir, file)).catch(() => undefined);
    if (from === undefined && origin === 'output') continue;
    if (from === undefined) {
      throw toBuildError(
        source.id,
        'page-module-missing',
        `${source.build.source_dir}/${page} loads ${file}, which is not installed`,
        'name the package in "dependencies" of package.json beside the page, or load the file from another place',
      );
    }
    for (const entry of await listTree(ctx.fs, dirname(from), (name) => /(^|\/)node_modules$/.test(name))) {
      if (entry.kind === 'file')
        await ctx.fs.copy(join(dirname(from), entry.path), join(to, dirname(file), entry.path));
    }
  }
}
