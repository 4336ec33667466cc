import { describe, it } from '@jest/globals';
import { assertQuick } from './assert-quick.ts';
import { assertSound, assertSoundAsync, type IsExpected, timeoutMs } from './assert-sound.ts';
import { mutatedText } from './mutate.ts';

/** A parser of a text that comes from outside. */
export interface TextParser {
  name: string;
  /** Texts that it accepts, from which the inputs are made. */
  seeds: readonly string[];
  /** Throws an Error where a property does not hold, too, such as a round trip. */
  parse: (text: string) => unknown;
  isExpected?: IsExpected;
  /** The system bounds the length of the text: a command line. */
  isShort?: boolean;
}

/** Tests that each parser ends with a result or a documented error, in a time that grows with its input. */
export function describeParsers(title: string, parsers: readonly TextParser[]): void {
  describe(title, () => {
    it.each(parsers)(
      '$name takes any text',
      async ({ seeds, parse, isExpected }) => {
        const inputs = mutatedText(seeds);
        const first = toResult(() => parse(seeds[0] ?? ''));
        if (first instanceof Promise) {
          await first.catch(() => undefined);
          await assertSoundAsync(inputs, async (text) => parse(text), isExpected);
        } else assertSound(inputs, parse, isExpected);
      },
      timeoutMs,
    );

    const synchronous = parsers.filter(
      ({ parse, seeds, isShort }) => !isShort && !(toResult(() => parse(seeds[0] ?? '')) instanceof Promise),
    );
    it.each(synchronous)(
      '$name takes long texts in linear time',
      ({ seeds, parse }) => assertQuick(parse, seeds),
      timeoutMs,
    );
  });
}

function toResult(call: () => unknown): unknown {
  try {
    const result = call();
    if (result instanceof Promise) result.catch(() => undefined);
    return result;
  } catch {
    return undefined;
  }
}
