import { asArray, asText, field, type JsonObject } from '../json/read-value.ts';
import { toFormatError } from '../server/api-error.ts';
import type { TextIndex } from './condition.ts';
import { containsPhrase, containsTokens, toTokens } from './tokens.ts';

export type ValueTest = (value: unknown) => boolean;

function asMatchable(value: unknown, place: string): string | number | bigint | boolean {
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'bigint') return value;
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw toFormatError(place, 'expected a string, an integer or a boolean');
}

/** Values of one kind: strings or integers. */
function asValues(value: unknown, place: string): Set<unknown> {
  const values = asArray(value, place).map((one) => asMatchable(one, place));
  if (
    values.some(
      (one) => typeof one === 'boolean' || (typeof one === 'string') !== (typeof values[0] === 'string'),
    )
  )
    throw toFormatError(place, 'expected a sequence of strings or one of integers');
  return new Set(values);
}

const isText = (value: unknown): value is string => typeof value === 'string';

type TextKind = 'text' | 'text_any' | 'phrase';

function toTextTest(kind: TextKind, query: string, index: TextIndex): ValueTest {
  const wanted = toTokens(query, index);
  if (wanted.length === 0) return () => false;
  if (kind === 'phrase') return (value) => isText(value) && containsPhrase(toTokens(value, index), wanted);
  const how = kind === 'text' ? 'every' : 'some';
  return (value) => isText(value) && containsTokens(toTokens(value, index), wanted, index, how);
}

/** Reads `match`. @throws {ApiError} 400 */
export function parseMatch(match: JsonObject, place: string, index: TextIndex): ValueTest {
  const of = (name: string) => field(match, name);
  if (of('value') !== undefined) {
    const wanted = asMatchable(of('value'), `${place}.value`);
    return (value) => value === wanted;
  }
  for (const kind of ['text', 'text_any', 'phrase'] as const) {
    if (of(kind) !== undefined) return toTextTest(kind, asText(of(kind), `${place}.${kind}`), index);
  }
  if (of('prefix') !== undefined) {
    const prefix = asText(of('prefix'), `${place}.prefix`);
    return (value) => isText(value) && value.startsWith(prefix);
  }
  if (of('substring') !== undefined) {
    const part = asText(of('substring'), `${place}.substring`);
    return (value) => isText(value) && value.includes(part);
  }
  if (of('any') !== undefined) {
    const wanted = asValues(of('any'), `${place}.any`);
    return (value) => wanted.has(value);
  }
  if (of('except') !== undefined) {
    const unwanted = asValues(of('except'), `${place}.except`);
    return (value) => value !== null && !unwanted.has(value);
  }
  throw toFormatError(place, 'expected one of value, text, text_any, phrase, prefix, substring, any, except');
}
