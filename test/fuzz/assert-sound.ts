import fc from 'fast-check';
import { isThorough } from '../support/thorough.ts';

/** FUZZ_RUNS sets another number of inputs for each parser, FUZZ_SEED repeats the run whose seed a failure has printed. */
const settings = { FUZZ_RUNS: process.env['FUZZ_RUNS'], FUZZ_SEED: process.env['FUZZ_SEED'] };

/** Inputs for each parser: many in CI, where a minute more costs nobody time. */
export const runs = Number(settings.FUZZ_RUNS ?? (isThorough ? 10_000 : 1_000));

const options = {
  numRuns: runs,
  ...(settings.FUZZ_SEED === undefined ? {} : { seed: Number(settings.FUZZ_SEED) }),
};

/** Time for a test of `parsers` parsers, in milliseconds: generous, because runs by hand are long. */
export const timeoutMs = 60_000 + runs * 20;

/** Whether an error is one that the parser documents. */
export type IsExpected = (error: unknown) => boolean;

const never: IsExpected = () => false;

/** Calls `parse` with every input. An error that `isExpected` does not accept fails with the input, shrunk, and the seed. */
export function assertSound<T>(
  inputs: fc.Arbitrary<T>,
  parse: (input: T) => unknown,
  isExpected: IsExpected = never,
): void {
  const property = fc.property(inputs, (input) => {
    try {
      parse(input);
    } catch (error) {
      if (!isExpected(error)) throw error;
    }
  });
  fc.assert(property, options);
}

/** The same for a parser that returns a promise. */
export async function assertSoundAsync<T>(
  inputs: fc.Arbitrary<T>,
  parse: (input: T) => Promise<unknown>,
  isExpected: IsExpected = never,
): Promise<void> {
  const property = fc.asyncProperty(inputs, async (input) => {
    try {
      await parse(input);
    } catch (error) {
      if (!isExpected(error)) throw error;
    }
  });
  await fc.assert(property, options);
}
