import { ownValue } from '../../../../../schema/own-value.ts';
import { toFormatError, toValidationError } from '../server/api-error.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'a sequence';
  return typeof value === 'object' ? 'a map' : `${typeof value} \`${String(value).slice(0, 80)}\``;
}

function refuse(place: string, value: unknown, expected: string): never {
  throw value === undefined
    ? toFormatError('', `missing field \`${place}\``)
    : toFormatError(place, `invalid type: ${describe(value)}, expected ${expected}`);
}

/** A field that is present; null counts as absent. */
export function field(object: JsonObject, name: string): unknown {
  return ownValue(object, name) ?? undefined;
}

/** @throws {ApiError} 400, as the other readers, for a value of another kind; `place` is its path */
export function asObject(value: unknown, place: string): JsonObject {
  return isObject(value) ? value : refuse(place, value, 'a map');
}

export function asArray(value: unknown, place: string): readonly unknown[] {
  return Array.isArray(value) ? value : refuse(place, value, 'a sequence');
}

export function asText(value: unknown, place: string): string {
  return typeof value === 'string' ? value : refuse(place, value, 'a string');
}

export function asFlag(value: unknown, place: string): boolean {
  return typeof value === 'boolean' ? value : refuse(place, value, 'a boolean');
}

export function asNumber(value: unknown, place: string): number {
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'number' ? value : refuse(place, value, 'a number');
}

/** An integer of at least `min`; a smaller one is a validation error (422), as in Qdrant. */
export function asCount(value: unknown, place: string, min = 0): number {
  const number = asNumber(value, place);
  if (!Number.isInteger(number) || number < 0) refuse(place, value, 'an unsigned integer');
  if (number < min) throw toValidationError(place, `value ${number} invalid, must be ${min} or larger`);
  return number;
}

/** One of several words. */
export function asWord<const Word extends string>(
  value: unknown,
  place: string,
  words: readonly Word[],
): Word {
  const text = asText(value, place);
  const word = words.find((one) => one === text);
  if (word === undefined)
    throw toFormatError(
      place,
      `unknown variant \`${text.slice(0, 80)}\`, expected one of ${words.join(', ')}`,
    );
  return word;
}

/** Reads a field with `read` when it is present. */
export function optional<T>(
  object: JsonObject,
  name: string,
  read: (value: unknown, place: string) => T,
  place = name,
): T | undefined {
  const value = field(object, name);
  return value === undefined ? undefined : read(value, place);
}

/** A value or a list of values, as a list. */
export function toList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
