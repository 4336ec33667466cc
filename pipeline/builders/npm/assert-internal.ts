import { join, relative } from 'node:path/posix';
import type { BuildContext } from '../../ports.ts';
import type { InstalledManager } from '../../shared/package-manager/find.ts';
import { doesLinkRanges, type Exposed, findExposed } from '../../shared/workspaces/internal-names.ts';
import type { NodeWorkspace, WorkspaceMember } from '../../shared/workspaces/node-workspace.ts';
import { toPackageTree } from '../../shared/workspaces/package-tree.ts';
import { toBuildError } from '../run-build.ts';
import type { ServiceSource } from '../source.ts';

/** How the packages of one installation are installed. */
export interface Installation extends Pick<InstalledManager, 'manager' | 'lockText'> {
  /** The workspace that is installed; undefined for a package on its own. */
  workspace: NodeWorkspace | undefined;
  /** The stated version of the package manager. */
  version: string | undefined;
}

function explain({ dir, name, spec, internal }: Exposed, top: string): { what: string; remedy: string } {
  const stated = `${relative(top, dir) || '.'}/package.json asks for "${name}": "${spec}"`;
  if (internal === undefined) {
    return {
      what: `${stated}, and no workspace of the repository has a package of that name`,
      remedy: 'add the package to the workspace, or correct its name',
    };
  }
  return {
    what: `${stated}, which is a package of this repository (${internal}), but it would be asked of a registry, where anyone can publish that name`,
    remedy: `depend on it by its folder, "${name}": "file:${relative(dir, join(top, internal))}", let the workspace have a version that satisfies it, or pin it in the lockfile`,
  };
}

/**
 * Refuses an installation that would ask a registry for a package of the repository.
 * @throws {PipelineError} internal-package-exposed, which names each dependency
 */
export async function assertInternal(
  ctx: Pick<BuildContext, 'fs'>,
  source: Pick<ServiceSource, 'id' | 'repository'>,
  { manager, lockText, workspace, version }: Installation,
  packages: readonly WorkspaceMember[],
): Promise<void> {
  const tree = toPackageTree(ctx.fs);
  const linksRanges =
    workspace !== undefined && (await doesLinkRanges(tree, workspace, { id: manager.id, version }));
  const { internal } = source.repository;
  const members = workspace?.members ?? [];
  const exposed = findExposed({ manager: manager.id, members, internal, lockText, linksRanges }, packages);
  if (exposed.length === 0) return;
  const reasons = exposed.map((one) => explain(one, source.repository.dir));
  throw toBuildError(
    source.id,
    'internal-package-exposed',
    reasons.map(({ what }) => what).join('; '),
    [...new Set(reasons.map(({ remedy }) => remedy))].join('; '),
  );
}
