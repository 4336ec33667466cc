import { runs } from './assert-sound.ts';
import { specialPieces } from './mutate.ts';

/** Characters: in CI enough to notice a time that grows with the square, in runs by hand with less effort. */
const length = runs > 10_000 ? 100_000 : 12_000;
const limitMs = 2_000;

/** The processor time that a call takes, in milliseconds: the load of the machine does not count. */
function measure(call: () => void): number {
  const before = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const repeat = (piece: string): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Long inputs of one kind: repeated pieces after, before and instead of a seed, lines of a seed, a line without an end. */
function* listLong(seeds: readonly string[]): Generator<string> {
  for (const piece of specialPieces) {
    yield repeat(piece);
    for (const seed of seeds.slice(0, 2)) yield seed + repeat(piece);
  }
  for (const seed of seeds) {
    yield repeat(seed);
    yield repeat(`${seed}\n`);
    for (const cut of [1, 2, 3]) yield repeat(seed.slice(0, Math.ceil((seed.length * cut) / 4)));
  }
}

/**
 * Calls `parse` with long inputs of one kind. One that takes more than two seconds of processor time grows faster than its input.
 * @throws {Error} with the beginning of the input and the time
 */
export function assertQuick(parse: (text: string) => unknown, seeds: readonly string[]): void {
  for (const text of listLong(seeds)) {
    const spent = measure(() => {
      try {
        parse(text);
      } catch {
        // A refusal is quick too; which errors are allowed is checked with short inputs.
      }
    });
    if (spent > limitMs)
      throw new Error(
        `${Math.round(spent)} ms for ${length} characters of ${JSON.stringify(text.slice(0, 80))}`,
      );
  }
}
