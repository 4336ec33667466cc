import { describe, expect, it } from '@jest/globals';
import { ApiError } from '../server/api-error.ts';
import { mergeAtPath, mergeObjects, parseJsonPath, readPath, removeAtPath } from './json-path.ts';
import { parsePayloadSelection, selectPayload } from './select.ts';

const payload = {
  city: { name: 'Berlin', 'a.b': 1 },
  tags: ['x', 'y'],
  rooms: [{ size: 1, beds: [1, 2] }, { size: 2 }, 'none'],
};

describe('a path', () => {
  it.each([
    ['city.name', ['Berlin']],
    ['city."a.b"', [1]],
    ['tags', [['x', 'y']]],
    ['tags[]', ['x', 'y']],
    ['tags[1]', ['y']],
    ['rooms[].size', [1, 2]],
    ['rooms.size', []],
    ['rooms[0].beds[]', [1, 2]],
    ['gone', []],
    ['constructor', []],
  ])('%s has the values %p', (path, values) => {
    expect(readPath(payload, parseJsonPath(path).steps)).toEqual(values);
  });

  it.each(['', '.a', 'a..b', 'a.', '[0]', 'a[', 'a[x]', 'a]b', 'a"b'])('%p is refused', (path) => {
    expect(() => parseJsonPath(path)).toThrow(ApiError);
  });

  it('adds, replaces and removes fields', () => {
    const at = (path: string) => parseJsonPath(path).steps;
    expect(mergeAtPath({ a: 1 }, at('b.c'), { d: 2 })).toEqual({ a: 1, b: { c: { d: 2 } } });
    expect(mergeAtPath(payload, at('rooms[0]'), { size: 9 })).toMatchObject({
      rooms: [{ size: 9, beds: [1, 2] }, {}, 'none'],
    });
    expect(removeAtPath(payload, at('rooms[].size'))).toMatchObject({
      rooms: [{ beds: [1, 2] }, {}, 'none'],
    });
    expect(removeAtPath(payload, at('city.gone'))).toEqual(payload);
  });

  it('never changes the prototype of an object', () => {
    const added = JSON.parse('{"__proto__":{"isAdmin":true}}') as Record<string, unknown>;
    const merged = mergeObjects({}, added);
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
    expect(JSON.stringify(merged)).toBe('{"__proto__":{"isAdmin":true}}');
  });
});

describe('with_payload', () => {
  it.each([
    [true, 'all'],
    [false, 'none'],
    [undefined, 'none'],
  ])('%p is %s', (value, kind) => {
    expect(parsePayloadSelection(value, false).kind).toBe(kind);
  });

  const select = (value: unknown) => {
    const selection = parsePayloadSelection(value, false);
    return 'paths' in selection ? selectPayload(payload, selection) : undefined;
  };

  it('includes paths', () => {
    expect(select(['city.name', 'rooms[].size'])).toEqual({
      city: { name: 'Berlin' },
      rooms: [{ size: 1 }, { size: 2 }],
    });
    expect(select({ include: ['tags'] })).toEqual({ tags: ['x', 'y'] });
  });

  it('excludes paths', () => {
    expect(select({ exclude: ['city', 'rooms[].beds'] })).toEqual({
      tags: ['x', 'y'],
      rooms: [{ size: 1 }, { size: 2 }, 'none'],
    });
  });
});
