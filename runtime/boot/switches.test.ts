import { describe, expect, it } from '@jest/globals';
import { assertAscii } from './script-format.ts';
import { parseSwitches } from './switches.ts';

describe('switching start tricks off', () => {
  it('takes the known names, and no trick is off by default', () => {
    expect([...parseSwitches(' recognizer, other,code-cache')]).toEqual(['code-cache', 'recognizer']);
    expect([...parseSwitches(undefined)]).toEqual([]);
    expect([...parseSwitches('')]).toEqual([]);
  });
});

describe('the script of the supervisor', () => {
  it('is refused where a byte is not ASCII', () => {
    expect(() => assertAscii(Buffer.from('(function () {})'), 'a.cjs')).not.toThrow();
    expect(() => assertAscii(Buffer.from('"é"'), 'a.cjs')).toThrow('a.cjs is not ASCII: byte 1 is 195');
  });
});
