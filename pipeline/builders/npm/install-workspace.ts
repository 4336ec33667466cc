import { relative } from 'node:path/posix';
import type { BuildContext } from '../../ports.ts';
import {
  findPackageManager,
  type InstalledManager,
  toInstalledManager,
} from '../../shared/package-manager/find.ts';
import { isInside } from '../../shared/sources/source-links.ts';
import { findNeededMembers } from '../../shared/workspaces/local-members.ts';
import {
  findWorkspace,
  type JoinedWorkspace,
  type WorkspaceMember,
} from '../../shared/workspaces/node-workspace.ts';
import { toPackageTree } from '../../shared/workspaces/package-tree.ts';
import type { BuilderContext } from '../builder.ts';
import { type ServiceSource, toBuildEnv } from '../source.ts';
import { assertInternal } from './assert-internal.ts';
import { installDependencies } from './install-dependencies.ts';

/** The workspace of the repository that a service's package belongs to. */
export async function findServiceWorkspace(
  ctx: Pick<BuildContext, 'fs'>,
  { dir, repository }: Pick<ServiceSource, 'dir' | 'repository'>,
): Promise<JoinedWorkspace | undefined> {
  return findWorkspace(toPackageTree(ctx.fs), dir, repository.dir);
}

/** The members to install for a package: those whose sources are there, or the package alone when it has a lockfile of its own. */
export function selectMembers(
  workspace: JoinedWorkspace,
  { dir, repository }: Pick<ServiceSource, 'dir' | 'repository'>,
): WorkspaceMember[] {
  if (isApart(workspace)) return workspace.members.filter((member) => member.dir === dir);
  const copied = workspace.members.filter((member) =>
    repository.folders.some((folder) => isInside(member.dir, folder)),
  );
  return findNeededMembers(workspace, copied);
}

/** Whether each member has a lockfile of its own, as pnpm writes them with `shared-workspace-lockfile=false`. */
const isApart = ({ root, chosen }: JoinedWorkspace): boolean =>
  chosen.lockfile !== undefined && chosen.dir !== root;

/**
 * The package manager of a service's package, as it is run for the package: at the root of its workspace for the members that the scenario
 * needs, or in the folder of its lockfile.
 * @throws {PipelineError} tool-missing
 */
export async function findServiceManager(
  ctx: Pick<BuildContext, 'fs' | 'exec'>,
  source: ServiceSource,
): Promise<InstalledManager> {
  const workspace = await findServiceWorkspace(ctx, source);
  if (workspace === undefined) return findPackageManager(ctx, source.dir, source.scenarioDir);
  const { root, chosen } = workspace;
  const found = await toInstalledManager(ctx, chosen);
  const folders = selectMembers(workspace, source).map(({ dir }) => relative(root, dir));
  const more = found.manager.toMemberArgs(isApart(workspace) ? folders : ['.', ...folders]);
  return {
    ...found,
    dir: root,
    install: { ...found.install, args: [...found.install.args, ...more] },
    toForeignInstall: (system) => {
      const foreign = found.toForeignInstall(system);
      return { ...foreign, args: [...foreign.args, ...more] };
    },
  };
}

/**
 * Installs the members of a workspace that a scenario needs, at the root of the workspace and once for all services.
 * @throws {PipelineError} build-failed, tool-missing, internal-package-exposed
 */
export async function installWorkspace(
  ctx: BuilderContext,
  source: ServiceSource,
  workspace: JoinedWorkspace,
): Promise<void> {
  const { root, chosen, manifest } = workspace;
  const found = await findServiceManager(ctx, source);
  const packages = [
    ...selectMembers(workspace, source),
    ...(isApart(workspace) ? [] : [{ dir: root, manifest }]),
  ];
  await assertInternal(ctx, source, { ...found, workspace, version: chosen.version }, packages);
  if (!found.pinned) {
    ctx.log.warn(
      `the workspace of service "${source.id}" has no lockfile: its dependencies are not pinned, so two builds can differ`,
    );
  }
  const key = isApart(workspace) ? source.dir : root;
  await installDependencies(ctx, { service: source.id, found, env: toBuildEnv(source), place: '', key });
}
