import { asFlag, asObject, asText, field, type JsonObject } from '../json/read-value.ts';
import type { JsonPath } from '../payload/json-path.ts';
import { toFormatError } from '../server/api-error.ts';
import type { FieldTypes, Subject, Test } from './condition.ts';
import { parseBoundingBox, parsePolygon, parseRadius } from './geo.ts';
import { parseMatch, type ValueTest } from './match.ts';
import { parseNumberRange, parseRange } from './range.ts';

/** Whether one of the values at the path passes: an array passes with one of its elements. */
function onAnyValue(path: JsonPath, test: ValueTest): Test {
  return (subject) =>
    subject.read(path).some((value) => (Array.isArray(value) ? value.some(test) : test(value)));
}

/** Whether a field is missing, null or an empty array. */
export function toEmptyTest(path: JsonPath): Test {
  const isEmpty = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);
  return (subject) => subject.read(path).every(isEmpty);
}

/** Whether a field is there and null, or an array with null. */
export function toNullTest(path: JsonPath): Test {
  const isNull = (value: unknown) => value === null || (Array.isArray(value) && value.includes(null));
  return (subject) => subject.read(path).some(isNull);
}

function toCount(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return value === null ? 0 : 1;
}

function parseCountTest(value: JsonObject, path: JsonPath, place: string): Test {
  const test = parseNumberRange(value, place);
  return (subject) => {
    const values = subject.read(path);
    return values.length === 0 ? test(0) : values.some((one) => test(toCount(one)));
  };
}

const negate =
  (test: Test, isWanted: boolean): Test =>
  (subject: Subject) =>
    test(subject) === isWanted;

type Parse = (value: unknown, path: JsonPath, place: string, types: FieldTypes) => Test;

const matchers: Readonly<Record<string, Parse>> = {
  match: (value, path, place, types) =>
    onAnyValue(path, parseMatch(asObject(value, place), place, types.textIndexOf(path.text))),
  range: (value, path, place) => onAnyValue(path, parseRange(asObject(value, place), place)),
  geo_bounding_box: (value, path, place) => onAnyValue(path, parseBoundingBox(value, place)),
  geo_radius: (value, path, place) => onAnyValue(path, parseRadius(value, place)),
  geo_polygon: (value, path, place) => onAnyValue(path, parsePolygon(asObject(value, place), place)),
  values_count: (value, path, place) => parseCountTest(asObject(value, place), path, place),
  is_empty: (value, path, place) => negate(toEmptyTest(path), asFlag(value, place)),
  is_null: (value, path, place) => negate(toNullTest(path), asFlag(value, place)),
};

/** Reads a condition on a field. Several in one object pass when one of them does, as in Qdrant. @throws {ApiError} 400 */
export function parseFieldCondition(
  condition: JsonObject,
  toPath: (text: string) => JsonPath,
  place: string,
  types: FieldTypes,
): Test {
  const path = toPath(asText(field(condition, 'key'), `${place}.key`));
  const tests = Object.entries(matchers).flatMap(([name, parse]) => {
    const value = field(condition, name);
    return value === undefined ? [] : [parse(value, path, `${place}.${name}`, types)];
  });
  if (tests.length === 0)
    throw toFormatError(place, `expected a condition on the field: ${Object.keys(matchers).join(', ')}`);
  return (subject) => tests.some((test) => test(subject));
}
