import { join, relative } from 'node:path/posix';
import * as z from 'zod';
import type { Build } from '../../../schema/bundle/service.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import type { BuildContext } from '../../ports.ts';
import { findPackageManager, toRunBuild } from '../../shared/package-manager/package-manager.ts';
import { expandPlaceholders } from '../placeholders.ts';
import { runBuild, toBuildError } from '../run-build.ts';
import { inTurn, needsBuild, toLocalFolders } from './local-dependencies.ts';

const packageSchema = z.looseObject({
  main: z.string().optional(),
  files: z.array(z.string()).optional(),
  scripts: z.record(z.string(), z.string()).optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
  devDependencies: z.record(z.string(), z.string()).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
export type PackageJson = z.infer<typeof packageSchema>;

/** One service to build, in the copy of the sources. */
export interface ServiceSource {
  id: string;
  build: Build;
  target: Target;
  /** Absolute folder of the service. */
  dir: string;
  /** Absolute folder of the scenario. */
  scenarioDir: string;
}

/** A service's package.json; undefined when it has none. Throws `package-json-invalid`. */
export async function readPackageJson(
  ctx: Pick<BuildContext, 'fs'>,
  source: ServiceSource,
): Promise<PackageJson | undefined> {
  const path = join(source.dir, 'package.json');
  if ((await ctx.fs.stat(path)) === undefined) return undefined;
  try {
    return packageSchema.parse(JSON.parse(await ctx.fs.readText(path)));
  } catch (cause) {
    throw toBuildError(
      source.id,
      'package-json-invalid',
      `${source.build.source_dir}/package.json cannot be read: ${cause instanceof Error ? cause.message : cause}`,
      'correct package.json',
    );
  }
}

/** The environment that build.env asks for, with placeholders replaced. */
export function toBuildEnv(source: ServiceSource, output = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(source.build.env ?? {}).map(([name, text]) => [
      name,
      expandPlaceholders(text, source.target, output),
    ]),
  );
}

/** The local packages that a package stands on, each after those that it needs itself. */
async function findLocal(
  ctx: BuildContext,
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
 * Installs a package's dependencies as its lockfile says and runs its `build` script, where there are any. Local packages that it
 * takes dependencies from come first, when their built files are not there. Throws `build-failed` or `tool-missing`.
 */
export async function buildPackage(
  ctx: BuildContext,
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
  ctx: BuildContext,
  source: ServiceSource,
  manifest: PackageJson,
  place: string,
): Promise<void> {
  const { id, dir, scenarioDir } = source;
  const env = toBuildEnv(source);
  const manager = await findPackageManager(ctx, dir, scenarioDir);
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  if (manager.pinned || Object.keys(wanted).length > 0) {
    if (!manager.pinned) {
      ctx.log.warn(
        `service "${id}" has no lockfile: its dependencies are not pinned, so two builds can differ`,
      );
    }
    await runBuild(ctx, id, {
      ...manager.install,
      cwd: manager.dir,
      env,
      shown: `${place}${manager.install.shown}`,
    });
  }
  if (manifest.scripts?.['build'] !== undefined) {
    const extra = (source.build.args ?? []).map((arg) => expandPlaceholders(arg, source.target, ''));
    const args = toRunBuild(manager.name, extra);
    const shown = `${place}${manager.name} run build`;
    await runBuild(ctx, id, { file: manager.name, args, cwd: dir, env, shown });
  }
}
