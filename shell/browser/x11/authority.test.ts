import { describe, expect, it } from '@jest/globals';
import { findCookie } from './authority.ts';
import { toDisplayNumber } from './connection.ts';

function entry(family: number, ...parts: (string | Buffer)[]): Buffer {
  const toCount = (count: number) => Buffer.from([count >> 8, count & 255]);
  const written = parts.map(Buffer.from).flatMap((part) => [toCount(part.length), part]);
  return Buffer.concat([toCount(family), ...written]);
}

const cookie = (byte: number) => Buffer.alloc(16, byte);
const method = 'MIT-MAGIC-COOKIE-1';

describe('an Xauthority file', () => {
  it.each<[string, Buffer[], Buffer | undefined]>([
    [
      'that of the display',
      [entry(256, 'desk', '1', method, cookie(1)), entry(256, 'desk', '0', method, cookie(2))],
      cookie(2),
    ],
    ['that of every host', [entry(65_535, '', '0', method, cookie(3))], cookie(3)],
    ['that of every display', [entry(256, 'desk', '', method, cookie(4))], cookie(4)],
    [
      'none of another host, method or size',
      [
        entry(256, 'other', '0', method, cookie(5)),
        entry(0, 'desk', '0', method, cookie(5)),
        entry(256, 'desk', '0', 'XDM-AUTHORIZATION-1', cookie(5)),
        entry(256, 'desk', '0', method, 'short'),
      ],
      undefined,
    ],
    ['none of an empty file', [], undefined],
  ])('has %s', (_, entries, found) => {
    expect(findCookie(Buffer.concat(entries), 'desk', '0')).toEqual(found);
  });

  it('that was cut off anywhere has no cookie', () => {
    const whole = entry(256, 'desk', '0', method, cookie(6));
    for (let length = 0; length < whole.length; length++)
      expect(findCookie(whole.subarray(0, length), 'desk', '0')).toBeUndefined();
    expect(findCookie(whole, 'desk', '0')).toEqual(cookie(6));
  });
});

describe('DISPLAY', () => {
  it.each([
    [':0', '0'],
    [':12.1', '12'],
    ['unix:3', '3'],
    ['localhost:10.0', undefined],
    ['wayland-0', undefined],
    [':../x', undefined],
    [undefined, undefined],
  ])('%s is display %s of this machine', (display, number) => {
    expect(toDisplayNumber(display)).toBe(number);
  });
});
