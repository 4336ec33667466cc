import { relative } from 'node:path/posix';
import type { BuildContext } from '../../ports.ts';
import {
  findPackageManager,
  type InstalledManager,
  toInstalledManager,
} from '../../shared/package-manager/find.ts';
import { findWorkspace, type JoinedWorkspace } from '../../shared/workspaces/node-workspace.ts';
import { toPackageTree } from '../../shared/workspaces/package-tree.ts';
import type { BuilderContext } from '../builder.ts';
import { type ServiceSource, toBuildEnv } from '../source.ts';
import { assertInternal } from './assert-internal.ts';
import { installDependencies } from './install-dependencies.ts';
import { isApart, selectInstalled, selectMembers } from './select-members.ts';

/** The workspace of the repository that a service's package belongs to. */
export async function findServiceWorkspace(
  ctx: Pick<BuildContext, 'fs'>,
  { dir, repository }: Pick<ServiceSource, 'dir' | 'repository'>,
): Promise<JoinedWorkspace | undefined> {
  return findWorkspace(toPackageTree(ctx.fs), dir, repository.dir);
}

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
  const { root, chosen } = workspace;
  const found = await findServiceManager(ctx, source);
  const packages = selectInstalled(workspace, source);
  await assertInternal(ctx, source, { ...found, workspace, version: chosen.version }, packages);
  if (!found.pinned) {
    ctx.log.warn(
      `the workspace of service "${source.id}" has no lockfile: its dependencies are not pinned, so two builds can differ`,
    );
  }
  const key = isApart(workspace) ? source.dir : root;
  await installDependencies(ctx, { service: source.id, found, env: toBuildEnv(source), place: '', key });
}
