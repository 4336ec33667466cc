import {
  asArray,
  asCount,
  asObject,
  asText,
  field,
  isObject,
  type JsonObject,
  toList,
} from '../json/read-value.ts';
import { type JsonPath, parseJsonPath, readPath } from '../payload/json-path.ts';
import { parsePointId } from '../points/point-id.ts';
import { toFormatError } from '../server/api-error.ts';
import type { FieldTypes, Subject, Test } from './condition.ts';
import { parseFieldCondition, toEmptyTest, toNullTest } from './field-condition.ts';

/** A filter that was read: the paths whose values it wants, and the test of one point. */
export interface Filter {
  paths: readonly JsonPath[];
  test: Test;
}

const maxDepth = 32;
const clauses = ['must', 'should', 'must_not', 'min_should'] as const;

/** Reads one filter, with the paths that it names. */
class FilterReader {
  readonly paths = new Map<string, JsonPath>();
  readonly #types: FieldTypes;

  constructor(types: FieldTypes) {
    this.#types = types;
  }

  readonly toPath = (text: string): JsonPath => {
    const path = this.paths.get(text) ?? parseJsonPath(text);
    this.paths.set(text, path);
    return path;
  };

  filter(value: unknown, place: string, depth: number): Test {
    if (depth > maxDepth) throw toFormatError(place, `more than ${maxDepth} filters inside each other`);
    const object = asObject(value, place);
    const unknown = Object.keys(object).find((key) => !clauses.some((clause) => clause === key));
    if (unknown !== undefined)
      throw toFormatError(
        place,
        `unknown field \`${unknown.slice(0, 80)}\`, expected one of ${clauses.join(', ')}`,
      );
    const list = (name: string) =>
      toList(field(object, name)).map((one, at) => this.condition(one, `${place}.${name}[${at}]`, depth));
    const must = list('must');
    const should = list('should');
    const mustNot = list('must_not');
    const minShould = this.#minShould(field(object, 'min_should'), `${place}.min_should`, depth);
    return (subject) =>
      must.every((test) => test(subject)) &&
      !mustNot.some((test) => test(subject)) &&
      (should.length === 0 || should.some((test) => test(subject))) &&
      minShould(subject);
  }

  #minShould(value: unknown, place: string, depth: number): Test {
    if (value === undefined) return () => true;
    const object = asObject(value, place);
    const tests = asArray(field(object, 'conditions'), `${place}.conditions`).map((one, at) =>
      this.condition(one, `${place}.conditions[${at}]`, depth),
    );
    const least = asCount(field(object, 'min_count'), `${place}.min_count`);
    return (subject) => tests.filter((test) => test(subject)).length >= least;
  }

  condition(value: unknown, place: string, depth: number): Test {
    const condition = asObject(value, place);
    const of = (name: string) => field(condition, name);
    if (of('key') !== undefined) return parseFieldCondition(condition, this.toPath, place, this.#types);
    if (of('nested') !== undefined)
      return this.#nested(asObject(of('nested'), `${place}.nested`), `${place}.nested`, depth);
    if (of('has_id') !== undefined) return this.#hasId(of('has_id'), `${place}.has_id`);
    if (of('has_vector') !== undefined) {
      const name = asText(of('has_vector'), `${place}.has_vector`);
      return (subject) => subject.hasVector(name);
    }
    for (const [name, toTest] of [
      ['is_empty', toEmptyTest],
      ['is_null', toNullTest],
    ] as const) {
      const inner = of(name);
      if (isObject(inner)) return toTest(this.toPath(asText(field(inner, 'key'), `${place}.${name}.key`)));
    }
    return this.filter(condition, place, depth + 1);
  }

  #hasId(value: unknown, place: string): Test {
    const ids = new Set(asArray(value, place).map((id) => parsePointId(id, place)));
    return ({ id }) => id !== undefined && ids.has(id);
  }

  /** The filter has to pass for one object of the array at the key. */
  #nested(nested: JsonObject, place: string, depth: number): Test {
    const key = asText(field(nested, 'key'), `${place}.key`);
    const path = this.toPath(key.endsWith('[]') ? key : `${key}[]`);
    const inner = new FilterReader(this.#types);
    const test = inner.filter(field(nested, 'filter'), `${place}.filter`, depth + 1);
    return (subject) =>
      subject.read(path).some((element) => isObject(element) && test(toElementSubject(element, subject)));
  }
}

const toElementSubject = (element: JsonObject, { id, hasVector }: Subject): Subject => ({
  id,
  hasVector,
  read: ({ steps }) => readPath(element, steps),
});

/** Reads a filter; undefined when there is none. @throws {ApiError} 400 that names the place of a fault */
export function parseFilter(value: unknown, types: FieldTypes): Filter | undefined {
  if (value === undefined || value === null) return undefined;
  const reader = new FilterReader(types);
  const test = reader.filter(value, 'filter', 0);
  return { paths: [...reader.paths.values()], test };
}
