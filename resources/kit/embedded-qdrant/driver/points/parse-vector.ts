import { asArray, asText, field, isObject, type JsonObject } from '../json/read-value.ts';
import { toFormatError, toNotSupported } from '../server/api-error.ts';
import type { Collection } from '../store/collection.ts';
import { prepareVector } from '../vectors/distance.ts';
import type { VectorField } from '../vectors/vector-field.ts';
import { toDimensionError } from './vector-errors.ts';

function toFloat(value: unknown, place: string): number {
  const float = typeof value === 'number' ? Math.fround(value) : Math.fround(Number(value));
  if ((typeof value !== 'number' && typeof value !== 'bigint') || !Number.isFinite(float))
    throw toFormatError(place, 'expected a sequence of 32-bit floats');
  return float;
}

/** Forms of a vector that Qdrant has and this server does not. */
function assertDense(value: unknown, place: string): readonly unknown[] {
  if (isObject(value)) {
    if (field(value, 'indices') !== undefined) throw toNotSupported('a sparse vector', 'Use dense vectors.');
    if (['text', 'image', 'object'].some((name) => field(value, name) !== undefined))
      throw toNotSupported('inference (a document in place of a vector)', 'Send the vector of the document.');
  }
  const list = asArray(value, place);
  if (Array.isArray(list[0]))
    throw toNotSupported('a multivector', 'Store each vector as a point of its own.');
  return list;
}

/** Reads a dense vector as it is sent. @throws {ApiError} 400 for another form, 501 for sparse vectors, multivectors and documents */
export function parseFloats(value: unknown, place: string): Float32Array {
  const list = assertDense(value, place);
  const floats = new Float32Array(list.length);
  for (let at = 0; at < list.length; at += 1) floats[at] = toFloat(list[at], place);
  return floats;
}

/** Reads a vector for a field, in the form in which it is compared. @throws {ApiError} 400 for another number of dimensions */
export function parseVectorOf({ size, distance }: VectorField, value: unknown, place: string): Float32Array {
  const floats = parseFloats(value, place);
  if (floats.length !== size) throw toDimensionError(size, floats.length);
  return prepareVector(floats, distance);
}

/** Vectors of a point by name; '' is the vector of a collection without names. */
export type NamedVectors = ReadonlyMap<string, Float32Array>;

/** Reads the vectors of a point: one vector, or an object with names. @throws {ApiError} 400 */
export function parseVectors(collection: Collection, value: unknown, place: string): NamedVectors {
  if (!isObject(value) || isDocument(value)) {
    return new Map([['', parseVectorOf(collection.fieldOf(''), value, place)]]);
  }
  return new Map(
    Object.entries(value).map(([name, vector]) => [
      name,
      parseVectorOf(collection.fieldOf(name), vector, `${place}.${name}`),
    ]),
  );
}

const isDocument = (value: JsonObject): boolean =>
  Array.isArray(field(value, 'indices')) || (typeof field(value, 'text') === 'string' && 'model' in value);

/** A vector of a search, with the name of the vectors that it is compared with. */
export interface SearchVector {
  using: string;
  vector: unknown;
}

/** Reads `vector` of a search: a list, or `{name, vector}`. @throws {ApiError} 400 */
export function parseSearchVector(value: unknown): SearchVector {
  if (!isObject(value) || field(value, 'name') === undefined) return { using: '', vector: value };
  return { using: asText(field(value, 'name'), 'vector.name'), vector: field(value, 'vector') };
}
