import type { Bundle, Needs } from '../bundle/manifest.ts';
import type { KitMember } from '../kit.ts';

const mebibyte = 1024 * 1024;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Sizes of a finished payload in bytes: all its files, and those that are copied into app data. */
export interface PayloadSizes {
  installed: number;
  workingTree: number;
}

/**
 * What an app needs of a computer: the installed files; for its data, what the members of the kit need on their first start and the working tree;
 * the memory that kit members take and that limits of services allow. Pure.
 */
export function planNeeds(
  { services }: Pick<Bundle, 'services'>,
  kits: readonly Pick<KitMember, 'name' | 'needs'>[],
  { installed, workingTree }: PayloadSizes,
): Needs {
  const ofKits = services.flatMap(({ kit }) => kits.find(({ name }) => name === kit?.name)?.needs ?? []);
  return {
    installed_mb: Math.ceil(installed / mebibyte),
    data_mb: sum(ofKits.map(({ data_mb }) => data_mb)) + Math.ceil(workingTree / mebibyte),
    memory_mb: Math.ceil(
      sum(ofKits.map(({ memory_mb = 0 }) => memory_mb)) +
        sum(services.map(({ limits }) => limits?.memory_mb ?? 0)),
    ),
  };
}
