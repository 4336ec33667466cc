import { parseFilterOf } from '../filter/select-points.ts';
import { asObject, asText, field, isObject, type JsonObject, optional } from '../json/read-value.ts';
import { toFormatError, toNotSupported } from '../server/api-error.ts';
import type { Collection } from '../store/collection.ts';
import { parseParts } from './record.ts';
import { parseRecommendation, readExample } from './recommend.ts';
import { parseOrder, scrollInOrder } from './scroll-order.ts';
import { takeById } from './scroll.ts';
import { assertPlain, findNearest, parseWindow, toScoredText } from './search.ts';

const unsupported = ['discover', 'context', 'fusion', 'rrf', 'formula', 'relevance_feedback', 'mmr'] as const;

/** The target of a query: a vector and the points that are not results. */
function parseTarget(
  collection: Collection,
  using: string,
  query: unknown,
): { vector: Float32Array; excluded: ReadonlySet<number> } {
  const one = collection.fieldOf(using);
  if (isObject(query)) {
    const recommend = optional(query, 'recommend', asObject);
    if (recommend !== undefined) return parseRecommendation(collection, one, recommend);
    const nearest = field(query, 'nearest');
    if (nearest !== undefined) {
      assertPlain(query, ['mmr']);
      return parseTarget(collection, using, nearest);
    }
    for (const name of unsupported)
      if (field(query, name) !== undefined)
        throw toNotSupported(`the query "${name}"`, 'Use "nearest", "recommend", "order_by" or "sample".');
  }
  const { vector, slot } = readExample(collection, one, query, 'query');
  return { vector, excluded: new Set(slot === undefined ? [] : [slot]) };
}

function takeSample(collection: Collection, body: JsonObject, limit: number): number[] {
  const all = takeById(
    collection,
    parseFilterOf(collection, field(body, 'filter')),
    undefined,
    Number.POSITIVE_INFINITY,
  );
  for (let at = 0; at < Math.min(limit, all.length - 1); at += 1) {
    const other = at + Math.floor(Math.random() * (all.length - at));
    const [a, b] = [all[at] ?? 0, all[other] ?? 0];
    all[at] = b;
    all[other] = a;
  }
  return all.slice(0, limit);
}

const withoutScore = (slots: readonly number[]) => slots.map((slot) => ({ slot, score: 0 }));

/** Answers "query": the list of the points that were found. @throws {ApiError} 400, 404, 422, 501 */
export function query(collection: Collection, value: unknown): string {
  const body = asObject(value ?? {}, '');
  assertPlain(body, ['prefetch', 'lookup_from']);
  const parts = parseParts(body, false);
  const asked = field(body, 'query');
  const filter = parseFilterOf(collection, field(body, 'filter'));
  const window = parseWindow(body, 10);
  if (asked === undefined) {
    const slots = takeById(collection, filter, undefined, window.offset + window.limit).slice(window.offset);
    return toScoredText(collection, withoutScore(slots), parts);
  }
  if (isObject(asked)) {
    const sample = field(asked, 'sample');
    if (sample !== undefined && sample !== 'random') throw toFormatError('query.sample', 'expected random');
    if (sample !== undefined)
      return toScoredText(collection, withoutScore(takeSample(collection, body, window.limit)), parts);
    const order = field(asked, 'order_by');
    if (order !== undefined) {
      const found = scrollInOrder(
        collection,
        filter,
        parseOrder(collection, order),
        window.offset + window.limit,
      );
      return toScoredText(
        collection,
        withoutScore(found.slice(window.offset).map(({ slot }) => slot)),
        parts,
      );
    }
  }
  const using = optional(body, 'using', asText) ?? '';
  const target = parseTarget(collection, using, asked);
  return toScoredText(collection, findNearest(collection, { using, filter, ...window, ...target }), parts);
}

/** Answers "recommend". @throws {ApiError} 400, 404, 422, 501 */
export function recommend(collection: Collection, value: unknown): string {
  const body = asObject(value, '');
  assertPlain(body, ['lookup_from']);
  const name = field(body, 'using');
  const using = name === undefined ? '' : asText(isObject(name) ? field(name, 'name') : name, 'using');
  const target = parseRecommendation(collection, collection.fieldOf(using), body);
  const filter = parseFilterOf(collection, field(body, 'filter'));
  const found = findNearest(collection, { using, filter, ...parseWindow(body), ...target });
  return toScoredText(collection, found, parseParts(body, false));
}
