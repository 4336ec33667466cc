import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toForms } from './forms.ts';
import { maskText, toPatterns } from './masking.ts';
import { createScanner } from './scanner.ts';

const value = 'p"ä/<€😀\'\\x&1+ ~!';
const mask = (text: string, ...values: string[]) => maskText(createScanner(toPatterns(values)), text);

describe('the forms of a value', () => {
  it.each([
    ['Node in JSON', String.raw`p\"ä/<€😀'\\x&1+ ~!`],
    ['Python in JSON', String.raw`p\"\u00e4/<\u20ac\ud83d\ude00'\\x&1+ ~!`],
    ['Go in JSON', String.raw`p\"ä/\u003c€😀'\\x\u00261+ ~!`],
    ['PHP in JSON', String.raw`p\"\u00e4\/<\u20ac\ud83d\ude00'\\x&1+ ~!`],
    ['.NET in JSON', String.raw`p\u0022\u00E4/\u003C\u20AC\uD83D\uDE00\u0027\\x\u00261\u002B ~!`],
    ['a log line that holds JSON', String.raw`p\\\"ä/<€😀'\\\\x&1+ ~!`],
    ['Python in a literal', String.raw`p"ä/<€😀\'\\x&1+ ~!`],
    ['JavaScript in a URL', 'p%22%C3%A4%2F%3C%E2%82%AC%F0%9F%98%80%27%5Cx%261%2B%20~!'.replace('%27', "'")],
    ['RFC 3986', 'p%22%C3%A4%2F%3C%E2%82%AC%F0%9F%98%80%27%5Cx%261%2B%20~%21'],
    ['Python in a URL', 'p%22%C3%A4/%3C%E2%82%AC%F0%9F%98%80%27%5Cx%261%2B%20~%21'],
    ['Go in a query', 'p%22%C3%A4%2F%3C%E2%82%AC%F0%9F%98%80%27%5Cx%261%2B+~%21'],
    ['a form', 'p%22%C3%A4%2F%3C%E2%82%AC%F0%9F%98%80%27%5Cx%261%2B+%7E%21'],
    ['small letters', 'p%22%c3%a4%2f%3c%e2%82%ac%f0%9f%98%80%27%5cx%261%2b%20~%21'],
    ['hexadecimal', Buffer.from(value).toString('hex')],
    ['HEXADECIMAL', Buffer.from(value).toString('hex').toUpperCase()],
  ])('are masked as %s writes it', (_, text) => {
    expect(mask(`before ${text} after`, value)).toBe('before *** after');
  });

  it('are masked as Node prints them', () => {
    const quoted = 'it\'s "quoted" `so`\n\\';
    for (const each of [value, quoted, "it's", 'a\tb\nc\\d']) {
      expect(mask(inspect(each), each)).toMatch(/^.\*\*\*.$/);
    }
  });

  it('are masked at every position in a base64 text', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 5 }).filter((text) => Buffer.byteLength(text) >= 5),
        fc.string(),
        fc.string(),
        fc.constantFrom('base64' as const, 'base64url' as const),
        (secret, before, after, encoding) => {
          const text = Buffer.from(`${before}${secret}${after}`).toString(encoding);
          const masked = mask(text, secret);
          expect(masked).toContain('***');
          // The first and last letters can remain; they do not reveal the value.
          for (const part of masked.split('***')) {
            for (let start = 0; start < 4; start++) {
              expect(Buffer.from(part.slice(start), 'base64').includes(Buffer.from(secret))).toBe(false);
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('cover each line of a key in PEM form', () => {
    const pem = '-----BEGIN KEY-----\nMIIEvQIBADANBgkqhkiG9w0\nBAQEFAASCBKcwggSjAgEAAo\n-----END KEY-----\n';
    expect(mask('it says: BAQEFAASCBKcwggSjAgEAAo.', pem)).toBe('it says: ***.');
  });

  it('exclude values that are too short', () => {
    expect(mask('17 of 77', '7')).toBe('17 of 77');
    expect(mask('17 of 777', '777')).toBe('17 of ***');
  });

  it('exist for every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 3 }), (any) => {
        for (const form of toForms(any)) expect(Buffer.byteLength(form)).toBeGreaterThanOrEqual(3);
      }),
    );
    expect(mask('lone \ud800 surrogate', 'lone \ud800')).toContain('***');
  });
});
