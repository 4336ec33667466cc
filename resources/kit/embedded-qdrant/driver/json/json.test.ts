import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromKey, parsePointId, toKey } from '../points/point-id.ts';
import { ApiError } from '../server/api-error.ts';
import { parseBody, parseJson } from './parse-json.ts';
import { toFloatText, toJson } from './write-json.ts';

describe('JSON', () => {
  it('keeps integers of 64 bits', () => {
    const text =
      '{"id":18446744073709551615,"list":[12345678901234567890,0.1234567890123456],"n":-9007199254740993}';
    expect(parseJson(text)).toMatchObject({ id: 18446744073709551615n, n: -9007199254740993n });
    expect(toJson(parseJson(text))).toBe(text);
  });

  it('reads a long integer as the whole text, and leaves one in a string alone', () => {
    expect(parseJson('18446744073709551615')).toBe(18446744073709551615n);
    expect(parseJson('{"a":" 1234567890123456789 "}')).toEqual({ a: ' 1234567890123456789 ' });
  });

  it.each([
    [new Uint8Array([0xff]), 'not UTF-8'],
    [Buffer.from('{"a":'), 'Format error in JSON body'],
  ])('refuses bytes that are not JSON: %p', (bytes, message) => {
    expect(() => parseBody(bytes)).toThrow(ApiError);
    expect(() => parseBody(bytes)).toThrow(message);
  });
});

describe('a float', () => {
  it.each([
    [Math.fround(0.1), '0.1'],
    [1, '1.0'],
    [-0, '-0.0'],
    [Math.fround(1e-7), '1e-7'],
    [Math.fround(16777216), '16777216.0'],
  ])('%p is written as %s', (float, text) => {
    expect(toFloatText(float)).toBe(text);
  });

  it('is the same when it is read back', () => {
    fc.assert(
      fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (float) => {
        expect(Math.fround(Number(toFloatText(float)))).toBe(float);
      }),
    );
  });
});

describe('the id of a point', () => {
  const uuid = '550e8400-e29b-41d4-a716-446655440000';

  it.each([
    [0, 0],
    [18446744073709551615n, 18446744073709551615n],
    [uuid.toUpperCase(), uuid],
    [uuid.replaceAll('-', ''), uuid],
    [`urn:uuid:${uuid}`, uuid],
    [`{${uuid}}`, uuid],
  ])('%p is read as %p, and keeps it in the database', (value, id) => {
    expect(parsePointId(value)).toBe(id);
    expect(fromKey(toKey(parsePointId(value)))).toBe(id);
  });

  it.each([-1, 1.5, '5', 'abc', null, {}, 2n ** 64n, 1e300])('%p is not one', (value) => {
    expect(() => parsePointId(value)).toThrow(ApiError);
  });

  it('sorts integers before UUIDs', () => {
    const ids = [2, 10, 2 ** 53 - 1, 2n ** 63n, '00000000-0000-0000-0000-000000000000', uuid];
    const sorted = [...ids].reverse().sort((a, b) => Buffer.compare(toKey(a), toKey(b)));
    expect(sorted).toEqual(ids);
  });
});
