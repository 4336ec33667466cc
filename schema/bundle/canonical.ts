import { toGpuRequirement, toPlatform } from '../vocabulary.ts';
import { normalizePath } from './path.ts';

/** Platform keys without their aliases; keys keep their order, and an unknown key stays, so that it is refused by name. */
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
 * The functions that make values canonical, by name: the schemas call them, and `recognize` finds them by the names in the
 * generated shape.
 */
export const canonical = {
  path: normalizePath,
  digest: (digest: string): string => digest.toLowerCase(),
  platforms,
  gpu,
  secretTarget,
  /** Programs that serialize every field of a structure write an empty value for an unset field. */
  absentWhenEmpty: (value: unknown): unknown =>
    value === '' || (Array.isArray(value) && value.length === 0) ? undefined : value,
  orNone: <Item>(list: Item[] | null | undefined): Item[] => list ?? [],
};
export type Canonical = keyof typeof canonical;
