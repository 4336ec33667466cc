import type { Filter } from '../filter/parse-filter.ts';
import { toMicroseconds } from '../filter/date-time.ts';
import { selectSlots } from '../filter/select-points.ts';
import { asObject, asText, asWord, field, optional } from '../json/read-value.ts';
import { type JsonPath, parseJsonPath } from '../payload/json-path.ts';
import { toFormatError, toInputError } from '../server/api-error.ts';
import type { Collection } from '../store/collection.ts';

/** The order of points by a value of their payloads. */
export interface Order {
  path: JsonPath;
  isDescending: boolean;
  startFrom: number | undefined;
}

const orderable = ['integer', 'float', 'datetime'];

function toOrderValue(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'string' ? toMicroseconds(value) : undefined;
}

/** Reads `order_by`: a key, or `{key, direction, start_from}`. As in Qdrant, the field needs an index of numbers or dates. @throws {ApiError} 400 */
export function parseOrder(collection: Collection, value: unknown): Order {
  const order = typeof value === 'string' ? { key: value } : asObject(value, 'order_by');
  const key = asText(field(order, 'key'), 'order_by.key');
  const type = (field(collection.config.indexes, key) as { type?: string } | undefined)?.type;
  if (!orderable.includes(type ?? ''))
    throw toInputError(
      `No range index for \`order_by\` key: \`${key}\`. Please create one to use \`order_by\`.`,
    );
  const direction = optional(order, 'direction', (one, place) => asWord(one, place, ['asc', 'desc']));
  const start = field(order, 'start_from');
  const startFrom = start === undefined ? undefined : toOrderValue(start);
  if (start !== undefined && startFrom === undefined)
    throw toFormatError('order_by.start_from', 'expected a number or a date and time');
  return { path: parseJsonPath(key), isDescending: direction === 'desc', startFrom };
}

/** The points in the order of a value; one with several values is there for each of them, one without is left out. */
export function scrollInOrder(
  collection: Collection,
  filter: Filter | undefined,
  { path, isDescending, startFrom }: Order,
  limit: number,
): { slot: number; value: number }[] {
  const read = collection.columns.open([path]);
  const slots = filter === undefined ? collection.slots.all() : selectSlots(collection, filter);
  const sign = isDescending ? -1 : 1;
  const found: { slot: number; value: number }[] = [];
  for (const slot of slots) {
    for (const value of read(path, slot).flat().map(toOrderValue)) {
      if (value === undefined) continue;
      if (startFrom === undefined || (value - startFrom) * sign >= 0) found.push({ slot, value });
    }
  }
  return found.sort((a, b) => (a.value - b.value) * sign || a.slot - b.slot).slice(0, limit);
}
