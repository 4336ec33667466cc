import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isCatastrophic } from './ambiguity.ts';
import { parsePattern } from './pattern.ts';
import { compileSecretFormat, type SecretFormat } from './secret-format.ts';

function format(source: string): SecretFormat {
  const result = compileSecretFormat(source);
  if (!result.ok) throw new Error(result.message);
  return result.format;
}

describe('isCatastrophic', () => {
  it.each([
    '^(a+)+$',
    '^(a*)*$',
    '^([A-Za-z0-9]+)+$',
    '^(a|a)*$',
    '^(\\w|\\d)+$',
    '(a?b?)*c',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    '^(?=(x+x+)+y)z$',
    '^(?:a{1,3}){1,}$|^(b+)*$',
    '([a-zA-Z]+)*@',
  ])('finds exponential backtracking in %s', (source) => {
    expect(isCatastrophic(parsePattern(source))).toBe(true);
  });

  it.each([
    '^[A-Za-z0-9]{32}$',
    '^[a-f0-9]+(-[a-f0-9]+)*$',
    '^(?:[A-Z0-9]{4}-){3}[A-Z0-9]{4}$',
    '^(?=.*[A-Z])(?=.*\\d).{12,}$',
    '^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
    '^sk-(?:proj-)?[A-Za-z0-9_-]{20,}$',
    '^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==)?$',
    '^(a|b)*$',
    '^.*a.*b.*$',
    '^https?://[^/]+/.*$',
  ])('accepts %s', (source) => {
    expect(isCatastrophic(parsePattern(source))).toBe(false);
  });
});

describe('compileSecretFormat', () => {
  it('matches exponential patterns without hanging', () => {
    const text = `${'a'.repeat(10_000)}!`;
    expect(format('^(a+)+$').matches(text)).toBe(false);
    expect(format('^(a|a)*$').matches(text)).toBe(false);
    expect(format('^(?=(a+)+$)a').matches(text)).toBe(false);
    expect(format('^(a+)+$').matches('aaa')).toBe(true);
  });

  it('limits the length of values for a pattern with a huge count', () => {
    const longest = format('^[a-z]{20,}$').maxLength;
    expect(format('[a-f0-9]{64}').maxLength).toBe(longest);
    expect(format('^a{1000000}$').maxLength).toBe(longest);
    for (const source of ['a{1000000}', 'x|a{1000000}']) {
      expect(format(source).maxLength).toBeLessThanOrEqual(4096);
    }
    expect(format('a{2000}').matches(`b${'a'.repeat(2000)}`)).toBe(true);
  });

  it('agrees with ECMAScript on lookaheads after the start', () => {
    const source = '^(?=.*[A-Z])(?!.*\\s)(?=.*\\d).{4,}$';
    const letters = fc.string({ unit: fc.constantFrom('a', 'B', '3', ' ', '-'), maxLength: 8 });
    fc.assert(
      fc.property(letters, (text) => {
        expect(format(source).matches(text)).toBe(new RegExp(source).test(text));
      }),
    );
  });

  it.each([
    ['^\\s$', '\u00a0', true],
    ['^.$', '\r', false],
    ['^a$', 'a\n', false],
    ['^\\/[\\d\\-x]+\\x41\\u0042$', '/1-xAB', true],
    ['^a{1,2000}$', 'a'.repeat(1500), true],
    ['^(?<q>["\'])x\\k<q>$', '"x"', true],
    ['^(.)\\1$', 'ab', false],
    ['^(?<!x)y$', 'y', true],
    ['b', 'abc', true],
    ['^$', '', true],
    ['^[^]$', '\n', true],
    ['^x{$', 'x{', true],
    ['\\bkey\\b', 'a key here', true],
  ])('%s on %j is %s', (source, value, expected) => {
    expect(format(source).matches(value)).toBe(expected);
  });

  it('refuses an invalid pattern and a pattern without a time bound', () => {
    expect(compileSecretFormat('^[a-')).toMatchObject({ ok: false, code: 'secret-format-invalid' });
    expect(compileSecretFormat('^(\\w+)+\\1$')).toMatchObject({ ok: false, code: 'secret-format-unbounded' });
    expect(compileSecretFormat('a'.repeat(5000))).toMatchObject({
      ok: false,
      code: 'secret-format-unbounded',
    });
  });

  it('returns for any source and any value', () => {
    const piece = fc.constantFrom(
      'a',
      '(',
      ')',
      '[',
      ']',
      '*',
      '+',
      '?',
      '{2,}',
      '|',
      '^',
      '$',
      '\\',
      '(?=',
      '(?<!',
      '.',
      '-',
      '\\1',
      '\\w',
      ',',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), fc.string({ maxLength: 40 }), (pieces, value) => {
        const source = pieces.join('');
        const result = compileSecretFormat(source);
        if (!result.ok) return;
        expect(new RegExp(source)).toBeInstanceOf(RegExp);
        expect(typeof result.format.matches(value)).toBe('boolean');
      }),
      { numRuns: 3000 },
    );
  });

  it('agrees with ECMAScript on random harmless patterns', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      '[ab]',
      '[^a]',
      '(?:ab)',
      'a?',
      'b*',
      '\\d',
      '.',
      'a{2}',
      '(?:a|b)',
      '^',
      '$',
    );
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '1'), maxLength: 10 });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), text, (pieces, value) => {
        const source = pieces.join('');
        expect(format(source).matches(value)).toBe(new RegExp(source).test(value));
      }),
      { numRuns: 2000 },
    );
  });
});
