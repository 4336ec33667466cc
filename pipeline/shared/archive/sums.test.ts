import { describe, expect, it } from '@jest/globals';
import { formatSums, parseSums } from './sums.ts';

const [a, b] = ['a'.repeat(64), 'b'.repeat(64)];

describe('SHA256SUMS', () => {
  it('is sorted by name and read back', () => {
    const text = formatSums([
      { name: 'z.deb', sha256: a },
      { name: 'B c', sha256: b },
    ]);
    expect(text).toBe(`${b}  B c\n${a}  z.deb\n`);
    expect(parseSums(text)).toEqual({
      sums: [
        { name: 'B c', sha256: b },
        { name: 'z.deb', sha256: a },
      ],
      faulty: [],
    });
  });

  it('takes no name with a NUL, which no file has', () => {
    expect(parseSums(`${a}  x\0y\n`)).toEqual({ sums: [], faulty: [1] });
  });

  it('accepts binary mode and numbers the lines that are not sums', () => {
    const text = `${a} *x\nhello\n${a}  ../x\n${a.toUpperCase()}  y\n`;
    expect(parseSums(text)).toEqual({ sums: [{ name: 'x', sha256: a }], faulty: [2, 3, 4] });
  });
});
