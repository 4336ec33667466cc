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
 * For each package that the service does not see: the place of the only one that it sees and that leads there; '' when several do.
 * Below one place, all that lead to a package find it, and the service does not.
 */
function findHolders(visible: Places): Map<InstalledPackage, string> {
  const seen = new Set(visible.values());
  const holders = new Map<InstalledPackage, string>();
  for (const [place, top] of visible) {
    const waiting = [top];
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      for (const used of one.uses.values()) {
        const known = holders.get(used);
        if (seen.has(used) || known === place || known === '') continue;
        holders.set(used, known === undefined ? place : '');
        waiting.push(used);
      }
    }
  }
  return holders;
}

/** A package of the repository itself. They load each other by paths too (`../../other`), so they stay side by side. */
const isLocal = ({ dir }: InstalledPackage): boolean => !dir.includes('/node_modules/');

/**
 * Places packages into node_modules folders without links, so that each loads the packages that it loads where it is installed: what
 * the service itself sees comes to the top. What one of those alone leads to comes below that one, where its name is free; what several
 * lead to comes to the top; the rest below the package that needs it. Pure. A package that two others need below them is placed twice.
 */
export function placePackages({ own, packages }: Pick<FoundPackages, 'own' | 'packages'>): Places {
  const places = findVisible(own.dir, [...packages.values()]);
  for (const [name, used] of own.uses) {
    const place = join('node_modules', name);
    if (!places.has(place)) places.set(place, used);
  }
  const holders = findHolders(places);
  const waiting = [{ at: '', one: own }, ...[...places].map(([at, one]) => ({ at, one }))];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { at, one } = next;
    for (const [name, used] of one.uses) {
      const seen = lookUp(places, at, name);
      if (seen === used) continue;
      const holder = isLocal(used) ? '' : (holders.get(used) ?? '');
      const place = join(seen === undefined ? holder : at, 'node_modules', name);
      places.set(place, used);
      waiting.push({ at: place, one: used });
    }
  }
  return places;
}
