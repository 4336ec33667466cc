import { CommandError, noList, ok, type Reply } from '../protocol/reply.ts';
import type { Keyspace } from '../store/keyspace.ts';
import { toInteger } from '../store/numbers.ts';
import { type Call, grows, syntaxError, toCommands, wordAt } from './command.ts';

export type Side = 'LEFT' | 'RIGHT';

/** @throws {CommandError} syntax error */
export function toSide(text: string): Side {
  const side = text.toUpperCase();
  if (side !== 'LEFT' && side !== 'RIGHT') throw syntaxError();
  return side;
}

export function pushTo(list: string[], side: Side, value: string): void {
  if (side === 'LEFT') list.unshift(value);
  else list.push(value);
}

export const popFrom = (list: string[], side: Side): string | undefined =>
  side === 'LEFT' ? list.shift() : list.pop();

const push =
  (side: Side, onlyExisting: boolean) =>
  ({ args: [key = '', ...values], db, record }: Call): Reply => {
    if (onlyExisting && db.get(key, 'list') === undefined) {
      record();
      return 0;
    }
    const list = db.make(key, 'list');
    if (side === 'LEFT') list.unshift(...values.toReversed());
    else for (const value of values) list.push(value);
    db.touch(key);
    return list.length;
  };

/** Takes up to `count` items of a list. */
export function take(db: Keyspace, key: string, side: Side, count: number): string[] {
  const list = db.get(key, 'list') ?? [];
  const taken =
    side === 'LEFT' ? list.splice(0, count) : list.splice(Math.max(0, list.length - count)).toReversed();
  if (taken.length > 0) db.touch(key);
  return taken;
}

const pop =
  (side: Side) =>
  ({ args, db, record }: Call): Reply => {
    const [key = '', count] = args;
    if (args.length > 2) throw syntaxError();
    const number = count === undefined ? 1 : toInteger(count);
    if (number < 0) throw new CommandError('ERR value is out of range, must be positive');
    if (db.get(key, 'list') === undefined) {
      record();
      return count === undefined ? null : noList;
    }
    const taken = take(db, key, side, number);
    return count === undefined ? (taken[0] ?? null) : taken;
  };

/** The borders of a range of positions, the second not included. */
export function toBorders(from: string, to: string, length: number): [number, number] {
  const [start, end] = [toInteger(from), toInteger(to)];
  const first = Math.max(0, start < 0 ? length + start : start);
  return [first, Math.max(first, Math.min(length, (end < 0 ? length + end : end) + 1))];
}

function range({ args: [key = '', from = '', to = ''], db }: Call): Reply {
  const list = db.get(key, 'list') ?? [];
  return list.slice(...toBorders(from, to, list.length));
}

function trim({ args: [key = '', from = '', to = ''], db }: Call): Reply {
  const list = db.get(key, 'list');
  const [first, end] = toBorders(from, to, list?.length ?? 0);
  if (list === undefined) return ok;
  list.splice(end);
  list.splice(0, first);
  db.touch(key);
  return ok;
}

function index({ args: [key = '', position = ''], db }: Call): Reply {
  const list = db.get(key, 'list');
  const at = toInteger(position);
  return list?.at(at) ?? null;
}

function setAt({ args: [key = '', position = '', value = ''], db }: Call): Reply {
  const list = db.get(key, 'list');
  if (list === undefined) throw new CommandError('ERR no such key');
  const at = toInteger(position);
  const place = at < 0 ? list.length + at : at;
  if (place < 0 || place >= list.length) throw new CommandError('ERR index out of range');
  list[place] = value;
  db.touch(key);
  return ok;
}

function insert({ args: [key = '', where = '', pivot = '', value = ''], db }: Call): Reply {
  const word = where.toUpperCase();
  if (word !== 'BEFORE' && word !== 'AFTER') throw syntaxError();
  const list = db.get(key, 'list');
  if (list === undefined) return 0;
  const at = list.indexOf(pivot);
  if (at < 0) return -1;
  list.splice(word === 'BEFORE' ? at : at + 1, 0, value);
  db.touch(key);
  return list.length;
}

