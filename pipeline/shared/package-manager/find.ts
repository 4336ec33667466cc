import { join } from 'node:path/posix';
import { omitUndefined } from '../../../schema/omit-undefined.ts';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';
import { parseJsonText } from '../document/parse-json.ts';
import { choosePackageManager, type PackageFiles, readManagerField } from './choose.ts';
import type { ForeignInstall, InstallSystem, PackageManager } from './table.ts';

/** The commands of a package's manager on this machine. */
export interface InstalledManager {
  manager: PackageManager;
  /** Absolute folder where the install runs. */
  dir: string;
  install: { file: string; args: string[]; shown: string };
  /** The installation of production dependencies for another system. */
  toForeignInstall: (system: InstallSystem) => ForeignInstall;
  /** Whether a lockfile decides the versions. */
  pinned: boolean;
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
  const { lockfile, version, ...chosen } = await choosePackageManager(toPackageFiles(ctx.fs), dir, top);
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
  const pinned = {
    ...omitUndefined({ version }),
    ...(lockfile === undefined ? {} : { lockText: await readLock(ctx.fs, join(chosen.dir, lockfile)) }),
  };
  const install = { file: tool.name, args: toInstallArgs(pinned), shown: toShownInstall(pinned) };
  const toForeignInstall = (system: InstallSystem) => chosen.manager.toForeignInstall(pinned, system);
  return { ...chosen, install, toForeignInstall, pinned: lockfile !== undefined };
}

/** bun.lockb is binary: only its existence counts. */
async function readLock(fs: Pick<BuildContext['fs'], 'readText'>, path: string): Promise<string> {
  return path.endsWith('.lockb') ? '' : fs.readText(path);
}
