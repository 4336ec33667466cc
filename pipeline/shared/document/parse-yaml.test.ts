import { describe, expect, it } from '@jest/globals';
import { parseYamlText } from './parse-yaml.ts';

describe('parseYamlText', () => {
  it('reads a document', () => {
    expect(parseYamlText('a: [1, {b: c}]\n')).toEqual({ value: { a: [1, { b: 'c' }] } });
  });

  it('returns the readable part of a faulty text with the position of the fault', () => {
    expect(parseYamlText('a: 1\nb: 2\nEND < x\n')).toMatchObject({
      value: { a: 1, b: 2 },
      fault: { line: 3, column: 1 },
    });
  });

  it.each([
    ['{'.repeat(5000)],
    ['['.repeat(5000)],
    ['- '.repeat(5000)],
    ['? '.repeat(5000)],
    [
      `a: &a [x,x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [${`*${i === 0 ? 'a' : `b${i - 1}`},`.repeat(9)}]`).join('\n')}`,
    ],
    ['&a [*a]'],
    ['x'.repeat(2_000_000)],
  ])('refuses a hostile text (case %#)', (text) => {
    expect(parseYamlText(text)).toMatchObject({ value: undefined, fault: { message: expect.any(String) } });
  });
});
