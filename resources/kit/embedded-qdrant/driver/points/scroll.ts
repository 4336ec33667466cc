import type { Filter } from '../filter/parse-filter.ts';
import { openFilter, parseFilterOf, selectSlots } from '../filter/select-points.ts';
import { asArray, asCount, asObject, field, optional } from '../json/read-value.ts';
import { toInputError, toNotFound } from '../server/api-error.ts';
import type { Collection } from '../store/collection.ts';
import { type PointId, parsePointId, toIdText } from './point-id.ts';
import { parseParts, toListText, toRecordText } from './record.ts';
import { parseOrder, scrollInOrder } from './scroll-order.ts';
import { slotsOf } from './selector.ts';

/** The places of the points that pass a filter, in the order of their ids. */
export function takeById(
  collection: Collection,
  filter: Filter | undefined,
  from: PointId | undefined,
  limit: number,
): number[] {
  const passes = filter === undefined ? () => true : openFilter(collection, filter);
  const found: number[] = [];
  for (const slot of collection.inOrder(from)) {
    if (found.length >= limit) break;
    if (passes(slot)) found.push(slot);
  }
  return found;
}

/** Answers "scroll": a page of points, and the id with which the next page begins. @throws {ApiError} 400, 422 */
export function scroll(collection: Collection, value: unknown): string {
  const body = asObject(value ?? {}, '');
  const limit = asCount(field(body, 'limit') ?? 10, 'limit', 1);
  const parts = parseParts(body, true);
  const filter = parseFilterOf(collection, field(body, 'filter'));
  const from = optional(body, 'offset', parsePointId);
  const order = field(body, 'order_by');
  if (order !== undefined) {
    if (from !== undefined)
      throw toInputError(
        "Cannot use an `offset` when using `order_by`. The alternative for paging is to use `order_by.start_from` and a filter to exclude the IDs that you've already seen for the `order_by.start_from` value",
      );
    const found = scrollInOrder(collection, filter, parseOrder(collection, order), limit);
    const texts = found.map(({ slot, value: order_value }) =>
      toRecordText(collection, slot, parts, { order_value }),
    );
    return `{"points":${toListText(texts)},"next_page_offset":null}`;
  }
  const slots = takeById(collection, filter, from, limit + 1);
  const next = slots[limit] === undefined ? undefined : collection.slots.idAt(slots[limit]);
  const texts = slots.slice(0, limit).map((slot) => toRecordText(collection, slot, parts));
  return `{"points":${toListText(texts)},"next_page_offset":${next === undefined ? 'null' : toIdText(next)}}`;
}

/** Answers "retrieve": the points with these ids, in their order; missing ones are left out. @throws {ApiError} 400 */
export function retrieve(collection: Collection, value: unknown): string {
  const body = asObject(value, '');
  const parts = parseParts(body, true);
  const slots = slotsOf(collection, asArray(field(body, 'ids'), 'ids'), 'ids');
  return toListText([...new Set(slots)].map((slot) => toRecordText(collection, slot, parts)));
}

/** Answers "get point", with payload and vectors. @throws {ApiError} 404 */
export function readOne(collection: Collection, id: PointId): string {
  const slot = collection.slots.slotOf(id);
  if (slot === undefined)
    throw toNotFound(`Point with id ${toIdText(id).replaceAll('"', '')} does not exists!`);
  return toRecordText(collection, slot, { payload: { kind: 'all' }, vectors: true });
}

/** Answers "count"; the count is always exact. @throws {ApiError} 400 */
export function count(collection: Collection, value: unknown): number {
  const filter = parseFilterOf(collection, field(asObject(value ?? {}, ''), 'filter'));
  return filter === undefined ? collection.slots.count : selectSlots(collection, filter).length;
}
