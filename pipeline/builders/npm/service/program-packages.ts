import type { Target } from '../../../../schema/vocabulary.ts';
import type { BuilderContext } from '../../builder.ts';
import type { ServiceSource } from '../../source.ts';
import { isTraceable } from '../packages/certainty.ts';
import { type FoundPackages, findPackages, type Search } from '../packages/find-packages.ts';
import type { InstalledPackage } from '../packages/installed-package.ts';
import { listPackageFiles, type PackageFile } from '../packages/package-files.ts';
import { placePackages } from '../packages/place-packages.ts';
import { selectPackages, type TracedPackage } from '../packages/select-packages.ts';
import { toTargetSystem } from '../packages/target-system.ts';
import { type Trace, traceProgram } from '../packages/trace.ts';
import { assertNative } from './assert-native.ts';
import type { PackageContent } from './copy-program.ts';
import { installForTarget } from './install-for-target.ts';

/** The package that a file belongs to, by its folder. */
function toOwner(packages: FoundPackages['packages'], file: string): InstalledPackage | undefined {
  for (let at = file; at.includes('/'); at = at.slice(0, at.lastIndexOf('/'))) {
    const one = packages.get(at);
    if (one !== undefined) return one;
  }
  return undefined;
}

/** Names of packages that the service's own files load without naming them in `dependencies`: they run under Node too. */
function listUndeclared(trace: Trace, { own, packages }: FoundPackages): string[] {
  const isOwn = (file: string) => file.startsWith(`${own.dir}/`) && !file.includes('/node_modules/');
  const names = [...trace].flatMap(([file, parents]) => {
    if (toOwner(packages, file) !== undefined || !parents.some(isOwn)) return [];
    return /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? [];
  });
  return [...new Set(names)].sort();
}

async function findTraced(
  ctx: BuilderContext,
  trace: Trace,
  packages: FoundPackages['packages'],
): Promise<Map<InstalledPackage, TracedPackage>> {
  const facts = new Map<InstalledPackage, TracedPackage>();
  for (const file of trace.keys()) {
    const one = toOwner(packages, file);
    if (one === undefined || facts.get(one)?.isCertain === false) continue;
    const isScript = /\.[cm]?[jt]sx?$/.test(file);
    const isCertain = isScript ? isTraceable(await ctx.fs.readText(file)) : /\.json$/.test(file);
    facts.set(one, { isTraced: true, isCertain });
  }
  return facts;
}

/** The packages of a program: what is installed, what is traced, what ships and where. */
export interface ProgramPackages extends PackageContent {
  found: FoundPackages;
}

/**
 * Finds the packages that a built program needs on the target.
 * @throws {PipelineError} native-addon for compiled code that is not for the target
 */
export async function findProgramPackages(
  ctx: BuilderContext,
  source: ServiceSource,
  host: Target,
  entry: string,
): Promise<ProgramPackages> {
  const target = toTargetSystem(source.target);
  const search: Search = { fs: ctx.fs, dir: source.dir, top: ctx.sourceRoot, target, extra: [] };
  const declared = await findPackages(search);
  const names = [...declared.own.uses.keys()];
  const trace = await traceProgram(ctx, {
    service: source.id,
    base: ctx.sourceRoot,
    dir: declared.own.dir,
    entry,
    packages: names,
  });
  const extra = listUndeclared(trace, declared);
  if (extra.length > 0) {
    ctx.log.warn(
      `service "${source.id}" loads ${extra.join(', ')}, which its package.json does not name in "dependencies": add them there`,
    );
  }
  const found = extra.length === 0 ? declared : await findPackages({ ...search, extra });
  if (host !== source.target) await installForTarget(ctx, source, { ...search, extra }, found);
  const traced = await findTraced(ctx, trace, found.packages);
  const selection = selectPackages(found, (one) => traced.get(one) ?? { isTraced: false, isCertain: true });
  const files = new Map<InstalledPackage, PackageFile[]>();
  for (const one of found.packages.values()) files.set(one, await listPackageFiles(ctx.fs, one.dir));
  await assertNative(ctx, source, host, new Map([...files].filter(([one]) => selection.has(one))));
  return { found, places: placePackages(found), selection, files, trace, target };
}
