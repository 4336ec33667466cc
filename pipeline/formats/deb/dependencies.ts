import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import { findFloorWarnings, highest, toGlibc } from '../linux/glibc.ts';
import type { NeededLibrary } from '../linux/needs.ts';
import { findLibraryPackage } from './library-packages.ts';

/** Browsers that can show the app; only recommended, since a browser may be installed without dpkg. */
export const browsers = [
  'chromium | google-chrome-stable | microsoft-edge-stable | firefox | firefox-esr | www-browser',
  'xdg-utils',
];

/** A newer floor leaves out systems that are in use. */
const widest = { glibc: '2.31', systems: 'Debian 11, Ubuntu 20.04' };

/**
 * The release of GCC whose libstdc++ has the symbols of a version, which is the version of Debian's package.
 * https://gcc.gnu.org/onlinedocs/libstdc++/manual/abi.html
 */
const libstdcxx: readonly (readonly [symbols: number, release: string])[] = [
  [21, '5'],
  [22, '6'],
  [24, '7'],
  [25, '8'],
  [26, '9'],
  [28, '9.3'],
  [29, '11'],
  [30, '12'],
  [31, '13.1'],
  [32, '13.2'],
  [33, '14'],
];

function toLibstdcxx(version: string): string[] {
  const [, number] = /^GLIBCXX_3\.4\.(\d+)$/.exec(version) ?? [];
  if (number === undefined) return [];
  const known = libstdcxx.find(([symbols]) => Number(number) <= symbols);
  return [known?.[1] ?? '14'];
}

function toMinimum(name: string, versions: readonly string[]): string {
  const floor =
    name === 'libc6'
      ? highest(versions.flatMap(toGlibc))
      : name === 'libstdc++6'
        ? highest(versions.flatMap(toLibstdcxx))
        : undefined;
  return floor === undefined ? name : `${name} (>= ${floor})`;
}

/** The dependencies of a package, and what its author should know about them. */
export interface Dependencies {
  /** The field Depends, sorted. */
  depends: string[];
  warnings: string[];
}

/** The packages that provide the libraries which a payload needs from the system. Pure. */
export function planDependencies(libraries: readonly NeededLibrary[]): Dependencies {
  const versions = new Map<string, string[]>();
  const warnings = findFloorWarnings(libraries, widest);
  for (const library of libraries) {
    const name = findLibraryPackage(library.soname);
    if (name === undefined) {
      warnings.push(
        `${library.file} links to ${library.soname}, which the payload does not contain, and whose Debian package is not known: put the library beside the file`,
      );
      continue;
    }
    versions.set(name, [...(versions.get(name) ?? []), ...library.versions.keys()]);
  }
  const depends = [...versions].map(([name, used]) => toMinimum(name, used)).sort(byCodeUnit);
  return { depends, warnings };
}
