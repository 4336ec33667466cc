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
  const takeWhole = (one: InstalledPackage) => {
    if (selection.get(one) === 'whole') return;
    selection.set(one, 'whole');
    waiting.push(one);
  };
  for (const one of packages.values()) {
    const { isTraced, isCertain } = traced(one);
    if (one.isDirect || (isTraced && !isCertain)) takeWhole(one);
    else if (isTraced && !selection.has(one)) selection.set(one, 'traced');
  }
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const mayLoadAny = one.isDirect || !traced(one).isCertain || !traced(one).isTraced;
    for (const used of one.uses.values()) if (mayLoadAny || !traced(used).isTraced) takeWhole(used);
  }
  return selection;
}
