import { CommandError, noList, noReply, type Reply } from '../protocol/reply.ts';
import { parseDouble } from '../store/numbers.ts';
import { type Call, grows, noKeys, syntaxError, toCommands, wordAt } from './command.ts';
import { moveItem, type Side, take, toSide } from './lists.ts';
import { takeEnd } from './sorted-sets.ts';

/** Seconds that a client waits. @throws {CommandError} for a text that is none */
export function toSeconds(text: string): number {
  const seconds = parseDouble(text);
  if (seconds === undefined) throw new CommandError('ERR timeout is not a float or out of range');
  if (seconds < 0) throw new CommandError('ERR timeout is negative');
  if (seconds > 9e12) throw new CommandError('ERR timeout is out of range');
  return seconds;
}

/** What a command takes: its reply, and the same change without waiting. */
export interface Taken {
  reply: Reply;
  record: string[];
}

/**
 * Answers at once, or lets the client wait until `takeNow` finds something. Within EXEC nothing waits. `none`: the reply when the time is over.
 */
export function waitFor(
  call: Call,
  { keys, seconds, none }: { keys: readonly string[]; seconds: number; none: Reply },
  takeNow: () => Taken | undefined,
): Reply {
  const { store, session, db, record, isQueued } = call;
  const taken = takeNow();
  record(...(taken === undefined ? [] : [taken.record]));
  if (taken !== undefined) return taken.reply;
  if (isQueued) return none;
  const takeLater = (): Reply | undefined => {
    try {
      const later = takeNow();
      if (later !== undefined) store.recorder?.append(db.index, [later.record]);
      return later?.reply;
    } catch (error) {
      if (error instanceof CommandError) return undefined;
      throw error;
    }
  };
  store.waiting.add({ session, database: db.index, keys, take: takeLater, none }, seconds);
  return noReply;
}

const popFirst =
  (side: Side) =>
  (call: Call): Reply => {
    const { args, db } = call;
    const keys = args.slice(0, -1);
    const seconds = toSeconds(args.at(-1) ?? '');
    return waitFor(call, { keys, seconds, none: noList }, () => {
      for (const key of keys) {
        const [value] = take(db, key, side, 1);
        if (value !== undefined)
          return { reply: [key, value], record: [side === 'LEFT' ? 'LPOP' : 'RPOP', key] };
      }
      return undefined;
    });
  };

const moveWaiting = (call: Call): Reply => {
  const { args, db } = call;
  const [from = '', to = '', one = '', other = '', timeout = ''] = args;
  const sides: [Side, Side] = [toSide(one), toSide(other)];
  return waitFor(call, { keys: [from], seconds: toSeconds(timeout), none: null }, () => {
    const value = moveItem(db, from, to, sides);
    return value === undefined ? undefined : { reply: value, record: ['LMOVE', from, to, ...sides] };
  });
};

interface ManyOptions {
  keys: string[];
  where: string;
  count: number;
}

/** `numkeys key… where [COUNT n]`. @throws {CommandError} for other words */
function parseMany(words: readonly string[], places: readonly string[]): ManyOptions {
  const number = Number(words[0]);
  if (!Number.isInteger(number) || number <= 0)
    throw new CommandError('ERR numkeys should be greater than 0');
  const keys = words.slice(1, 1 + number);
  const where = wordAt(words, 1 + number).toUpperCase();
  if (!places.includes(where)) throw syntaxError();
  const rest = words.slice(2 + number);
  if (rest.length === 0) return { keys, where, count: 1 };
  if (rest.length !== 2 || rest[0]?.toUpperCase() !== 'COUNT') throw syntaxError();
  const count = Number(rest[1]);
  if (!Number.isInteger(count) || count <= 0) throw new CommandError('ERR count should be greater than 0');
  return { keys, where, count };
}

const popMany =
  (isWaiting: boolean) =>
  (call: Call): Reply => {
    const { args, db } = call;
    const seconds = isWaiting ? toSeconds(args[0] ?? '') : 0;
    const { keys, where, count } = parseMany(isWaiting ? args.slice(1) : args, ['LEFT', 'RIGHT']);
    const side = toSide(where);
    const now = { ...call, isQueued: call.isQueued || !isWaiting };
    return waitFor(now, { keys, seconds, none: noList }, () => {
      for (const key of keys) {
        const taken = take(db, key, side, count);
        if (taken.length > 0)
          return {
            reply: [key, taken],
            record: [side === 'LEFT' ? 'LPOP' : 'RPOP', key, String(taken.length)],
          };
      }
      return undefined;
    });
  };

const popScored =
  (end: 'MIN' | 'MAX') =>
  (call: Call): Reply => {
    const { args, db } = call;
    const keys = args.slice(0, -1);
    return waitFor(call, { keys, seconds: toSeconds(args.at(-1) ?? ''), none: noList }, () => {
      for (const key of keys) {
        const { items } = takeEnd(db, key, end, 1);
        const [first] = items;
        if (first !== undefined)
          return {
            reply: [key, first[0], first[1]],
            record: ['ZREM', key, ...items.map(([member]) => member)],
          };
      }
      return undefined;
    });
  };

const popManyScored =
  (isWaiting: boolean) =>
  (call: Call): Reply => {
    const { args, db } = call;
    const seconds = isWaiting ? toSeconds(args[0] ?? '') : 0;
    const { keys, where, count } = parseMany(isWaiting ? args.slice(1) : args, ['MIN', 'MAX']);
    const now = { ...call, isQueued: call.isQueued || !isWaiting };
    return waitFor(now, { keys, seconds, none: noList }, () => {
      for (const key of keys) {
        const { items } = takeEnd(db, key, where === 'MIN' ? 'MIN' : 'MAX', count);
        const record = ['ZREM', key, ...items.map(([member]) => member)];
        if (items.length > 0)
          return { reply: [key, items.map(([member, score]) => [member, score])], record };
      }
      return undefined;
    });
  };

export const waitingCommands = toCommands([
  ['blpop', -3, 'write', popFirst('LEFT'), [1, -2, 1]],
  ['brpop', -3, 'write', popFirst('RIGHT'), [1, -2, 1]],
  ['blmove', 6, grows, moveWaiting, [1, 2, 1]],
  [
    'brpoplpush',
    4,
    grows,
    (call) => {
      const [from = '', to = '', timeout = ''] = call.args;
      return moveWaiting({ ...call, args: [from, to, 'RIGHT', 'LEFT', timeout] });
    },
    [1, 2, 1],
  ],
  ['lmpop', -4, 'write', popMany(false), noKeys],
  ['blmpop', -5, 'write', popMany(true), noKeys],
  ['bzpopmin', -3, 'write', popScored('MIN'), [1, -2, 1]],
  ['bzpopmax', -3, 'write', popScored('MAX'), [1, -2, 1]],
  ['zmpop', -4, 'write', popManyScored(false), noKeys],
  ['bzmpop', -5, 'write', popManyScored(true), noKeys],
]);
