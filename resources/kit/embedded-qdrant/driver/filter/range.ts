import { asNumber, field, type JsonObject } from '../json/read-value.ts';
import { toFormatError } from '../server/api-error.ts';
import { toMicroseconds } from './date-time.ts';
import type { ValueTest } from './match.ts';

const bounds = ['lt', 'gt', 'gte', 'lte'] as const;
type Bound = (typeof bounds)[number];

const holds: Readonly<Record<Bound, (value: number, bound: number) => boolean>> = {
  lt: (value, bound) => value < bound,
  gt: (value, bound) => value > bound,
  gte: (value, bound) => value >= bound,
  lte: (value, bound) => value <= bound,
};

/** Whether a number is inside all bounds. */
export type NumberTest = (value: number) => boolean;

function toNumberTest(limits: readonly (readonly [Bound, number])[]): NumberTest {
  return (value) => limits.every(([bound, limit]) => holds[bound](value, limit));
}

/** Reads bounds that are numbers. @throws {ApiError} 400 */
export function parseNumberRange(range: JsonObject, place: string): NumberTest {
  return toNumberTest(
    bounds.flatMap((bound) => {
      const value = field(range, bound);
      return value === undefined ? [] : [[bound, asNumber(value, `${place}.${bound}`)] as const];
    }),
  );
}

function toDateTime(value: unknown, place: string): number {
  const time = typeof value === 'string' ? toMicroseconds(value) : undefined;
  if (time === undefined) throw toFormatError(place, 'expected a date and time by RFC 3339');
  return time;
}

/** Reads `range`: bounds are numbers, or dates and times. @throws {ApiError} 400 */
export function parseRange(range: JsonObject, place: string): ValueTest {
  if (!bounds.some((bound) => typeof field(range, bound) === 'string')) {
    const test = parseNumberRange(range, place);
    return (value) => (typeof value === 'number' || typeof value === 'bigint') && test(Number(value));
  }
  const test = toNumberTest(
    bounds.flatMap((bound) => {
      const value = field(range, bound);
      return value === undefined ? [] : [[bound, toDateTime(value, `${place}.${bound}`)] as const];
    }),
  );
  return (value) => {
    const time = typeof value === 'string' ? toMicroseconds(value) : undefined;
    return time !== undefined && test(time);
  };
}
