import { relative } from 'node:path/posix';
import type { FoundPackages } from './find-packages.ts';
import type { InstalledPackage } from './installed-package.ts';

/** What was found below one folder. */
interface Found {
  packages: FoundPackages;
  /** Absolute; the same place of the sources in both. */
  top: string;
}

/**
 * Adds the packages that only an installation for the target has to those of this machine's, where a package of the same place in the
 * sources uses them. Files of packages that both have are those of this machine: its install scripts and builds wrote into them.
 */
export function addTargetPackages(here: Found, target: Found): void {
  const toPlace = ({ dir }: InstalledPackage, top: string) => relative(top, dir);
  const known = new Map([...here.packages.packages.values()].map((one) => [toPlace(one, here.top), one]));
  known.set(toPlace(here.packages.own, here.top), here.packages.own);
  for (const one of target.packages.packages.values()) {
    if (known.has(toPlace(one, target.top))) continue;
    known.set(toPlace(one, target.top), one);
    here.packages.packages.set(one.dir, one);
  }
  for (const one of [target.packages.own, ...target.packages.packages.values()]) {
    const same = known.get(toPlace(one, target.top));
    for (const [name, used] of one.uses) {
      const chosen = known.get(toPlace(used, target.top)) ?? used;
      if (same !== undefined && (same === one || !same.uses.has(name))) same.uses.set(name, chosen);
    }
  }
}
