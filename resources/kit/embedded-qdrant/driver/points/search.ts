import type { Filter } from '../filter/parse-filter.ts';
import { parseFilterOf, selectSlots } from '../filter/select-points.ts';
import { asCount, asNumber, asObject, field, type JsonObject, optional } from '../json/read-value.ts';
import { toNotSupported } from '../server/api-error.ts';
import type { Collection } from '../store/collection.ts';
import { isSmallBetter } from '../vectors/distance.ts';
import { type Scored, TopScores } from '../vectors/top-scores.ts';
import { parseSearchVector, parseVectorOf } from './parse-vector.ts';
import { type Parts, parseParts, toListText, toRecordText } from './record.ts';

/** How many results of a search an answer has, and which. */
export interface Window {
  limit: number;
  offset: number;
  threshold: number | undefined;
}

/** A search for the points that are nearest to a vector. */
export interface Nearest extends Window {
  using: string;
  /** As it is compared: see parseVectorOf. */
  vector: Float32Array;
  filter: Filter | undefined;
  /** Places of points that are not found: the examples of the search. */
  excluded: ReadonlySet<number>;
}

/** Reads `limit`, `offset` and `score_threshold`. @throws {ApiError} 400, 422 */
export function parseWindow(body: JsonObject, defaultLimit?: number): Window {
  const limit = field(body, 'limit') ?? defaultLimit;
  return {
    limit: asCount(limit, 'limit', 1),
    offset: optional(body, 'offset', asCount) ?? 0,
    threshold: optional(body, 'score_threshold', asNumber),
  };
}

/** Refuses what would change the result. @throws {ApiError} 501 */
export function assertPlain(body: JsonObject, names: readonly string[]): void {
  for (const name of names) {
    const value = field(body, name);
    if (value !== undefined && !(Array.isArray(value) && value.length === 0))
      throw toNotSupported(name, 'Send the query without it.');
  }
}

/** The nearest points, the best first. All vectors that pass the filter are compared. */
export function findNearest(collection: Collection, nearest: Nearest): Scored[] {
  const { using, vector, filter, excluded, limit, offset, threshold } = nearest;
  const one = collection.fieldOf(using);
  const slots = filter === undefined ? undefined : selectSlots(collection, filter);
  const isSmall = isSmallBetter(one.distance);
  const best = new TopScores(Math.min(limit + offset, collection.slots.count), isSmall);
  const bound = threshold === undefined ? undefined : Math.fround(threshold);
  one.scan(vector, slots, (slot, score) => {
    if (bound !== undefined && (isSmall ? score > bound : score < bound)) return;
    if (!excluded.has(slot)) best.add(slot, score);
  });
  return best.toList().slice(offset);
}

export function toScoredText(collection: Collection, found: readonly Scored[], parts: Parts): string {
  return toListText(found.map(({ slot, score }) => toRecordText(collection, slot, parts, { score })));
}

/** Answers "search". @throws {ApiError} 400, 422, 501 */
export function search(collection: Collection, value: unknown): string {
  const body = asObject(value, '');
  const { using, vector } = parseSearchVector(field(body, 'vector'));
  const found = findNearest(collection, {
    using,
    vector: parseVectorOf(collection.fieldOf(using), vector, 'vector'),
    filter: parseFilterOf(collection, field(body, 'filter')),
    excluded: new Set(),
    ...parseWindow(body),
  });
  return toScoredText(collection, found, parseParts(body, false));
}
