import { parseFilterOf, selectSlots } from '../filter/select-points.ts';
import { asCount, asObject, asText, field } from '../json/read-value.ts';
import { parseJsonPath } from '../payload/json-path.ts';
import { toInputError } from '../server/api-error.ts';
import type { Collection } from '../store/collection.ts';

type Value = string | number | bigint | boolean;

const countable = ['keyword', 'integer', 'uuid', 'bool'];
const isValue = (value: unknown): value is Value =>
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  typeof value === 'bigint' ||
  Number.isInteger(value);

/** Answers "facet": the values of a field with the number of points that have each, the most frequent first. @throws {ApiError} 400 */
export function facet(collection: Collection, value: unknown): { hits: { value: Value; count: number }[] } {
  const body = asObject(value, '');
  const key = asText(field(body, 'key'), 'key');
  const type = (field(collection.config.indexes, key) as { type?: string } | undefined)?.type;
  if (!countable.includes(type ?? ''))
    throw toInputError(
      `No appropriate index for faceting: \`${key}\`. Please create one to facet on this field.`,
    );
  const limit = asCount(field(body, 'limit') ?? 10, 'limit', 1);
  const filter = parseFilterOf(collection, field(body, 'filter'));
  const path = parseJsonPath(key);
  const read = collection.columns.open([path]);
  const counts = new Map<Value, number>();
  for (const slot of filter === undefined ? collection.slots.all() : selectSlots(collection, filter)) {
    for (const one of new Set(read(path, slot).flat().filter(isValue)))
      counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  const hits = [...counts].map(([one, count]) => ({ value: one, count }));
  hits.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return { hits: hits.slice(0, limit) };
}
