import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import type { NeededLibrary } from './needs.ts';

/** The libraries of glibc: one package has them all. */
const parts = [
  ...['libc.so.6', 'libm.so.6', 'libdl.so.2', 'libpthread.so.0', 'librt.so.1', 'libutil.so.1'],
  ...['libresolv.so.2', 'libanl.so.1', 'libnsl.so.1', 'libmvec.so.1', 'libBrokenLocale.so.1'],
];

/** Whether glibc has a library. */
export const isOfGlibc = (soname: string): boolean => parts.includes(soname);

function compare(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.split('.').map(Number));
  for (let at = 0; at < 3; at++) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The highest of some versions, such as `2.28`. */
export const highest = (versions: readonly string[]): string | undefined =>
  [...versions].sort(compare).at(-1);

/** The glibc that defines a version of its symbols, such as `2.28` for `GLIBC_2.28`. */
export function toGlibc(version: string): string[] {
  // Relative relocations in a compact form: the loader understands them since 2.36.
  if (version === 'GLIBC_ABI_DT_RELR') return ['2.36'];
  const [, number] = /^GLIBC_(\d+\.\d+(?:\.\d+)?)$/.exec(version) ?? [];
  return number === undefined ? [] : [number];
}

/**
 * A warning when a payload needs a newer glibc than the oldest of the systems in use, which has the version `glibc`. `systems` names some of
 * them.
 */
export function findFloorWarnings(
  libraries: readonly NeededLibrary[],
  { glibc, systems }: { glibc: string; systems: string },
): string[] {
  const used = libraries
    .filter(({ soname }) => isOfGlibc(soname))
    .flatMap(({ versions }) =>
      [...versions].flatMap(([version, file]) => toGlibc(version).map((floor) => ({ floor, file }))),
    );
  const above = used.filter(({ floor }) => compare(floor, glibc) > 0);
  const floor = highest(above.map((one) => one.floor));
  if (floor === undefined) return [];
  const files = [...new Set(above.map(({ file }) => file))].sort(byCodeUnit);
  return [
    `the package needs glibc ${floor}, because of ${files.join(', ')}: it cannot be installed on ${systems} and other systems with glibc ${glibc}; build these files on an older system`,
  ];
}
