import { ApiError } from '../server/api-error.ts';

/** An integer in a text that a double could not hold. */
const longInteger = /[\s:,[]-?\d{16,20}[\s,\]}]/;
const wholeNumber = /^-?\d+$/;

type Reviver = (key: string, value: unknown, context: { source?: string }) => unknown;

const keepIntegers: Reviver = (_key, value, { source }) =>
  typeof value === 'number' &&
  !Number.isSafeInteger(value) &&
  source !== undefined &&
  wholeNumber.test(source)
    ? BigInt(source)
    : value;

/** Reads JSON. An integer beyond 2^53 is a bigint, because point ids have 64 bits. @throws {SyntaxError} */
export function parseJson(text: string): unknown {
  if (!longInteger.test(` ${text} `)) return JSON.parse(text) as unknown;
  return JSON.parse(text, keepIntegers as Parameters<typeof JSON.parse>[1]) as unknown;
}

/** Reads the body of a request; an empty one is undefined. @throws {ApiError} 400 for bytes that are not JSON in UTF-8 */
export function parseBody(bytes: Uint8Array): unknown {
  if (bytes.length === 0) return undefined;
  try {
    return parseJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    const problem = cause instanceof SyntaxError ? cause.message : 'the text is not UTF-8';
    throw new ApiError(400, `Format error in JSON body: ${problem}`, { cause });
  }
}
