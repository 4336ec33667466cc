import { type CharSet, type Pattern, parsePattern } from '../../schema/bundle/format/pattern.ts';
import { compileSecretFormat } from '../../schema/bundle/format/secret-format.ts';

/** Letters, digits and a few signs, so that rules such as "one capital, one digit, one sign" are met soon. */
const liked = 'rehearsalRHEARSL0123456789-_.!';

/** xorshift32: the same values for the same format on every machine. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

function pickChar(set: CharSet, random: (below: number) => number): string {
  const has = (unit: number) => set.some(([low, high]) => unit >= low && unit <= high);
  const chars = [...liked].filter((char) => has(char.charCodeAt(0)));
  if (chars.length > 0) return chars[random(chars.length)] ?? '';
  const [low, high] = set[random(set.length)] ?? [0, 0];
  // From the printable part of the range where it has one.
  const first = Math.min(Math.max(low, 33), high);
  return String.fromCharCode(first + random(Math.min(high - first, 93) + 1));
}

/** How often a repetition without an upper bound is repeated beyond its lower one. */
const spare = 12;

function sample(node: Pattern, random: (below: number) => number): string {
  switch (node.kind) {
    case 'chars':
      return pickChar(node.set, random);
    case 'sequence':
      return node.items.map((item) => sample(item, random)).join('');
    case 'choice': {
      const item = node.items[random(node.items.length)];
      return item === undefined ? '' : sample(item, random);
    }
    case 'repeat': {
      const most = Math.min(node.max, node.min + spare);
      const times = node.min + random(most - node.min + 1);
      return Array.from({ length: times }, () => sample(node.body, random)).join('');
    }
    default:
      return '';
  }
}

const tries = 2000;

/**
 * A text that a secret's format accepts, the same each time; undefined when none is found: then the format
 * uses lookaround or references that chance does not meet.
 */
export function sampleFormat(format: string): string | undefined {
  const compiled = compileSecretFormat(format);
  if (!compiled.ok) return undefined;
  const pattern = parsePattern(format);
  const random = createRandom(0x9e3779b9);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const value = sample(pattern, random);
    if (value !== '' && compiled.format.matches(value)) return value;
  }
  return undefined;
}
