import { toGpuRequirement, toPlatform } from '../vocabulary.ts';
import { normalizePath } from './path.ts';

/** Platform keys without their aliases; keys keep their order, and an unknown one stays, to be refused by its name. */
function platforms(value: unknown): unknown {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).map(([key, binary]) => [toPlatform(key) ?? key, binary]))
    : value;
}

function gpu(word: unknown): unknown {
  if (word === '') return undefined;
  return typeof word === 'string' ? (toGpuRequirement(word) ?? word) : word;
}

function secretTarget<Target extends { type: string; name: string }>(target: Target): Target {
  return target.type === 'file' ? { ...target, name: normalizePath(target.name) } : target;
}

/**
 * How values become canonical, by name: the schemas call these, and `recognize` finds them by the names that the generated
 * shape holds.
 */
export const canonical = {
  path: normalizePath,
  digest: (digest: string): string => digest.toLowerCase(),
  platforms,
  gpu,
  secretTarget,
  /** Programs that write every field of a structure leave those without a value empty. */
  absentWhenEmpty: (value: unknown): unknown =>
    value === '' || (Array.isArray(value) && value.length === 0) ? undefined : value,
  orNone: <Item>(list: Item[] | null | undefined): Item[] => list ?? [],
};
export type Canonical = keyof typeof canonical;
