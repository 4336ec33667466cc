import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileLinePattern, type LinePattern, maxMatchedLength } from './line-pattern.ts';

function pattern(source: string): LinePattern {
  const result = compileLinePattern(source);
  if (!result.ok) throw new Error(result.message);
  return result.pattern;
}

describe('a pattern for log lines', () => {
  it.each([
    ['^user said: (a+)+$', 'linear', 'user said: aaa'],
    ['ready.*port.*open', 'linear', 'ready, port 80 is open'],
    ['^(?i:(a|A)*)$', 'linear', 'aAaA'],
    ['(?i)listening on', 'linear', 'Listening ON 80'],
    ['^embedded-postgres: notice: (.+)', 'native', 'embedded-postgres: notice: x'],
    [
      'database system is ready to accept connections',
      'native',
      'LOG: database system is ready to accept connections',
    ],
    ['listening on port \\d+', 'linear', 'listening on port 80'],
    ['[ready', 'text', 'the server is [ready]'],
  ])('%s is matched by the %s engine', (source, engine, line) => {
    expect(pattern(source).engine).toBe(engine);
    expect(pattern(source).matches(line)).toBe(true);
    expect(pattern(source).matches('another line')).toBe(false);
  });

  it.each([
    ['(?=ready)r', 'lookahead'],
    ['^(?!.*debug).*ready', 'lookahead'],
    ['(?<=on )\\d+', 'lookbehind'],
    ['(\\w+) \\1', 'backreference'],
    ['(?<word>\\w+) \\k<word>', 'backreference'],
    ['[ab]*a[ab]{65}', 'counts more than 64'],
    ['([ab]{9}){9}', 'counts more than 64'],
    ['a'.repeat(501), 'longer than 500'],
  ])('%s is refused', (source, reason) => {
    expect(compileLinePattern(source)).toMatchObject({
      ok: false,
      message: expect.stringContaining(reason),
      remedy: expect.stringMatching(/^(?:write|match)/),
    });
  });

  it('looks at 4 KiB of a line', () => {
    const far = `${' '.repeat(maxMatchedLength)}ready`;
    for (const source of ['ready', 'r(e+)ady', '[ready'])
      expect(pattern(source).matches(`${far} [ready`)).toBe(false);
    expect(pattern('^ready$').matches('ready')).toBe(true);
  });

  it('finds the first group', () => {
    expect(pattern('^all (systems)').find('all systems go')).toBe('systems');
    expect(pattern('on (\\w+) or (\\w+)').find('it is on here or there')).toBe('here');
    expect(pattern('on \\w+').find('it is on here')).toBeUndefined();
    expect(pattern('on( \\w+)?').find('on')).toBeUndefined();
  });

  it('agrees with ECMAScript', () => {
    const part = fc.constantFrom('a', 'b', '.', '\\d', '\\w', '[ab]', '[^a]', '(a|b)', '(?:ab)', '\\.', ' ');
    const repeat = fc.constantFrom('', '', '*', '+', '?', '{2}', '{1,3}', '*?');
    const source = fc
      .array(fc.tuple(part, repeat), { minLength: 1, maxLength: 6 })
      .chain((parts) =>
        fc.constantFrom('', '^').map((start) => start + parts.map((one) => one.join('')).join('')),
      );
    const line = fc.string({ unit: fc.constantFrom('a', 'b', '1', '.', ' '), maxLength: 12 });
    fc.assert(
      fc.property(source, line, (text, given) => {
        expect([text, pattern(text).matches(given)]).toEqual([text, new RegExp(text).test(given)]);
      }),
      { numRuns: 2000 },
    );
  });
});
