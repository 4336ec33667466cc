import type { FileSystem } from '../../ports.ts';
import { type FoundPackages, findPackages, isGenerated } from '../../builders/npm/packages/find-packages.ts';
import type { InstalledPackage } from '../../builders/npm/packages/installed-package.ts';
import type { TargetSystem } from '../../builders/npm/packages/target-system.ts';
import type { Component } from '../component.ts';
import { toHashes } from '../integrity.ts';
import { listTexts } from '../license-files.ts';
import { toNpmUrl } from '../package-url.ts';
import { toNpmLicense } from './license-of.ts';
import type { Integrities } from './locked-packages.ts';

const toId = ({ name, manifest }: InstalledPackage) =>
  toNpmUrl(manifest.name === '' ? name : manifest.name, manifest.version);

const isPublished = ({ name, manifest }: InstalledPackage) => !isGenerated(name) && manifest.version !== '';

async function toComponent(
  fs: Pick<FileSystem, 'list' | 'stat'>,
  one: InstalledPackage,
  integrities: Integrities,
): Promise<Component> {
  const { manifest } = one;
  const name = manifest.name === '' ? one.name : manifest.name;
  const license = toNpmLicense(manifest);
  const uses = [...one.uses.values()].filter(isPublished).map(toId);
  return {
    id: toId(one),
    kind: 'library',
    name,
    version: manifest.version,
    purl: toId(one),
    ...(license === undefined ? {} : { license }),
    hashes: toHashes(integrities.get(`${name}@${manifest.version}`)),
    evidence: 'declared',
    dependsOn: [...new Set(uses)].sort(),
    paths: [],
    texts: await listTexts(fs, one.dir),
  };
}

/**
 * The production dependencies of a package in the sources, as its package manager has installed them: what a bundler can have put into the
 * files that it wrote. `direct` has the ids of those that its package.json names.
 */
export async function findDeclaredPackages(
  fs: Pick<FileSystem, 'readText' | 'stat' | 'realpath' | 'list'>,
  { dir, top, target }: { dir: string; top: string; target: TargetSystem },
  integrities: Integrities,
): Promise<{ components: Component[]; direct: string[] }> {
  if ((await fs.stat(dir))?.kind !== 'dir') return { components: [], direct: [] };
  const found: FoundPackages = await findPackages({ fs, dir, top, target, extra: new Map() });
  const packages = [...found.packages.values()].filter(isPublished);
  return {
    components: await Promise.all(packages.map((one) => toComponent(fs, one, integrities))),
    direct: [...found.own.uses.values()].filter(isPublished).map(toId),
  };
}
