import { asArray, asWord, field, type JsonObject, optional } from '../json/read-value.ts';
import { toInputError, toNotFound, toNotSupported } from '../server/api-error.ts';
import type { Collection } from '../store/collection.ts';
import { prepareVector } from '../vectors/distance.ts';
import type { VectorField } from '../vectors/vector-field.ts';
import { parseVectorOf } from './parse-vector.ts';
import { parsePointId, toIdText } from './point-id.ts';

/** The vector of an example: an id, whose point is then not a result, or a vector. @throws {ApiError} 404 for an id without a vector */
export function readExample(
  collection: Collection,
  one: VectorField,
  value: unknown,
  place: string,
): { vector: Float32Array; slot: number | undefined } {
  if (typeof value === 'object' && value !== null)
    return { vector: parseVectorOf(one, value, place), slot: undefined };
  const id = parsePointId(value, place);
  const slot = collection.slots.slotOf(id);
  const vector = slot === undefined ? undefined : one.read(slot);
  if (vector === undefined) throw toNotFound(`No point with id ${toIdText(id)} found`);
  return { vector, slot };
}

function toAverage(vectors: readonly Float32Array[], size: number): Float32Array {
  const sum = new Float32Array(size);
  for (const vector of vectors)
    vector.forEach((value, at) => {
      sum[at] = (sum[at] ?? 0) + value;
    });
  return sum.map((value) => value / vectors.length);
}

/**
 * Reads `positive`, `negative` and `strategy` into one vector: the average of the positive examples, moved away from that of the
 * negative ones.
 * @throws {ApiError} 400 without a positive example, 501 for another strategy
 */
export function parseRecommendation(
  collection: Collection,
  one: VectorField,
  body: JsonObject,
): { vector: Float32Array; excluded: Set<number> } {
  const strategies = ['average_vector', 'best_score', 'sum_scores'] as const;
  const strategy = optional(body, 'strategy', (value, place) => asWord(value, place, strategies));
  if (strategy !== undefined && strategy !== 'average_vector')
    throw toNotSupported(`strategy "${strategy}"`, 'Use "average_vector".');
  const read = (name: 'positive' | 'negative') =>
    asArray(field(body, name) ?? [], name).map((value) => readExample(collection, one, value, name));
  const positive = read('positive');
  const negative = read('negative');
  if (positive.length === 0)
    throw toInputError('At least one positive vector ID required with this strategy');
  const slots = [...positive, ...negative].flatMap(({ slot }) => slot ?? []);
  const average = (examples: typeof positive) =>
    toAverage(
      examples.map(({ vector }) => vector),
      one.size,
    );
  const towards = average(positive);
  if (negative.length === 0)
    return { vector: prepareVector(towards, one.distance), excluded: new Set(slots) };
  const away = average(negative);
  const vector = towards.map((value, at) => value + value - (away[at] ?? 0));
  return { vector: prepareVector(vector, one.distance), excluded: new Set(slots) };
}
