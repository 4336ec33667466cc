import { join, relative } from 'node:path/posix';
import { findPackageManager } from '../../shared/package-manager/find.ts';
import type { BuilderContext } from '../builder.ts';
import { runBuild } from '../run-build.ts';
import { type ServiceSource, toBuildArgs, toBuildEnv } from '../source.ts';
import { installDependencies } from './install-dependencies.ts';
import { inTurn, needsBuild, toLocalFolders } from './local-dependencies.ts';
import { type PackageJson, readPackageJson } from './package-json.ts';

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
  for (const folder of toLocalFolders(manifest, text)) {
    const dir = join(source.dir, folder);
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
 * Installs the dependencies of a package as its lockfile pins them and runs its `build` script, if it has them. Builds the local
 * packages that it depends on first, when their built files are missing.
 * @throws {PipelineError} build-failed, tool-missing
 */
export async function buildPackage(
  ctx: BuilderContext,
  source: ServiceSource,
  manifest: PackageJson,
): Promise<void> {
  for (const [local, inner] of await findLocal(ctx, source, manifest, new Set([source.dir]))) {
    await inTurn(async () => {
      if (!(await needsBuild(ctx.fs, local.dir, inner))) return;
      await installAndBuild(ctx, local, inner, `cd ${relative(source.dir, local.dir)} && `);
    });
  }
  await installAndBuild(ctx, source, manifest, '');
}

async function installAndBuild(
  ctx: BuilderContext,
  source: ServiceSource,
  manifest: PackageJson,
  place: string,
): Promise<void> {
  const { id, dir, scenarioDir } = source;
  const env = toBuildEnv(source);
  const found = await findPackageManager(ctx, dir, scenarioDir);
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  if (found.pinned || Object.keys(wanted).length > 0) {
    if (!found.pinned) {
      ctx.log.warn(
        `service "${id}" has no lockfile: its dependencies are not pinned, so two builds can differ`,
      );
    }
    await installDependencies(ctx, { service: id, found, env, place });
  }
  if (manifest.scripts?.['build'] !== undefined) {
    const args = found.manager.toRunArgs('build', toBuildArgs(source));
    const shown = `${place}${found.manager.id} run build`;
    await runBuild(ctx, id, { file: found.manager.tool.name, args, cwd: dir, env, shown });
  }
}
