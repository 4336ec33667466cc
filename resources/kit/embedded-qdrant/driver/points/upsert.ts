import { asArray, asObject, field, type JsonObject, optional } from '../json/read-value.ts';
import { toJson } from '../json/write-json.ts';
import { toFormatError, toInputError, toNotSupported } from '../server/api-error.ts';
import type { Collection } from '../store/collection.ts';
import { assertDepth } from '../json/assert-depth.ts';
import { type NamedVectors, parseVectors } from './parse-vector.ts';
import { type PointId, parsePointId } from './point-id.ts';

/** A point as a request has it. */
export interface NewPoint {
  id: PointId;
  vectors: NamedVectors;
  payload: JsonObject;
}

function parsePayload(value: unknown, place: string): JsonObject {
  const payload = value === undefined || value === null ? {} : asObject(value, place);
  assertDepth(payload, place);
  return payload;
}

function parsePoint(collection: Collection, value: unknown, place: string): NewPoint {
  const point = asObject(value, place);
  const vector = field(point, 'vector') ?? field(point, 'vectors');
  if (vector === undefined) throw toFormatError(place, 'missing field `vector`');
  return {
    id: parsePointId(field(point, 'id'), `${place}.id`),
    vectors: parseVectors(collection, vector, `${place}.vector`),
    payload: parsePayload(field(point, 'payload'), `${place}.payload`),
  };
}

/** The vectors of a batch: a list, or a list for each name. One object of vectors for each point. */
function splitVectors(value: unknown, count: number): unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  const named = Object.entries(asObject(value, 'batch.vectors'));
  return Array.from({ length: count }, (_, at) =>
    Object.fromEntries(
      named.flatMap(([name, list]) => {
        const vector = asArray(list, `batch.vectors.${name}`)[at];
        return vector === undefined || vector === null ? [] : [[name, vector]];
      }),
    ),
  );
}

function parseBatch(collection: Collection, value: unknown): NewPoint[] {
  const batch = asObject(value, 'batch');
  const ids = asArray(field(batch, 'ids'), 'batch.ids');
  const vectors = splitVectors(field(batch, 'vectors'), ids.length);
  const payloads = optional(batch, 'payloads', asArray, 'batch.payloads');
  if (vectors.length !== ids.length || (payloads !== undefined && payloads.length !== ids.length))
    throw toInputError(
      `batch: ${ids.length} ids, ${vectors.length} vectors and ${payloads?.length ?? 0} payloads must be the same number`,
    );
  return ids.map((id, at) =>
    parsePoint(collection, { id, vector: vectors[at], payload: payloads?.[at] ?? null }, `batch[${at}]`),
  );
}

/** Reads the points of an upsert: `points`, or `batch` with lists. @throws {ApiError} 400, 501 */
export function parseUpsert(collection: Collection, value: unknown): NewPoint[] {
  const body = asObject(value, '');
  for (const name of ['update_filter', 'update_mode']) {
    const asked = field(body, name);
    if (asked !== undefined && asked !== 'upsert')
      throw toNotSupported(name, 'Read the points first, and send those that change.');
  }
  if (field(body, 'batch') !== undefined) return parseBatch(collection, field(body, 'batch'));
  return asArray(field(body, 'points'), 'points').map((point, at) =>
    parsePoint(collection, point, `points[${at}]`),
  );
}

/** Writes points. A point with the same id is replaced, vectors and payload. */
export function putPoints(collection: Collection, points: readonly NewPoint[], operation: number): void {
  for (const { id, vectors, payload } of points) {
    const isNew = collection.slots.slotOf(id) === undefined;
    const slot = collection.putPoint(id, payload, toJson(payload), operation);
    for (const [name, one] of collection.fields) {
      const vector = vectors.get(name);
      if (vector !== undefined) one.put(slot, vector);
      else if (!isNew) one.remove(slot);
    }
  }
}
