import { join } from 'node:path/posix';
import { omitUndefined } from '../../../schema/omit-undefined.ts';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';
import { parseJsonText } from '../document/parse-json.ts';
import { type ChosenManager, choosePackageManager, type PackageFiles, readManagerField } from './choose.ts';
import type { ForeignInstall, InstallSystem, PackageManager, PinnedBy, ScriptGuard } from './table.ts';

/** The commands of a package's manager on this machine. */
export interface InstalledManager {
  manager: PackageManager;
  /** Absolute folder where the install runs. */
  dir: string;
  install: { file: string; args: string[]; shown: string };
  /** `allowsAny`: the project allows install scripts of some dependency. */
  toScriptGuard: (allowsAny: boolean) => ScriptGuard;
  /** The installation of production dependencies for another system. */
  toForeignInstall: (system: InstallSystem) => ForeignInstall;
  /** Whether a lockfile decides the versions. */
  pinned: boolean;
  /** The text of that lockfile. */
  lockText?: string;
}

function toPackageFiles(fs: Pick<BuildContext['fs'], 'stat' | 'readText'>): PackageFiles {
  const hasFile = async (path: string) => (await fs.stat(path)) !== undefined;
  return {
    hasFile,
    readField: async (path) => {
      if (!(await hasFile(path))) return undefined;
      const { value } = parseJsonText(await fs.readText(path), { file: path });
      return readManagerField(value);
    },
  };
}

/**
 * The package manager of the package in `dir`, looked for no higher than `top`. Both are absolute.
 * @throws {PipelineError} tool-missing when its program is not installed
 */
export async function findPackageManager(
  ctx: Pick<BuildContext, 'fs' | 'exec'>,
  dir: string,
  top: string,
): Promise<InstalledManager> {
  return toInstalledManager(ctx, await choosePackageManager(toPackageFiles(ctx.fs), dir, top));
}

/**
 * The commands of a package manager that is already chosen.
 * @throws {PipelineError} tool-missing when its program is not installed
 */
export async function toInstalledManager(
  ctx: Pick<BuildContext, 'fs' | 'exec'>,
  { lockfile, version, ...chosen }: ChosenManager,
): Promise<InstalledManager> {
  const { id, tool, toInstallArgs, toShownInstall } = chosen.manager;
  if ((await ctx.exec.which(tool.name)) === undefined) {
    const asked = lockfile ?? (version === undefined ? 'package.json' : `packageManager ${id}@${version}`);
    throw new PipelineError({
      code: 'tool-missing',
      blame: 'environment',
      message: `${asked} needs ${id}, which is not installed`,
      remedy: tool.remedy,
    });
  }
  const pinned: PinnedBy = {
    ...omitUndefined({ version }),
    ...(lockfile === undefined ? {} : { lockText: await readLock(ctx.fs, join(chosen.dir, lockfile)) }),
  };
  const install = { file: tool.name, args: toInstallArgs(pinned), shown: toShownInstall(pinned) };
  const toForeignInstall = (system: InstallSystem) => chosen.manager.toForeignInstall(pinned, system);
  const { lockText } = pinned;
  const about = { pinned: lockfile !== undefined, ...omitUndefined({ lockText }) };
  const toScriptGuard = (allowsAny: boolean) => chosen.manager.toScriptGuard(pinned, allowsAny);
  return { ...chosen, install, toScriptGuard, toForeignInstall, ...about };
}

/** bun.lockb is binary; the names of packages in it can be read. */
async function readLock(
  fs: Pick<BuildContext['fs'], 'readText' | 'readBytes'>,
  path: string,
): Promise<string> {
  return path.endsWith('.lockb')
    ? new TextDecoder('latin1').decode(await fs.readBytes(path))
    : fs.readText(path);
}
