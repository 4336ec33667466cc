import { toTaggedName } from './name-map.ts';
import type { ModelRegistry } from './registry.ts';

/** What the user should know: which model answers for another, and which names have none. Pure. */
export function toNotice(registry: ModelRegistry): string | undefined {
  const mapped = registry.names().flatMap(({ name, model: { entry, dimensions } }) => {
    if (toTaggedName(name) === entry.name) return [];
    const width = dimensions === undefined ? '' : ` (embeddings with zeros up to ${dimensions} numbers)`;
    return [`${entry.name} answers for ${name}${width}`];
  });
  const missing = registry.missing();
  const without = missing.length === 0 ? [] : [`no model answers for ${missing.join(', ')}`];
  const all = [...mapped, ...without];
  // One line: the runtime shows the last notice.
  return all.length === 0 ? undefined : all.join('; ');
}
