import { type BinaryFormat, runsOn } from './binary-format.ts';
import type { InstalledPackage } from './installed-package.ts';
import type { PackageFile } from './package-files.ts';
import type { TargetSystem } from './target-system.ts';

/** Why the compiled code of a package does not run on the target. */
export type NativeFault =
  /** It was compiled for the machine that builds. */
  | 'of-host'
  /** Its install script made none, or did not run. */
  | 'not-compiled'
  /** The lockfile lacks its package for the target. */
  | 'not-locked';

const osWords: Record<TargetSystem['os'], RegExp> = {
  linux: /linux/,
  darwin: /darwin|macos/,
  win32: /win32|windows/,
};

/** Names of a package's optional dependencies that are made for the target. */
function listMadeFor({ os, cpu }: TargetSystem, names: readonly string[]): string[] {
  return names.filter((name) => osWords[os].test(name) && name.includes(cpu));
}

/**
 * Finds what is wrong with the compiled code of a package that a service needs; undefined when nothing is. A package with an install script
 * can have its code from an optional package for the target instead. Pure.
 */
export function findNativeFault(
  one: InstalledPackage,
  files: readonly PackageFile[],
  hasGyp: boolean,
  { target, host }: { target: TargetSystem; host: TargetSystem },
): NativeFault | undefined {
  if (one.isOptional) return undefined;
  const addons = files.flatMap(({ path, format, isForDevelopment }): BinaryFormat[] =>
    path.endsWith('.node') && format !== undefined && !isForDevelopment ? [format] : [],
  );
  if (addons.some((format) => runsOn(format, target))) return undefined;
  const made = listMadeFor(target, Object.keys(one.manifest.optionalDependencies));
  if (made.length > 0) return made.some((name) => one.uses.has(name)) ? undefined : 'not-locked';
  if (addons.some((format) => runsOn(format, host))) return 'of-host';
  return hasGyp || one.manifest.gypfile ? 'not-compiled' : undefined;
}

/** Whether a package names packages that are made for the target, and uses none of them. */
export function lacksTargetPackage(one: InstalledPackage, target: TargetSystem): boolean {
  const made = listMadeFor(target, Object.keys(one.manifest.optionalDependencies));
  return made.length > 0 && !made.some((name) => one.uses.has(name));
}

/** Whether a compiled file of a package stays behind, because it runs on another system than the target. */
export function isForeign({ format }: PackageFile, target: TargetSystem): boolean {
  return format !== undefined && !runsOn(format, target);
}
