import { join } from 'node:path/posix';
import type { Target } from '../../../../schema/vocabulary.ts';
import type { BuilderContext } from '../../builder.ts';
import type { ServiceSource } from '../../source.ts';
import { isTraceable } from '../packages/certainty.ts';
import { type FoundPackages, findPackages, isGenerated, type Search } from '../packages/find-packages.ts';
import { type InstalledPackage, toManifest } from '../packages/installed-package.ts';
import { listPackageFiles, type PackageFile } from '../packages/package-files.ts';
import { placePackages } from '../packages/place-packages.ts';
import { selectPackages, type TracedPackage } from '../packages/select-packages.ts';
import { toTargetSystem } from '../packages/target-system.ts';
import { type Trace, traceProgram } from '../packages/trace.ts';
import { assertNative } from './assert-native.ts';
import { findClosedOutput, listClosedPackages } from './closed-output.ts';
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

/**
 * The name by which a file of node_modules is loaded: `a`, `@a/b`, and of code that a tool has generated there `.a/b`. In `.store` yarn
 * keeps packages under other names.
 */
function toLoadedName(file: string): string | undefined {
  const name = /^.*\/node_modules\/((?:[@.][^/]+\/(?=[^/]+\/))?[^/]+)\//.exec(file)?.[1];
  return name?.startsWith('.store/') ? undefined : name;
}

/** Names that files load although no package.json says so: they run under Node too. By the folder of the package that loads them. */
function listUndeclared(trace: Trace, { own, packages }: FoundPackages): Map<string, string[]> {
  const names = new Map<string, Set<string>>();
  const isOwn = (file: string) => file.startsWith(`${own.dir}/`) && !file.includes('/node_modules/');
  for (const [file, parents] of trace) {
    const name = toOwner(packages, file) === undefined ? toLoadedName(file) : undefined;
    if (name === undefined) continue;
    for (const parent of parents) {
      const by = isOwn(parent) ? own : isGenerated(name) ? toOwner(packages, parent) : undefined;
      if (by !== undefined) names.set(by.dir, (names.get(by.dir) ?? new Set()).add(name));
    }
  }
  return new Map([...names].map(([dir, loaded]) => [dir, [...loaded].sort()]));
}

/** Finds what code loads beside what package.json files name, until nothing is added: one such package can load another. */
async function addUndeclared(
  search: Search,
  trace: Trace,
  declared: FoundPackages,
): Promise<{ found: FoundPackages; extra: Map<string, string[]> }> {
  const extra = new Map<string, string[]>();
  let found = declared;
  for (;;) {
    let isMore = false;
    for (const [dir, names] of listUndeclared(trace, found)) {
      const known = extra.get(dir) ?? [];
      const added = names.filter((name) => !known.includes(name));
      if (added.length > 0) extra.set(dir, [...known, ...added]);
      isMore ||= added.length > 0;
    }
    if (!isMore) return { found, extra };
    found = await findPackages({ ...search, extra });
  }
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
  /** The folder of a complete output with the program, relative to the service. */
  closed?: string;
}

/** A complete output ships with the files of the service: no package comes beside it. */
async function takeClosedOutput(
  ctx: BuilderContext,
  source: ServiceSource,
  host: Target,
  { dir: folder, target }: Search,
  closed: string,
): Promise<ProgramPackages> {
  const dir = await ctx.fs.realpath(folder);
  ctx.log.info(`service "${source.id}" ships ${closed} as its build wrote it, with the packages in it`);
  await assertNative(ctx, source, host, await listClosedPackages(ctx.fs, join(dir, closed)));
  const own = {
    dir,
    name: '',
    manifest: toManifest({}),
    isDirect: false,
    isOptional: false,
    uses: new Map(),
  };
  const found: FoundPackages = { own, packages: new Map(), missing: [] };
  const none = { places: new Map(), selection: new Map(), files: new Map(), trace: new Map() };
  return { found, ...none, target, closed };
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
  const search: Search = { fs: ctx.fs, dir: source.dir, top: ctx.sourceRoot, target, extra: new Map() };
  const closed = await findClosedOutput(ctx.fs, source.dir, entry);
  if (closed !== undefined) return takeClosedOutput(ctx, source, host, search, closed);
  const declared = await findPackages(search);
  const names = [...declared.own.uses.keys()];
  const trace = await traceProgram(ctx, {
    service: source.id,
    base: ctx.sourceRoot,
    dir: declared.own.dir,
    entry,
    packages: names,
  });
  const { found, extra } = await addUndeclared(search, trace, declared);
  const unnamed = (extra.get(declared.own.dir) ?? []).filter((name) => !isGenerated(name));
  if (unnamed.length > 0) {
    ctx.log.warn(
      `service "${source.id}" loads ${unnamed.join(', ')}, which its package.json does not name in "dependencies": add them there`,
    );
  }
  if (host !== source.target) await installForTarget(ctx, source, { ...search, extra }, found);
  const traced = await findTraced(ctx, trace, found.packages);
  const selection = selectPackages(found, (one) => traced.get(one) ?? { isTraced: false, isCertain: true });
  const files = new Map<InstalledPackage, PackageFile[]>();
  for (const one of found.packages.values()) files.set(one, await listPackageFiles(ctx.fs, one.dir));
  await assertNative(ctx, source, host, new Map([...files].filter(([one]) => selection.has(one))));
  return { found, places: placePackages(found), selection, files, trace, target };
}
