import { dirname, join } from 'node:path/posix';
import type { InstalledManager } from '../../shared/package-manager/find.ts';
import type { BuilderContext } from '../builder.ts';
import { runBuild } from '../run-build.ts';
import { guardInstallScripts } from './install-scripts/guard.ts';

/** One installation, for a service. */
export interface Installation {
  service: string;
  found: InstalledManager;
  env: Record<string, string>;
  /** How the author gets to the folder, as the beginning of a command line. */
  place: string;
  /** What is installed, when that is a part of the folder. Default: the folder. */
  key?: string;
}

/** Folders with an installation, which services of one workspace share. A copy of the sources has a folder of its own for each build. */
const done = new Map<string, Promise<void>>();

/**
 * Installs all dependencies, those of development too, in the folder of the lockfile; once where several services share it. Install
 * scripts that the project allows run on the Node that ships, because compiled code works with the version of Node that it is compiled for.
 * @throws {PipelineError} build-failed
 */
export function installDependencies(ctx: BuilderContext, wanted: Installation): Promise<void> {
  const key = [wanted.key ?? wanted.found.dir, ctx.node].join('\0');
  const earlier = done.get(key);
  if (earlier !== undefined) return earlier;
  const work = install(ctx, wanted);
  done.set(key, work);
  return work;
}

async function install(ctx: BuilderContext, { service, found, env, place }: Installation): Promise<void> {
  const run = async (file: string, args: readonly string[], guarded: Record<string, string>, shown: string) =>
    runBuild(ctx, service, {
      file,
      args,
      cwd: found.dir,
      // Yarn's other linkers leave no folders that Node can read alone.
      env: {
        YARN_NODE_LINKER: 'node-modules',
        ...(await toGlobalConfig(ctx)),
        ...(await toCompileEnv(ctx)),
        ...env,
        ...guarded,
      },
      pathFirst: [dirname(ctx.node)],
      shown: `${place}${shown}`,
    });
  const { file, args, shown } = found.install;
  await guardInstallScripts(ctx, service, found, {
    install: (more, guarded) => run(file, [...args, ...more], guarded, shown),
    run: (tool, words, guarded) => run(tool, words, guarded, `${tool} ${words.join(' ')}`),
  });
}

/**
 * npm looks for its global settings, such as a registry or a certificate, beside the Node that runs it. Here that is the one that ships,
 * so the file beside the user's own Node is named.
 */
export async function toGlobalConfig({
  exec,
}: Pick<BuilderContext, 'exec'>): Promise<Record<string, string>> {
  if ((await exec.which('npm')) === undefined) return {};
  const { exitCode, stdout } = await exec.run('npm', ['config', 'get', 'globalconfig']);
  return exitCode === 0 ? { npm_config_globalconfig: stdout.trim() } : {};
}

/** Where node-gyp finds the headers of the Node that ships; without them it downloads those of the Node that runs it, which is the same. */
async function toCompileEnv(ctx: Pick<BuilderContext, 'fs' | 'node'>): Promise<Record<string, string>> {
  const beside = dirname(ctx.node);
  for (const folder of [beside, join(beside, '..')])
    if ((await ctx.fs.stat(join(folder, 'include/node/node.h'))) !== undefined)
      return { npm_config_nodedir: folder };
  return {};
}
