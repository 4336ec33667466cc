import { parseFilterOf, selectSlots } from '../filter/select-points.ts';
import { asArray, asObject, field, isObject } from '../json/read-value.ts';
import { toFormatError } from '../server/api-error.ts';
import type { Collection } from '../store/collection.ts';
import { parsePointId } from './point-id.ts';

/** The places of the points with these ids; ids without a point are left out. */
export function slotsOf(collection: Collection, ids: unknown, place: string): number[] {
  return asArray(ids, place).flatMap((id) => collection.slots.slotOf(parsePointId(id, place)) ?? []);
}

/** Reads which points an operation changes: `points` (ids) or `filter`. @throws {ApiError} 400 */
export function parseSelector(collection: Collection, value: unknown): Iterable<number> {
  if (Array.isArray(value)) return slotsOf(collection, value, 'points');
  const selector = asObject(value, '');
  const ids = field(selector, 'points');
  if (ids !== undefined) return slotsOf(collection, ids, 'points');
  const filter = isObject(value) ? parseFilterOf(collection, field(selector, 'filter')) : undefined;
  if (filter === undefined) throw toFormatError('', 'expected the points by `points` or `filter`');
  return selectSlots(collection, filter);
}
