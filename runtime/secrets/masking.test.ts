import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createMaskStream, maskText, toPatterns } from './masking.ts';
import { createScanner } from './scanner.ts';

const scannerFor = (...values: string[]) => createScanner(toPatterns(values));

/** A naive search, for comparison. */
function findSlowly(bytes: Buffer, patterns: readonly Uint8Array[], from: number) {
  for (let start = from; start < bytes.length; start++) {
    const lengths = patterns
      .filter((pattern) => bytes.subarray(start, start + pattern.length).equals(pattern))
      .map((pattern) => pattern.length);
    if (lengths.length > 0) return { start, end: start + Math.max(...lengths) };
  }
  return undefined;
}

/** Few letters, so that patterns overlap, repeat and contain each other. */
const word = (minLength: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength, maxLength: minLength + 8 });

function mask(values: string[], chunks: Buffer[]): string {
  const stream = createMaskStream(() => scannerFor(...values));
  const parts = chunks.map((chunk) => Buffer.from(stream.push(chunk)));
  return Buffer.concat([...parts, stream.flush()]).toString();
}

describe('the scanner', () => {
  it('finds what a naive search finds', () => {
    fc.assert(
      fc.property(
        fc.array(word(2), { minLength: 1, maxLength: 6 }),
        word(40),
        fc.nat(10),
        (texts, text, from) => {
          const patterns = texts.map((pattern) => Buffer.from(pattern));
          const bytes = Buffer.from(text);
          expect(createScanner(patterns).find(bytes, from)).toEqual(findSlowly(bytes, patterns, from));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('finds all bytes despite collisions in its table', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 20 }),
        fc.uint8Array({ maxLength: 30 }),
        (patterns, noise) => {
          const bytes = Buffer.concat([noise, patterns[0] ?? noise, noise]);
          expect(createScanner(patterns).find(bytes, 0)).toEqual(findSlowly(bytes, patterns, 0));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('refuses patterns that are too short', () => {
    expect(() => createScanner([Buffer.from('x')])).toThrow(RangeError);
  });
});

describe('a mask stream', () => {
  it('has the same result for all chunkings, and never contains a value', () => {
    fc.assert(
      fc.property(
        fc.array(word(3), { minLength: 1, maxLength: 4 }),
        word(60),
        fc.array(fc.nat(60)),
        (values, text, cuts) => {
          const bytes = Buffer.from(text);
          const places = [0, ...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length];
          const chunks = places.slice(1).map((end, index) => bytes.subarray(places[index], end));
          const whole = mask(values, [bytes]);
          expect(mask(values, chunks)).toBe(whole);
          expect(maskText(scannerFor(...values), text)).toBe(whole);
          for (const value of values) expect(whole).not.toContain(value);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('holds no bytes back after the end of a stream', () => {
    const stream = createMaskStream(() => scannerFor('secret-value'));
    expect(Buffer.from(stream.push(Buffer.from('a line\n'))).toString()).toBe('a line\n');
    expect(Buffer.from(stream.push(Buffer.from('ends in sec'))).toString()).toBe('ends in ');
    expect(Buffer.from(stream.push(Buffer.from('ond\n'))).toString()).toBe('second\n');
  });

  it('copies held-back bytes, since the owner can reuse the chunk', () => {
    const stream = createMaskStream(() => scannerFor('secret-value'));
    const chunk = Buffer.from('x secret-');
    stream.push(chunk);
    chunk.fill(0);
    expect(Buffer.from(stream.push(Buffer.from('value!'))).toString()).toBe('***!');
  });

  it('masks a value from the moment it is stored', () => {
    let scanner = scannerFor();
    const stream = createMaskStream(() => scanner);
    expect(Buffer.from(stream.push(Buffer.from('hunter22'))).toString()).toBe('hunter22');
    scanner = scannerFor('hunter22');
    expect(Buffer.from(stream.push(Buffer.from('hunter22'))).toString()).toBe('***');
  });
});
