import { join, relative } from 'node:path/posix';
import { choosePackageManager, readManagerField } from '../../shared/package-manager/choose.ts';
import type { InstalledManager } from '../../shared/package-manager/find.ts';
import { doesLinkRanges, type Exposed, findExposed } from '../../shared/workspaces/internal-names.ts';
import {
  findWorkspace,
  listWorkspacesAbove,
  type NodeWorkspace,
  type WorkspaceMember,
} from '../../shared/workspaces/node-workspace.ts';
import { readManifest } from '../../shared/workspaces/package-manifest.ts';
import type { PackageTree } from '../../shared/workspaces/package-tree.ts';
import type { ServiceSource } from '../source.ts';
import { selectInstalled } from './select-members.ts';

/** How the packages of one installation are installed. */
export interface Installation extends Pick<InstalledManager, 'manager' | 'lockText'> {
  /** The workspace that is installed; undefined for a package on its own. */
  workspace: NodeWorkspace | undefined;
  /** The stated version of the package manager. */
  version: string | undefined;
}

/** A dependency that a registry would be asked for, in words. */
export interface ExposedPackage {
  /** The folder of the package that states it. */
  dir: string;
  name: string;
  what: string;
  remedy: string;
}

function explain({ dir, name, spec, internal }: Exposed, top: string): ExposedPackage {
  const stated = `${relative(top, dir) || '.'}/package.json asks for "${name}": "${spec}"`;
  if (internal === undefined) {
    return {
      dir,
      name,
      what: `${stated}, and no workspace of the repository has a package of that name`,
      remedy: 'add the package to the workspace, or correct its name',
    };
  }
  return {
    dir,
    name,
    what: `${stated}, which is a package of this repository (${internal}), but it would be asked of a registry, where anyone can publish that name`,
    remedy: `depend on it by its folder, "${name}": "file:${relative(dir, join(top, internal))}", let the workspace have a version that satisfies it, or pin it in the lockfile`,
  };
}

/** The packages of the repository for which an installation would ask a registry. */
export async function findExposedPackages(
  tree: PackageTree,
  { dir: top, internal }: Pick<ServiceSource['repository'], 'dir' | 'internal'>,
  { manager, lockText, workspace, version }: Installation,
  packages: readonly WorkspaceMember[],
): Promise<ExposedPackage[]> {
  const linksRanges =
    workspace !== undefined && (await doesLinkRanges(tree, workspace, { id: manager.id, version }));
  const members = workspace?.members ?? [];
  return findExposed({ manager: manager.id, members, internal, lockText, linksRanges }, packages).map((one) =>
    explain(one, top),
  );
}

/** The same for the package of a service whose dependencies are not installed yet. Paths are those of the tree. */
export async function findExposedOf(
  tree: PackageTree,
  { dir, scenarioDir, top }: Pick<ServiceSource, 'dir' | 'scenarioDir'> & { top: string },
): Promise<ExposedPackage[]> {
  const manifest = await readManifest(tree, dir);
  if (manifest === undefined) return [];
  const internal = new Map<string, string>();
  for (const { root, manifest: own, members } of await listWorkspacesAbove(tree, dir, top)) {
    for (const one of [{ dir: root, manifest: own }, ...members])
      if (one.manifest.name !== undefined) internal.set(one.manifest.name, relative(top, one.dir) || '.');
  }
  const workspace = await findWorkspace(tree, dir, top);
  const files = {
    hasFile: (path: string) => tree.isFile(path),
    readField: async (path: string) => readManagerField(await readManifest(tree, join(path, '..'))),
  };
  const chosen = workspace?.chosen ?? (await choosePackageManager(files, dir, scenarioDir));
  const { manager, version, lockfile } = chosen;
  const lockText = lockfile === undefined ? undefined : await tree.read(join(chosen.dir, lockfile));
  const repository = { dir: top, folders: [scenarioDir], internal };
  const packages =
    workspace === undefined ? [{ dir, manifest }] : selectInstalled(workspace, { dir, repository });
  const installation = { manager, workspace, version, ...(lockText === undefined ? {} : { lockText }) };
  return findExposedPackages(tree, repository, installation, packages);
}
