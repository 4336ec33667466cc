import { toTaggedName } from './name-map.ts';
import type { ModelRegistry } from './registry.ts';

/** Sentences for the user: which model answers for another, and which names have none. Pure. */
export function toNotices(registry: ModelRegistry): string[] {
  const mapped = registry.names().flatMap(({ name, model: { entry, dimensions } }) => {
    if (toTaggedName(name) === entry.name) return [];
    const width = dimensions === undefined ? '' : ` (embeddings with zeros up to ${dimensions} numbers)`;
    return [`${entry.name} answers for ${name}${width}`];
  });
  const missing = registry.missing();
  const without = missing.length === 0 ? [] : [`no model answers for ${missing.join(', ')}`];
  // One line each: the runtime shows every notice.
  return mapped.length === 0 ? without : [mapped.join('; '), ...without];
}
