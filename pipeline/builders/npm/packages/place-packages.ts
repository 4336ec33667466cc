import { dirname, join } from 'node:path/posix';
import type { FoundPackages } from './find-packages.ts';
import type { InstalledPackage } from './installed-package.ts';

/** Where a package is put, relative to the folder of the service: `node_modules/a`, or `node_modules/a/node_modules/b`. */
export type Places = ReadonlyMap<string, InstalledPackage>;

/** The package that code in a folder of the service loads by a name. `at` is '' for the service itself. */
function lookUp(places: Places, at: string, name: string): InstalledPackage | undefined {
  for (let folder = at; ; folder = dirname(folder)) {
    const found = places.get(join(folder, 'node_modules', name));
    if (found !== undefined || folder === '' || folder === '.') return found;
  }
}

/** The packages that lie in node_modules of the service's folder or of one above it, where any code of the service finds them. */
function findVisible(dir: string, packages: readonly InstalledPackage[]): Map<string, InstalledPackage> {
  const visible = new Map<string, InstalledPackage>();
  for (let at = dir; ; at = dirname(at)) {
    for (const one of packages) {
      const place = join('node_modules', one.name);
      if (one.dir === join(at, place) && !visible.has(place)) visible.set(place, one);
    }
    if (at === dirname(at)) return visible;
  }
}

/**
 * Places packages into node_modules folders without links, so that each loads the packages that it loads where it is installed: what
 * the service itself sees comes to the top, then whatever has a name that is free there, the rest below the package that needs it.
 * Pure. A package that two others need below them is placed twice.
 */
export function placePackages({ own, packages }: Pick<FoundPackages, 'own' | 'packages'>): Places {
  const places = findVisible(own.dir, [...packages.values()]);
  const waiting = [{ at: '', one: own }, ...[...places].map(([at, one]) => ({ at, one }))];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { at, one } = next;
    for (const [name, used] of one.uses) {
      const seen = lookUp(places, at, name);
      if (seen === used) continue;
      const place = join(seen === undefined ? '' : at, 'node_modules', name);
      places.set(place, used);
      waiting.push({ at: place, one: used });
    }
  }
  return places;
}