function remove({ args: [key = '', count = '', value = ''], db }: Call): Reply {
  const limit = toInteger(count);
  const list = db.get(key, 'list');
  if (list === undefined) return 0;
  let left = limit === 0 ? Number.POSITIVE_INFINITY : Math.abs(limit);
  const before = list.length;
  const isKept = (item: string) => item !== value || left-- <= 0;
  const kept = limit < 0 ? list.toReversed().filter(isKept).toReversed() : list.filter(isKept);
  list.splice(0, list.length);
  for (const item of kept) list.push(item);
  if (kept.length !== before) db.touch(key);
  return before - kept.length;
}

interface PositionOptions {
  rank: number;
  count: number | undefined;
  most: number;
}

function parsePositionOptions(words: readonly string[]): PositionOptions {
  const options: PositionOptions = { rank: 1, count: undefined, most: 0 };
  for (let at = 0; at < words.length; at += 2) {
    const word = wordAt(words, at).toUpperCase();
    const value = toInteger(wordAt(words, at + 1));
    if (word === 'RANK') options.rank = value;
    else if (word === 'COUNT') options.count = value;
    else if (word === 'MAXLEN') options.most = value;
    else throw syntaxError();
    if (word === 'RANK' && value === 0)
      throw new CommandError(
        "ERR RANK can't be zero: use 1 to start from the first match, 2 from the second ... or use negative to start from the end of the list",
      );
    if (word !== 'RANK' && value < 0) throw new CommandError(`ERR ${word} can't be negative`);
  }
  return options;
}

function findPositions({ args: [key = '', value = '', ...words], db }: Call): Reply {
  const { rank, count, most } = parsePositionOptions(words);
  const list = db.get(key, 'list') ?? [];
  const order = rank > 0 ? [...list.keys()] : [...list.keys()].reverse();
  const wanted = count === 0 ? Number.POSITIVE_INFINITY : (count ?? 1);
  let skipped = Math.abs(rank) - 1;
  const found: number[] = [];
  for (const position of most === 0 ? order : order.slice(0, most)) {
    if (found.length >= wanted) break;
    if (list[position] === value && skipped-- <= 0) found.push(position);
  }
  return count === undefined ? (found[0] ?? null) : found;
}

/** Moves an item between lists; undefined when there is none. @throws {CommandError} WRONGTYPE */
export function moveItem(db: Keyspace, from: string, to: string, sides: [Side, Side]): string | undefined {
  const list = db.get(from, 'list');
  if (list === undefined) return undefined;
  db.get(to, 'list');
  const value = popFrom(list, sides[0]);
  if (value === undefined) return undefined;
  if (from === to) pushTo(list, sides[1], value);
  else pushTo(db.make(to, 'list'), sides[1], value);
  db.touch(from);
  if (from !== to) db.touch(to);
  return value;
}

const move = ({ args: [from = '', to = '', one = '', other = ''], db, record }: Call): Reply => {
  const moved = moveItem(db, from, to, [toSide(one), toSide(other)]);
  if (moved === undefined) record();
  return moved ?? null;
};

export const listCommands = toCommands([
  ['lpush', -3, grows, push('LEFT', false)],
  ['rpush', -3, grows, push('RIGHT', false)],
  ['lpushx', -3, grows, push('LEFT', true)],
  ['rpushx', -3, grows, push('RIGHT', true)],
  ['lpop', -2, 'write', pop('LEFT')],
  ['rpop', -2, 'write', pop('RIGHT')],
  ['llen', 2, 'readonly', ({ args: [key = ''], db }) => (db.get(key, 'list') ?? []).length],
  ['lrange', 4, 'readonly', range],
  ['ltrim', 4, 'write', trim],
  ['lindex', 3, 'readonly', index],
  ['lset', 4, grows, setAt],
  ['linsert', 5, grows, insert],
  ['lrem', 4, 'write', remove],
  ['lpos', -3, 'readonly', findPositions],
  ['lmove', 5, grows, move, [1, 2, 1]],
  ['rpoplpush', 3, grows, (call) => move({ ...call, args: [...call.args, 'RIGHT', 'LEFT'] }), [1, 2, 1]],
]);
