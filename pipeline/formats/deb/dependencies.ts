import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import type { NeededLibrary } from '../linux/needs.ts';
import { findLibraryPackage } from './library-packages.ts';

/** Browsers that can show the app; only recommended, since a browser may be installed without dpkg. */
export const browsers = [
  'chromium | google-chrome-stable | microsoft-edge-stable | firefox | firefox-esr | www-browser',
  'xdg-utils',
];

/** The glibc of Debian 11 and Ubuntu 20.04: a newer floor leaves out systems that are in use. */
const widestGlibc = '2.31';

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

function compare(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.split('.').map(Number));
  for (let at = 0; at < 3; at++) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const highest = (versions: readonly string[]): string | undefined => [...versions].sort(compare).at(-1);

/** The glibc that defines a symbol version, such as `2.28` for `GLIBC_2.28`. */
function toGlibc(version: string): string[] {
  // Relative relocations in a compact form: the loader understands them since 2.36.
  if (version === 'GLIBC_ABI_DT_RELR') return ['2.36'];
  const [, number] = /^GLIBC_(\d+\.\d+(?:\.\d+)?)$/.exec(version) ?? [];
  return number === undefined ? [] : [number];
}

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

function findFloorWarnings(libraries: readonly NeededLibrary[]): string[] {
  const used = libraries
    .filter(({ soname }) => findLibraryPackage(soname) === 'libc6')
    .flatMap(({ versions }) =>
      [...versions].flatMap(([version, file]) => toGlibc(version).map((floor) => ({ floor, file }))),
    );
  const above = used.filter(({ floor }) => compare(floor, widestGlibc) > 0);
  const floor = highest(above.map((one) => one.floor));
  if (floor === undefined) return [];
  const files = [...new Set(above.map(({ file }) => file))].sort(byCodeUnit);
  return [
    `the package needs glibc ${floor}, because of ${files.join(', ')}: it cannot be installed on Debian 11, Ubuntu 20.04 and other systems with glibc ${widestGlibc}; build these files on an older system`,
  ];
}

/** The packages that provide the libraries which a payload needs from the system. Pure. */
export function planDependencies(libraries: readonly NeededLibrary[]): Dependencies {
  const versions = new Map<string, string[]>();
  const warnings = findFloorWarnings(libraries);
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
