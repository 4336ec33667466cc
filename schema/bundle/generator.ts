import { longestRandom, randomDefaults } from './defaults.ts';
import { compileSecretFormat } from './format/secret-format.ts';
import type { JsonNode } from './json-node.ts';
import type { Generator } from './secret.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const alphabets = {
  alnum: `${letters}0123456789`,
  hex: '0123456789abcdef',
  base64: `${letters}0123456789+/`,
} as const;

/** The generator in a node of a manifest, defaults filled in; undefined for one that the schema refuses. */
export function readGenerator(node: JsonNode): Generator | undefined {
  const type = node.at('type').text;
  if (type === 'uuid') return { type };
  const length = node.at('length').value ?? randomDefaults.length;
  const charset = node.at('charset').value ?? randomDefaults.charset;
  const isKnown = type === 'random' && typeof charset === 'string' && Object.hasOwn(alphabets, charset);
  if (!isKnown || !Number.isInteger(length) || Number(length) < 1 || Number(length) > longestRandom)
    return undefined;
  return { type, length: Number(length), charset: charset as keyof typeof alphabets };
}

/** The number of draws for a value that matches its format, before the runtime gives up. */
export const maxDraws = 4096;

/**
 * One value of a generator: `random` has `length` characters of its alphabet (base64 is the standard one, without padding),
 * `uuid` is a version 4 UUID (RFC 9562). `randomInt(bound)` gives a whole number from 0 to bound - 1, equally likely.
 */
export function drawSecret(generator: Generator, randomInt: (bound: number) => number): string {
  const pick = (alphabet: string) => alphabet.charAt(randomInt(alphabet.length));
  if (generator.type === 'uuid') {
    const shape = 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx';
    return shape.replaceAll(/[xy]/g, (digit) => pick(digit === 'x' ? alphabets.hex : '89ab'));
  }
  const alphabet = alphabets[generator.charset];
  return Array.from({ length: generator.length }, () => pick(alphabet)).join('');
}

/** Mulberry32: the same numbers on every machine, so that the validation of a manifest is deterministic. */
function repeatable(): (bound: number) => number {
  let state = 0x5eed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * bound);
  };
}

const samples = 256;
/** With this many matching samples at least 3 % of all values match, almost certainly; see `maxDraws`. */
const enough = 8;

/** Whether all of 256 repeatable samples match the format. Undefined when the format does not compile. */
export function alwaysSatisfies(generator: Generator, format: string): boolean | undefined {
  return countMatches(generator, format, samples) === samples;
}

/**
 * Whether a generator can satisfy a format: at least 8 of 256 repeatable samples match. The runtime, which draws up to
 * `maxDraws` times, then fails with a probability below 2^-90. Undefined when the format does not compile.
 */
export function canSatisfy(generator: Generator, format: string): boolean | undefined {
  const count = countMatches(generator, format, enough);
  return count === undefined ? undefined : count === enough;
}

/** The number of matching samples, counted up to `wanted`. */
function countMatches(generator: Generator, format: string, wanted: number): number | undefined {
  const result = compileSecretFormat(format);
  if (!result.ok) return undefined;
  const random = repeatable();
  let matched = 0;
  for (let index = 0; index < samples && matched < wanted; index += 1) {
    if (result.format.matches(drawSecret(generator, random))) matched += 1;
  }
  return matched;
}
