import type { FoundPackages } from './find-packages.ts';
import type { InstalledPackage } from './installed-package.ts';

/** What ships of a package: all of it, or the files that were traced. A package without an entry does not ship. */
export type Selection = ReadonlyMap<InstalledPackage, 'whole' | 'traced'>;

/** What the trace knows of a package. */
export interface TracedPackage {
  isTraced: boolean;
  /** Whether all of its traced files are certain to load nothing else. */
  isCertain: boolean;
}

/** Whether a package is for one system: its name is written where it is loaded, but a trace on another system does not find it. */
const isOfSystem = ({ manifest: { os, cpu } }: InstalledPackage): boolean => os.length + cpu.length > 0;

/**
 * Decides what ships. Whole: the packages that the service's package.json names, those that load what a tracer does not see, and what
 * those name as their dependencies. Only the traced files: packages that are loaded by certain ones alone. Nothing: packages that no
 * traced file loads and no whole package needs. Pure.
 */
export function selectPackages(
  { packages }: Pick<FoundPackages, 'packages'>,
  traced: (one: InstalledPackage) => TracedPackage,
): Selection {
  const selection = new Map<InstalledPackage, 'whole' | 'traced'>();
  const waiting: InstalledPackage[] = [];
  for (const one of packages.values()) {
    const { isTraced, isCertain } = traced(one);
    if (!one.isDirect && !isTraced) continue;
    selection.set(one, one.isDirect || !isCertain ? 'whole' : 'traced');
    waiting.push(one);
  }
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const isWhole = selection.get(one) === 'whole';
    const mayLoadAny = isWhole && (one.isDirect || !traced(one).isCertain || !traced(one).isTraced);
    for (const used of one.uses.values()) {
      const isNeeded = mayLoadAny || isOfSystem(used) || (isWhole && !traced(used).isTraced);
      if (!isNeeded || selection.get(used) === 'whole') continue;
      selection.set(used, 'whole');
      waiting.push(used);
    }
  }
  return selection;
}
