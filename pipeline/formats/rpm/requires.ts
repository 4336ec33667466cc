import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import { findFloorWarnings } from '../linux/glibc.ts';
import type { NeededLibrary } from '../linux/needs.ts';

/** Browsers that can show the app; only recommended, since a browser may be installed without rpm. Each name is one of a distribution. */
export const browsers = [
  '(chromium or google-chrome-stable or microsoft-edge-stable or firefox or MozillaFirefox)',
  'xdg-utils',
];

/** A newer floor leaves out systems that are in use. */
const widest = { glibc: '2.28', systems: 'RHEL 8' };

/** What a field of a spec can contain: a library or version with another name cannot be written as a dependency. */
const plain = /^[A-Za-z0-9_][A-Za-z0-9_.+-]*$/;

/** The dependencies of a package on libraries, and what its author should know about them. */
export interface RpmRequires {
  /** Names of the field Requires, sorted. */
  requires: string[];
  warnings: string[];
}

/**
 * The libraries that a payload needs from the system, by the names that rpm gives to a 64-bit library and to each version of its symbols, on
 * every distribution. Pure.
 */
export function planRequires(libraries: readonly NeededLibrary[]): RpmRequires {
  const warnings = findFloorWarnings(libraries, widest);
  const requires = new Set<string>();
  for (const { soname, versions, file } of libraries) {
    const words = [soname, ...versions.keys()];
    const other = words.find((word) => !plain.test(word));
    if (other !== undefined) {
      warnings.push(`${file} links to ${soname}: rpm cannot name ${JSON.stringify(other)} as a dependency`);
      continue;
    }
    requires.add(`${soname}()(64bit)`);
    for (const version of versions.keys()) requires.add(`${soname}(${version})(64bit)`);
  }
  return { requires: [...requires].sort(byCodeUnit), warnings };
}
