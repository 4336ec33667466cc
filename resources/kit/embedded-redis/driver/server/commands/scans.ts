import { CommandError, type Reply } from '../protocol/reply.ts';
import { matchesGlob } from '../store/glob.ts';
import { formatDouble, toInteger } from '../store/numbers.ts';
import { type Call, noKeys, syntaxError, toCommands, wordAt } from './command.ts';

interface ScanOptions {
  pattern: string | undefined;
  count: number;
  type: string | undefined;
  withoutValues: boolean;
}

function parseOptions(words: readonly string[]): ScanOptions {
  const options: ScanOptions = { pattern: undefined, count: 10, type: undefined, withoutValues: false };
  for (let at = 0; at < words.length; at++) {
    const word = wordAt(words, at).toUpperCase();
    if (word === 'MATCH') options.pattern = wordAt(words, ++at);
    else if (word === 'TYPE') options.type = wordAt(words, ++at).toLowerCase();
    else if (word === 'NOVALUES') options.withoutValues = true;
    else if (word === 'COUNT') {
      options.count = toInteger(wordAt(words, ++at));
      if (options.count < 1) throw syntaxError();
    } else throw syntaxError();
  }
  return options;
}

function toPosition(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new CommandError('ERR invalid cursor');
  return Number(text);
}

/**
 * A part of sorted names. The cursor is a place in the order of hashes of the names, which does not move when others come and go: what
 * is there during the whole scan is returned.
 */
function pageOf(names: readonly string[], cursor: number, count: number): { page: string[]; next: number } {
  const sorted = names
    .map((name) => ({ name, place: hashOf(name) }))
    .filter(({ place }) => place >= cursor)
    .sort((left, right) => left.place - right.place);
  const last = sorted[count - 1];
  if (last === undefined) return { page: sorted.map(({ name }) => name), next: 0 };
  // Names with the same hash are on one page.
  const rest = sorted.findIndex(({ place }) => place > last.place);
  const end = rest < 0 ? sorted.length : rest;
  return { page: sorted.slice(0, end).map(({ name }) => name), next: rest < 0 ? 0 : last.place + 1 };
}

/** FNV-1a with 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash;
}

function scan({ args: [cursor = '', ...words], db }: Call): Reply {
  const position = toPosition(cursor);
  const { pattern, count, type } = parseOptions(words);
  const { page, next } = pageOf(db.keys(), position, count);
  const found = page.filter(
    (key) =>
      (pattern === undefined || matchesGlob(pattern, key)) &&
      (type === undefined || db.find(key)?.type === type),
  );
  return [String(next), found];
}

const scanWithin =
  (list: (call: Call, key: string) => Map<string, string> | Set<string> | undefined) =>
  (call: Call): Reply => {
    const [key = '', cursor = '', ...words] = call.args;
    const position = toPosition(cursor);
    const { pattern, count, withoutValues } = parseOptions(words);
    const items = list(call, key);
    if (items === undefined) return ['0', []];
    const { page, next } = pageOf([...items.keys()], position, count);
    const found = page.filter((name) => pattern === undefined || matchesGlob(pattern, name));
    const values = items instanceof Map && !withoutValues ? items : undefined;
    return [
      String(next),
      found.flatMap((name) => (values === undefined ? [name] : [name, values.get(name) ?? ''])),
    ];
  };

function scoresOf({ db }: Call, key: string): Map<string, string> | undefined {
  const content = db.get(key, 'zset');
  return content && new Map([...content.scores].map(([member, score]) => [member, formatDouble(score)]));
}

const keys = ({ args: [pattern = ''], db }: Call): Reply =>
  db.keys().filter((key) => matchesGlob(pattern, key));

export const scanCommands = toCommands([
  ['keys', 2, 'readonly', keys, noKeys],
  ['scan', -2, 'readonly', scan, noKeys],
  ['sscan', -3, 'readonly', scanWithin(({ db }, key) => db.get(key, 'set'))],
  ['hscan', -3, 'readonly', scanWithin(({ db }, key) => db.get(key, 'hash'))],
  ['zscan', -3, 'readonly', scanWithin(scoresOf)],
]);
