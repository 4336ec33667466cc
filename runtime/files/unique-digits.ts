/**
 * Hexadecimal digits that differ at each call and in each process, for names that need not be secret: they can be guessed, unlike those
 * of `node:crypto`, which takes longer to load than a start may.
 */
export function toUniqueDigits(count: number): string {
  let digits = '';
  while (digits.length < count) {
    digits += Math.floor(Math.random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0');
  }
  return digits.slice(0, count);
}
