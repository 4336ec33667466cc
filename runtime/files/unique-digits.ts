/**
 * Hexadecimal digits that differ in each process and at each call, for names of files in folders of this user. They can be guessed,
 * unlike those of `node:crypto`, which takes longer to load than a start may.
 */
export function toUniqueDigits(count: 12 | 16): string {
  const random = Math.floor(Math.random() * 2 ** 32);
  return toDigits(process.pid, count - 8) + toDigits(random, 8);
}

function toDigits(value: number, count: number): string {
  return value.toString(16).padStart(count, '0').slice(-count);
}
