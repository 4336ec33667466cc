import { join } from 'node:path/posix';
import semver from 'semver';
import { parseYamlText } from '../document/parse-yaml.ts';
import type { PackageManager } from '../package-manager/table.ts';
import { type LocalSpec, parseSpec } from './local-members.ts';
import type { NodeWorkspace, WorkspaceMember } from './node-workspace.ts';
import { listWanted } from './package-manifest.ts';
import type { PackageTree } from './package-tree.ts';

/** A dependency on a package of the repository that would not be taken from the repository. */
export interface Exposed {
  /** The folder of the package that states it. */
  dir: string;
  name: string;
  spec: string;
  /** The folder of the package of the repository with this name, relative to the repository; undefined when it has none. */
  internal: string | undefined;
}

/** Where the packages of one installation come from. */
export interface InstallSources {
  manager: PackageManager['id'];
  /** The members that are installed together; none for a package on its own. */
  members: readonly WorkspaceMember[];
  /** Every package of the repository's workspaces: name to folder. */
  internal: ReadonlyMap<string, string>;
  /** The text of the lockfile, if there is one. */
  lockText: string | undefined;
  /** Whether the package manager links a member to a dependency that states a range of versions. */
  linksRanges: boolean;
}

/** Whether pnpm links members to plain ranges: it did by default before version 9. */
async function doesPnpmLink(tree: PackageTree, root: string, version: string | undefined): Promise<boolean> {
  const settings = parseYamlText((await tree.read(join(root, 'pnpm-workspace.yaml'))) ?? '').value;
  const stated =
    /^\s*link-workspace-packages\s*=\s*(\w+)/m.exec((await tree.read(join(root, '.npmrc'))) ?? '')?.[1] ??
    (settings !== null && typeof settings === 'object' && 'linkWorkspacePackages' in settings
      ? String(settings.linkWorkspacePackages)
      : undefined);
  if (stated !== undefined) return stated !== 'false';
  return version !== undefined && Number.parseInt(version, 10) < 9;
}

/** Whether the package manager of a workspace links members to dependencies that state a range. */
export async function doesLinkRanges(
  tree: PackageTree,
  { root }: Pick<NodeWorkspace, 'root'>,
  { id, version }: { id: PackageManager['id']; version: string | undefined },
): Promise<boolean> {
  return id === 'pnpm' ? doesPnpmLink(tree, root, version) : true;
}

const isNamedIn = (name: string, lockText: string): boolean => {
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return new RegExp(`(?<![\\w.-])${escaped}(?![\\w.-])`).test(lockText);
};

function isLinked(
  sources: InstallSources,
  local: Extract<LocalSpec, { kind: 'registry' | 'workspace' }>,
): boolean {
  const member = sources.members.find(({ manifest }) => manifest.name === local.name);
  if (member === undefined) return false;
  if (local.kind === 'workspace') return sources.manager !== 'npm';
  if (!sources.linksRanges) return false;
  const { range } = local;
  return range === '*' || range === '' || semver.satisfies(member.manifest.version ?? '', range);
}

/**
 * Dependencies of `packages` on packages of the repository that the package manager would ask a registry for, where anyone can publish
 * their names: the lockfile does not have them, and no member of the workspace satisfies them.
 */
export function findExposed(sources: InstallSources, packages: readonly WorkspaceMember[]): Exposed[] {
  const { internal, lockText } = sources;
  return packages.flatMap(({ dir, manifest }) =>
    listWanted(manifest).flatMap(([name, spec]): Exposed[] => {
      const local = parseSpec(name, spec);
      if (local.kind === 'folder' || local.kind === 'elsewhere') return [];
      const known = internal.get(local.name);
      if (known === undefined && local.kind === 'registry') return [];
      if (isLinked(sources, local)) return [];
      if (lockText !== undefined && isNamedIn(local.name, lockText)) return [];
      return [{ dir, name: local.name, spec, internal: known }];
    }),
  );
}
