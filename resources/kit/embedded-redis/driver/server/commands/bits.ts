import { CommandError, type Reply } from '../protocol/reply.ts';
import { parseInteger, toInteger } from '../store/numbers.ts';
import { type Call, grows, syntaxError, toCommands } from './command.ts';

const maxBit = 2 ** 32 - 1;

function toBit(text: string): number {
  const bit = Number(parseInteger(text) ?? -1n);
  if (bit < 0 || bit > maxBit) throw new CommandError('ERR bit offset is not an integer or out of range');
  return bit;
}

const byteAt = (text: string, index: number) => (index < text.length ? text.charCodeAt(index) : 0);

function getBit({ args: [key = '', position = ''], db }: Call): Reply {
  const bit = toBit(position);
  return (byteAt(db.get(key, 'string') ?? '', Math.floor(bit / 8)) >> (7 - (bit % 8))) & 1;
}

function setBit({ args: [key = '', position = '', value = ''], db }: Call): Reply {
  const bit = toBit(position);
  if (value !== '0' && value !== '1') throw new CommandError('ERR bit is not an integer or out of range');
  const text = db.get(key, 'string') ?? '';
  const index = Math.floor(bit / 8);
  const shift = 7 - (bit % 8);
  const byte = byteAt(text, index);
  const changed = value === '1' ? byte | (1 << shift) : byte & ~(1 << shift);
  const padded = text.padEnd(index + 1, '\0');
  db.setString(key, padded.slice(0, index) + String.fromCharCode(changed) + padded.slice(index + 1), {
    keepsTime: true,
  });
  return (byte >> shift) & 1;
}

interface BitRange {
  /** Positions of bits, both included. */
  first: number;
  last: number;
}

function parseRange(text: string, words: readonly string[]): BitRange {
  const unit = (words[2] ?? 'BYTE').toUpperCase();
  if (unit !== 'BYTE' && unit !== 'BIT') throw syntaxError();
  const size = unit === 'BIT' ? 1 : 8;
  const count = (text.length * 8) / size;
  const toPlace = (word: string | undefined, none: number) => {
    const place = word === undefined ? none : toInteger(word);
    return place < 0 ? Math.max(0, count + place) : place;
  };
  const first = toPlace(words[0], 0);
  const last = Math.min(count - 1, toPlace(words[1], count - 1));
  return { first: first * size, last: last * size + size - 1 };
}

function bitAt(text: string, bit: number): number {
  return (byteAt(text, bit >>> 3) >> (7 - (bit & 7))) & 1;
}

function countBits({ args: [key = '', ...words], db }: Call): Reply {
  if (words.length === 1 || words.length > 3) throw syntaxError();
  const text = db.get(key, 'string') ?? '';
  const { first, last } = parseRange(text, words);
  let count = 0;
  for (let bit = first; bit <= last; bit++) count += bitAt(text, bit);
  return count;
}

function findBit({ args: [key = '', wanted = '', ...words], db }: Call): Reply {
  if (toInteger(wanted) !== 0 && toInteger(wanted) !== 1)
    throw new CommandError('ERR The bit argument must be 1 or 0.');
  if (words.length > 3) throw syntaxError();
  const text = db.get(key, 'string');
  const { first, last } = parseRange(text ?? '', words);
  if (text === undefined) return wanted === '1' ? -1 : 0;
  for (let bit = first; bit <= last; bit++) if (bitAt(text, bit) === Number(wanted)) return bit;
  // Without an end, the text goes on with zeros.
  return wanted === '0' && words.length < 2 && first <= last ? text.length * 8 : -1;
}

const operations: Readonly<Record<string, (left: number, right: number) => number>> = {
  AND: (left, right) => left & right,
  OR: (left, right) => left | right,
  XOR: (left, right) => left ^ right,
};

function combineBits({ args: [operation = '', target = '', ...keys], db }: Call): Reply {
  const name = operation.toUpperCase();
  const combine = operations[name];
  if (combine === undefined && name !== 'NOT') throw syntaxError();
  if (name === 'NOT' && keys.length !== 1)
    throw new CommandError('ERR BITOP NOT must be called with a single source key.');
  const texts = keys.map((key) => db.get(key, 'string') ?? '');
  const length = Math.max(...texts.map((text) => text.length));
  const bytes = Buffer.alloc(length);
  for (let index = 0; index < length; index++) {
    const values = texts.map((text) => byteAt(text, index));
    bytes[index] = combine === undefined ? ~(values[0] ?? 0) & 255 : values.reduce(combine);
  }
  if (length === 0) db.delete(target);
  else db.setString(target, bytes.toString('latin1'));
  return length;
}

export const bitCommands = toCommands([
  ['getbit', 3, 'readonly', getBit],
  ['setbit', 4, grows, setBit],
  ['bitcount', -2, 'readonly', countBits],
  ['bitpos', -3, 'readonly', findBit],
  ['bitop', -4, grows, combineBits, [2, -1, 1]],
]);
