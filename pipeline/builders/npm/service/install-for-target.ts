import { dirname, join, relative } from 'node:path/posix';
import { parseDocument } from 'yaml';
import { listTree } from '../../../shared/archive/tree.ts';
import type { BuilderContext } from '../../builder.ts';
import { runBuild } from '../../run-build.ts';
import type { ServiceSource } from '../../source.ts';
import { toGlobalConfig } from '../install-dependencies.ts';
import { findServiceManager } from '../install-workspace.ts';
import { addTargetPackages } from '../packages/add-target-packages.ts';
import { type FoundPackages, findPackages, type Search } from '../packages/find-packages.ts';
import { lacksTargetPackage } from '../packages/native-code.ts';

/** Adds to a document of settings, JSON or YAML, which need not exist. A value that the author has written stays. */
async function addSettings(
  { fs }: Pick<BuilderContext, 'fs'>,
  path: string,
  added: Record<string, unknown>,
): Promise<void> {
  const text = (await fs.stat(path)) === undefined ? '' : await fs.readText(path);
  if (path.endsWith('.json')) {
    await fs.write(path, JSON.stringify({ ...JSON.parse(text), ...added }));
    return;
  }
  const document = parseDocument(text);
  for (const [name, value] of Object.entries(added)) document.set(name, value);
  await fs.write(path, document.toString());
}

/** Copies of the sources lie in them, so that they are removed together. */
const prefix = '.for-target-';

/** A copy of the sources without what was installed. Paths keep their places. */
async function copyWithoutPackages(ctx: BuilderContext, service: string): Promise<string> {
  const to = join(ctx.sourceRoot, `${prefix}${service}`);
  const isLeftOut = (path: string) => path.startsWith(prefix) || /(^|\/)node_modules$/.test(path);
  for (const entry of await listTree(ctx.fs, ctx.sourceRoot, isLeftOut))
    if (entry.kind !== 'dir') await ctx.fs.copy(join(ctx.sourceRoot, entry.path), join(to, entry.path));
  return to;
}

/**
 * Adds the packages that are made for the target alone, which the installation on this machine has left out: installs the production
 * dependencies once more, for the target and without scripts, in a copy. Does nothing when no package has such parts.
 * @throws {PipelineError} build-failed
 */
export async function installForTarget(
  ctx: BuilderContext,
  source: ServiceSource,
  search: Search,
  found: FoundPackages,
): Promise<void> {
  const { target } = search;
  if (![...found.packages.values()].some((one) => lacksTargetPackage(one, target))) return;
  const top = await copyWithoutPackages(ctx, source.id);
  const toCopy = (dir: string) => join(top, relative(ctx.sourceRoot, dir));
  const { dir, install, toForeignInstall } = await findServiceManager(ctx, source);
  const { args, settings } = toForeignInstall(target);
  for (const [name, added] of Object.entries(settings))
    await addSettings(ctx, join(toCopy(dir), name), added);
  await runBuild(ctx, source.id, {
    file: install.file,
    args,
    cwd: toCopy(dir),
    env: { YARN_NODE_LINKER: 'node-modules', ...(await toGlobalConfig(ctx)) },
    pathFirst: [dirname(ctx.node)],
    shown: `${install.file} ${args.join(' ')}`,
  });
  const extra = new Map([...search.extra].map(([folder, names]) => [toCopy(folder), names]));
  const packages = await findPackages({ ...search, dir: toCopy(source.dir), top, extra });
  addTargetPackages({ packages: found, top: search.top }, { packages, top });
}
