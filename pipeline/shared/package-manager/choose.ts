import { dirname, join } from 'node:path/posix';
import { npm, type PackageManager, type PinnedBy, packageManagers } from './table.ts';

/** The read functions of the choice. Both return undefined when the path is not a file. */
export interface PackageFiles {
  hasFile(path: string): Promise<boolean>;
  /** The `packageManager` field of a package.json, such as `pnpm@9.1.0`. */
  readField(path: string): Promise<string | undefined>;
}

export interface ChosenManager {
  manager: PackageManager;
  /** Folder where the install runs: that of the lockfile, else of the package. */
  dir: string;
  /** Name of the lockfile in `dir`; undefined when the versions are not pinned. */
  lockfile?: string;
  /** The version that `packageManager` states. */
  version?: PinnedBy['version'];
}

/** The `packageManager` field of a parsed package.json; undefined when it is not a text. */
export function readManagerField(manifest: unknown): string | undefined {
  if (manifest === null || typeof manifest !== 'object' || !('packageManager' in manifest)) return undefined;
  return typeof manifest.packageManager === 'string' ? manifest.packageManager : undefined;
}

function listFolders(dir: string, top: string): string[] {
  const folders: string[] = [];
  for (let at = dir; ; at = dirname(at)) {
    folders.push(at);
    if (at === top || at === dirname(at)) return folders;
  }
}

async function findLockfile(
  files: Pick<PackageFiles, 'hasFile'>,
  folder: string,
  managers: readonly PackageManager[],
): Promise<{ manager: PackageManager; lockfile: string } | undefined> {
  for (const manager of managers) {
    for (const lockfile of manager.lockfiles) {
      if (await files.hasFile(join(folder, lockfile))) return { manager, lockfile };
    }
  }
  return undefined;
}

/** Lockfiles in a folder, by their names: one of each package manager that has any there. */
export async function findLockfiles(files: Pick<PackageFiles, 'hasFile'>, folder: string): Promise<string[]> {
  const found = await Promise.all(packageManagers.map((manager) => findLockfile(files, folder, [manager])));
  return found.flatMap((one) => (one === undefined ? [] : one.lockfile));
}

/**
 * The package manager of the package in `dir`. Of the folders from `dir` up to `top`, the nearest one that states a manager decides,
 * by the `packageManager` field of its package.json, else by its lockfile; npm when none does. The lockfile is the manager's nearest.
 */
export async function choosePackageManager(
  files: PackageFiles,
  dir: string,
  top: string,
): Promise<ChosenManager> {
  const folders = listFolders(dir, top);
  for (const folder of folders) {
    const [id, version] = (await files.readField(join(folder, 'package.json')))?.split('@') ?? [];
    const stated = packageManagers.find((manager) => manager.id === id);
    if (stated !== undefined) {
      const about = version === undefined ? {} : { version };
      for (const place of folders) {
        const found = await findLockfile(files, place, [stated]);
        if (found !== undefined) return { ...found, dir: place, ...about };
      }
      return { manager: stated, dir, ...about };
    }
    const found = await findLockfile(files, folder, packageManagers);
    if (found !== undefined) return { ...found, dir: folder };
  }
  return { manager: npm, dir };
}
