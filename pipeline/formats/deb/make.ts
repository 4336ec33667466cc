import { join } from 'node:path/posix';
import type { BuildContext } from '../../ports.ts';
import { measureStream } from '../../shared/archive/chunks.ts';
import { toPackageName } from '../../shared/archive/naming.ts';
import { normalizeTree } from '../../shared/archive/normalize-tree.ts';
import { listTree } from '../../shared/archive/tree.ts';
import { toShell } from '../../shells/registry.ts';
import type { FileSet } from '../file-set.ts';
import type { MakeRequest } from '../format.ts';
import { readSystemNeeds } from '../linux/needs.ts';
import { linkPayload, placeFiles, settle } from '../linux/stage-tree.ts';
import { toPackageVersion } from '../linux/version.ts';
import { formatControl, toInstalledKib } from './control.ts';
import { planDependencies } from './dependencies.ts';
import { layoutDeb } from './layout.ts';
import { toDebArchitecture } from './names.ts';
import { packDeb } from './pack.ts';

/** The texts of DEBIAN/md5sums and DEBIAN/control for the files of the tree, by path. */
async function describeTree(
  ctx: BuildContext,
  root: string,
  request: MakeRequest,
): Promise<ReadonlyMap<string, string>> {
  const tree = await listTree(ctx.fs, root, (path) => path === 'DEBIAN');
  const sums: string[] = [];
  const sizes: number[] = [];
  for (const entry of tree) {
    if (entry.kind !== 'file') continue;
    const { digests } = await measureStream(ctx.fs.scan(join(root, entry.path)), ['md5']);
    sums.push(`${digests.md5}  ${entry.path}\n`);
    sizes.push(entry.size);
  }
  const { depends, warnings } = planDependencies(await readSystemNeeds(ctx, request.payload, request.target));
  for (const warning of warnings) ctx.log.warn(warning);
  const control = formatControl({
    depends,
    package: toPackageName(request.app),
    version: toPackageVersion(request.app.version),
    architecture: toDebArchitecture(request.target) ?? request.target,
    about: request.about,
    usesSystemBrowser: toShell(request.shell).usesSystemBrowser,
    installedKib: toInstalledKib(sizes, tree.length - sizes.length),
  });
  return new Map([
    ['DEBIAN/md5sums', sums.join('')],
    ['DEBIAN/control', control],
  ]);
}

/**
 * Makes a .deb: a tree with the payload and the other files of the layout, packed by dpkg-deb and xz. Reproducible: times come from
 * SOURCE_DATE_EPOCH. After an error no file is left at `request.to`. Returns the layout with every text.
 * @throws {PipelineError} tool-missing without dpkg-deb or xz, installer-failed (environment) with their output
 */
export async function makeDeb(ctx: BuildContext, request: MakeRequest): Promise<FileSet> {
  const root = join(request.work, 'tree');
  const planned = layoutDeb(request, request.about);
  await linkPayload(ctx, request.payload, join(root, planned.payload));
  await placeFiles(ctx, root, planned.files);
  const computed = await describeTree(ctx, root, request);
  const files = planned.files.map((file) => ({ ...file, content: file.content ?? computed.get(file.path) }));
  await placeFiles(
    ctx,
    root,
    files.filter(({ path }) => computed.has(path)),
  );
  for (const folder of ['usr', 'DEBIAN']) await normalizeTree(ctx, join(root, folder));
  await settle(ctx, root, ['', 'opt']);
  const partial = `${request.to}.partial`;
  try {
    await packDeb(ctx, { root, work: join(request.work, 'pack'), to: partial, target: request.target });
    await ctx.fs.rename(partial, request.to);
  } finally {
    await ctx.fs.remove(partial);
  }
  return { ...planned, files };
}
