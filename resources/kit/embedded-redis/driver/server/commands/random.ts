import { CommandError } from '../protocol/reply.ts';

/** Most items, and most bytes of them, that a negative count gets: without a bound, one short command fills the memory. */
const maxRepeated = 1_048_576;
const maxRepeatedBytes = 64 * 1024 * 1024;

/**
 * Items by chance: different ones for a positive count, repeated ones for a negative count. `sizeOf`: the bytes that an item adds to the reply.
 * @throws {CommandError} when a negative count gives more than a reply may have
 */
export function pickRandom<T>(items: readonly T[], count: number, sizeOf: (item: T) => number): T[] {
  if (count < -maxRepeated) throw outOfRange();
  if (items.length === 0) return [];
  if (count < 0) return repeatRandom(items, -count, sizeOf);
  if (count >= items.length) return [...items];
  const rest = [...items];
  const picked: T[] = [];
  while (picked.length < count) picked.push(...rest.splice(Math.floor(Math.random() * rest.length), 1));
  return picked;
}

function repeatRandom<T>(items: readonly T[], count: number, sizeOf: (item: T) => number): T[] {
  const picked: T[] = [];
  let bytes = 0;
  while (picked.length < count) {
    const at = Math.floor(Math.random() * items.length);
    for (const item of items.slice(at, at + 1)) {
      bytes += sizeOf(item);
      picked.push(item);
    }
    // One item is returned whatever its size.
    if (bytes > maxRepeatedBytes && count > 1) throw outOfRange();
  }
  return picked;
}

const outOfRange = () =>
  new CommandError(
    `ERR value is out of range: this server repeats at most ${maxRepeated} items and ${maxRepeatedBytes} bytes`,
  );
