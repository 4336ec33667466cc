import { basename, dirname, join } from 'node:path/posix';
import type { FileSystem } from '../../../ports.ts';
import {
  type InstalledManifest,
  type InstalledPackage,
  readManifest,
  toManifest,
} from './installed-package.ts';
import { fitsTarget, type TargetSystem } from './target-system.ts';

/** The search of the packages of one service. */
export interface Search {
  fs: Pick<FileSystem, 'readText' | 'stat' | 'realpath'>;
  /** Absolute folder of the service. */
  dir: string;
  /** Absolute folder above which nothing belongs to the sources. */
  top: string;
  target: TargetSystem;
  /** Names that code loads beside those of its package.json, by the folder of the package that loads them. */
  extra: ReadonlyMap<string, readonly string[]>;
}

/** A dependency that is named and neither optional nor installed. */
export interface MissingPackage {
  name: string;
  /** The name of the package that needs it; empty for the service. */
  by: string;
}

export interface FoundPackages {
  /** The service's own package. */
  own: InstalledPackage;
  /** Every other package that its production dependencies lead to, by folder. */
  packages: Map<string, InstalledPackage>;
  missing: MissingPackage[];
}

/** Whether a name leads to code that a tool has generated in node_modules: `.prisma/client`. No package of a registry has such a name. */
export const isGenerated = (name: string): boolean => name.startsWith('.');

/** The folder of a package as Node finds it from a folder: in the node_modules there or in one above. */
async function resolvePackage({ fs, top }: Search, name: string, from: string): Promise<string | undefined> {
  for (let at = from; ; at = dirname(at)) {
    const candidate = join(at, 'node_modules', name);
    const canHold = basename(at) !== 'node_modules';
    const sign = isGenerated(name) ? candidate : join(candidate, 'package.json');
    if (canHold && (await fs.stat(sign)) !== undefined) return fs.realpath(candidate);
    if (at === top || at === dirname(at)) return undefined;
  }
}

/** What a package loads in production: name -> whether it works without. npm repeats optional names in `dependencies`. */
function listNeeds(manifest: InstalledManifest): Map<string, boolean> {
  const names = (fields: Record<string, unknown>) => Object.keys(fields);
  const peers = names(manifest.peerDependencies).filter((name) => !isOptionalPeer(manifest, name));
  return new Map([
    ...[...peers, ...names(manifest.dependencies)].map((name) => [name, false] as const),
    ...names(manifest.optionalDependencies).map((name) => [name, true] as const),
  ]);
}

function isOptionalPeer({ peerDependenciesMeta: about }: InstalledManifest, name: string): boolean {
  return about[name]?.optional ?? false;
}

/** Opens the package that `from` loads by a name; undefined when it is not installed. */
async function openPackage(
  search: Search,
  { packages }: FoundPackages,
  from: InstalledPackage,
  name: string,
): Promise<InstalledPackage | undefined> {
  const dir = await resolvePackage(search, name, from.dir);
  if (dir === undefined) return undefined;
  const known = packages.get(dir);
  if (known !== undefined) return known;
  const manifest = (await readManifest(search.fs, dir)) ?? (isGenerated(name) ? toManifest({}) : undefined);
  return manifest && { dir, name, manifest, isDirect: false, isOptional: true, uses: new Map() };
}

/** Adds what `from` needs to `found`; returns the packages whose own needs are still to be followed. */
async function follow(
  search: Search,
  found: FoundPackages,
  from: InstalledPackage,
): Promise<InstalledPackage[]> {
  const next: InstalledPackage[] = [];
  const extra = search.extra.get(from.dir) ?? [];
  const needs = new Map([...extra.map((name) => [name, false] as const), ...listNeeds(from.manifest)]);
  for (const [name, canLack] of needs) {
    const isOptional = canLack || from.isOptional;
    const one = await openPackage(search, found, from, name);
    if (one === undefined && !isOptional) found.missing.push({ name, by: from.name });
    if (one === undefined || one.dir === found.own.dir || !fitsTarget(one.manifest, search.target)) continue;
    // A package that turns out to be needed makes its own dependencies needed too.
    if (!found.packages.has(one.dir) || (one.isOptional && !isOptional)) next.push(one);
    one.isDirect ||= from === found.own || isGenerated(name);
    one.isOptional &&= isOptional;
    from.uses.set(name, one);
    found.packages.set(one.dir, one);
  }
  return next;
}

/** An optional peer ships only when something else needs it: often it is a tool of the development that was installed beside. */
async function linkOptionalPeers(search: Search, { own, packages }: FoundPackages): Promise<void> {
  for (const one of [own, ...packages.values()]) {
    const names = Object.keys(one.manifest.peerDependencies);
    for (const name of names.filter((peer) => isOptionalPeer(one.manifest, peer))) {
      const dir = await resolvePackage(search, name, one.dir);
      const peer = dir === undefined ? undefined : packages.get(dir);
      if (peer !== undefined) one.uses.set(name, peer);
    }
  }
}

/**
 * The production dependencies of a service, by walking from its package.json through node_modules as Node does: it covers each
 * package manager, links included. Packages for other systems than the target are left out.
 * @throws {SyntaxError} for a package.json that is not JSON
 */
export async function findPackages(search: Search): Promise<FoundPackages> {
  const dir = await search.fs.realpath(search.dir);
  const manifest = (await readManifest(search.fs, dir)) ?? toManifest({});
  const own = { dir, name: '', manifest, isDirect: false, isOptional: false, uses: new Map() };
  const found: FoundPackages = { own, packages: new Map(), missing: [] };
  const waiting: InstalledPackage[] = [own];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop())
    waiting.push(...(await follow(search, found, one)));
  await linkOptionalPeers(search, found);
  return found;
}
