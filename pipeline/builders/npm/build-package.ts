import { join, relative } from 'node:path/posix';
import { findPackageManager } from '../../shared/package-manager/find.ts';
import { findDirectMembers } from '../../shared/workspaces/local-members.ts';
import { listWorkspacesAbove } from '../../shared/workspaces/node-workspace.ts';
import { toPackageTree } from '../../shared/workspaces/package-tree.ts';
import type { BuilderContext } from '../builder.ts';
import { runBuild } from '../run-build.ts';
import { type ServiceSource, toBuildArgs, toBuildEnv } from '../source.ts';
import { assertInternal } from './assert-internal.ts';
import { installDependencies } from './install-dependencies.ts';
import { findServiceWorkspace, installWorkspace } from './install-workspace.ts';
import { inTurn, needsBuild, toLocalFolders } from './local-dependencies.ts';
import { type PackageJson, readPackageJson } from './package-json.ts';
import { selectMembers } from './select-members.ts';

/** The local packages that a package depends on, in build order. */
async function findLocal(
  ctx: Pick<BuilderContext, 'fs'>,
  source: ServiceSource,
  manifest: PackageJson,
  seen: Set<string>,
): Promise<[ServiceSource, PackageJson][]> {
  const found: [ServiceSource, PackageJson][] = [];
  const lock = join(source.dir, 'pnpm-lock.yaml');
  const text = (await ctx.fs.stat(lock)) === undefined ? '' : await ctx.fs.readText(lock);
  const workspace = await findServiceWorkspace(ctx, source);
  const members = workspace === undefined ? [] : findDirectMembers(workspace, source.dir, manifest);
  const folders = [
    ...toLocalFolders(manifest, text).map((folder) => join(source.dir, folder)),
    ...members.map(({ dir }) => dir),
  ];
  for (const dir of new Set(folders)) {
    const folder = relative(source.dir, dir);
    if (seen.has(dir)) continue;
    seen.add(dir);
    const build = { type: 'npm' as const, source_dir: join(source.build.source_dir, folder) };
    const local = { ...source, dir, scenarioDir: dir, build };
    const inner = await readPackageJson(ctx, local);
    if (inner !== undefined) found.push(...(await findLocal(ctx, local, inner, seen)), [local, inner]);
  }
  return found;
}

/**
 * The local packages to build before a package, in order. Those outside its workspace come first, whichever member needs them: a package
 * manager may copy them when it installs the workspace.
 */
async function orderLocal(
  ctx: BuilderContext,
  source: ServiceSource,
  manifest: PackageJson,
): Promise<[ServiceSource, PackageJson][]> {
  const workspace = await findServiceWorkspace(ctx, source);
  const seen = new Set([source.dir]);
  const found = await findLocal(ctx, source, manifest, seen);
  for (const member of workspace === undefined ? [] : selectMembers(workspace, source)) {
    found.push(...(await findLocal(ctx, { ...source, dir: member.dir }, member.manifest, seen)));
  }
  const isMember = ([local]: [ServiceSource, PackageJson]) =>
    workspace?.members.some(({ dir }) => dir === local.dir) === true;
  return [...found.filter((one) => !isMember(one)), ...found.filter(isMember)];
}

/**
 * Installs the dependencies of a package as its lockfile pins them and runs its `build` script, if it has them. Builds the local
 * packages that it depends on first, when their built files are missing.
 * @throws {PipelineError} build-failed, tool-missing
 */
export async function buildPackage(
  ctx: BuilderContext,
  source: ServiceSource,
  manifest: PackageJson,
): Promise<void> {
  for (const [local, inner] of await orderLocal(ctx, source, manifest)) {
    await inTurn(async () => {
      if (!(await needsBuild(ctx.fs, local.dir, inner))) return;
      await installAndBuild(ctx, local, inner, `cd ${relative(source.dir, local.dir)} && `);
    });
  }
  await installAndBuild(ctx, source, manifest, '');
}

async function installAlone(
  ctx: BuilderContext,
  source: ServiceSource,
  manifest: PackageJson,
  place: string,
) {
  const { id, dir, scenarioDir, repository } = source;
  const found = await findPackageManager(ctx, dir, scenarioDir);
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  if (found.pinned || Object.keys(wanted).length > 0) {
    if (!found.pinned) {
      ctx.log.warn(
        `service "${id}" has no lockfile: its dependencies are not pinned, so two builds can differ`,
      );
    }
    await assertInternal(ctx, source, { ...found, workspace: undefined, version: undefined }, [
      { dir, manifest },
    ]);
    const above = await listWorkspacesAbove(toPackageTree(ctx.fs), dir, repository.dir);
    const isBelow = above.some(({ root }) => root !== dir && root !== found.dir);
    const args = [...found.install.args, ...(isBelow ? found.manager.aloneArgs : [])];
    const alone = { ...found, install: { ...found.install, args } };
    await installDependencies(ctx, { service: id, found: alone, env: toBuildEnv(source), place });
  }
  return found.manager;
}

async function installAndBuild(
  ctx: BuilderContext,
  source: ServiceSource,
  manifest: PackageJson,
  place: string,
): Promise<void> {
  const { id, dir } = source;
  const workspace = await findServiceWorkspace(ctx, source);
  if (workspace !== undefined) await installWorkspace(ctx, source, workspace);
  const manager = workspace?.chosen.manager ?? (await installAlone(ctx, source, manifest, place));
  if (manifest.scripts?.['build'] !== undefined) {
    const args = manager.toRunArgs('build', toBuildArgs(source));
    const shown = `${place}${manager.id} run build`;
    await runBuild(ctx, id, { file: manager.tool.name, args, cwd: dir, env: toBuildEnv(source), shown });
  }
}
