import { CommandError, Double, type Reply, Scored } from '../protocol/reply.ts';
import type { Keyspace } from '../store/keyspace.ts';
import { toDouble, toInteger } from '../store/numbers.ts';
import { type Call, grows, syntaxError, toCommands, toPairs } from './command.ts';
import { pickRandom } from './random.ts';

type AddOption = 'NX' | 'XX' | 'GT' | 'LT' | 'CH' | 'INCR';
const addOptions: ReadonlySet<string> = new Set(['NX', 'XX', 'GT', 'LT', 'CH', 'INCR']);

function parseAdd(words: readonly string[]): { options: Set<string>; pairs: [string, string][] } {
  const end = words.findIndex((word) => !addOptions.has(word.toUpperCase()));
  const options = new Set(words.slice(0, Math.max(end, 0)).map((word) => word.toUpperCase()));
  const rest = end < 0 ? [] : words.slice(end);
  const has = (...names: AddOption[]) => names.every((name) => options.has(name));
  if (rest.length === 0 || rest.length % 2 !== 0) throw syntaxError();
  if (has('NX', 'XX')) throw new CommandError('ERR XX and NX options at the same time are not compatible');
  if (has('GT', 'NX') || has('LT', 'NX') || has('GT', 'LT'))
    throw new CommandError('ERR GT, LT, and/or NX options at the same time are not compatible');
  if (has('INCR') && rest.length > 2)
    throw new CommandError('ERR INCR option supports a single increment-element pair');
  return { options, pairs: toPairs(rest) };
}

/** Whether the options let a member get a score. */
function isAllowed(options: ReadonlySet<string>, before: number | undefined, score: number): boolean {
  if (before === undefined) return !options.has('XX');
  if (options.has('NX')) return false;
  if (options.has('GT')) return score > before;
  return !options.has('LT') || score < before;
}

function add({ args: [key = '', ...words], db }: Call): Reply {
  const { options, pairs } = parseAdd(words);
  const rows = pairs.map(([score, member]) => ({ score: toDouble(score), member }));
  const isSum = options.has('INCR');
  if (db.get(key, 'zset') === undefined && options.has('XX')) return isSum ? null : 0;
  const set = db.make(key, 'zset');
  let added = 0;
  let changed = 0;
  let result: number | undefined;
  for (const { score, member } of rows) {
    const before = set.scores.get(member);
    const next = isSum ? (before ?? 0) + score : score;
    if (Number.isNaN(next)) {
      db.touch(key);
      throw new CommandError('ERR resulting score is not a number (NaN)');
    }
    if (!isAllowed(options, before, next)) continue;
    if (before === undefined) added += 1;
    else if (before !== next) changed += 1;
    set.set(member, next);
    result = next;
  }
  db.touch(key);
  if (isSum) return result === undefined ? null : new Double(result);
  return options.has('CH') ? added + changed : added;
}

function increment({ args: [key = '', amount = '', member = ''], db }: Call): Reply {
  const by = toDouble(amount);
  const sum = (db.get(key, 'zset')?.scores.get(member) ?? 0) + by;
  if (Number.isNaN(sum)) throw new CommandError('ERR resulting score is not a number (NaN)');
  db.make(key, 'zset').set(member, sum);
  db.touch(key);
  return new Double(sum);
}

function remove({ args: [key = '', ...members], db }: Call): Reply {
  const set = db.get(key, 'zset');
  if (set === undefined) return 0;
  const count = members.filter((member) => set.delete(member)).length;
  if (count > 0) db.touch(key);
  return count;
}

const toScore = (score: number | undefined): Reply => (score === undefined ? null : new Double(score));

/** Takes members from one end. */
export function takeEnd(
  db: Keyspace,
  key: string,
  end: 'MIN' | 'MAX',
  count: number,
): { items: [string, Double][] } {
  const set = db.get(key, 'zset');
  if (set === undefined) return { items: [] };
  const { members } = set;
  const taken =
    end === 'MIN' ? members.slice(0, count) : members.slice(Math.max(0, members.length - count)).toReversed();
  const items = taken.map((member): [string, Double] => [member, new Double(set.scoreOf(member))]);
  for (const member of taken) set.delete(member);
  if (items.length > 0) db.touch(key);
  return { items };
}

const pop =
  (end: 'MIN' | 'MAX') =>
  ({ args, db, session, record }: Call): Reply => {
    const [key = '', count] = args;
    if (args.length > 2) throw syntaxError();
    const number = count === undefined ? 1 : toInteger(count);
    if (number < 0) throw new CommandError('ERR value is out of range, must be positive');
    const { items } = takeEnd(db, key, end, number);
    record(...(items.length === 0 ? [] : [['ZREM', key, ...items.map(([member]) => member)]]));
    // Without a count, the one pair is flat in both protocols.
    return session.protocol === 3 && count !== undefined ? items : items.flat();
  };

function randomMembers({ args: [key = '', count, option, ...rest], db, session }: Call): Reply {
  const isWithScores = option?.toUpperCase() === 'WITHSCORES';
  if (rest.length > 0 || (option !== undefined && !isWithScores)) throw syntaxError();
  const number = count === undefined ? -1 : toInteger(count);
  const set = db.get(key, 'zset');
  const picked = pickRandom(set?.members ?? [], number, ({ length }) => length);
  if (count === undefined) return picked[0] ?? null;
  if (!isWithScores) return picked;
  const scored = new Scored(picked.map((member) => [member, set?.scoreOf(member) ?? 0]));
  return session.protocol === 3 ? scored.items.map(([member, score]) => [member, new Double(score)]) : scored;
}

export const sortedSetCommands = toCommands([
  ['zadd', -4, grows, add],
  ['zincrby', 4, grows, increment],
  ['zrem', -3, 'write', remove],
  ['zcard', 2, 'readonly', ({ args: [key = ''], db }) => db.get(key, 'zset')?.size ?? 0],
  [
    'zscore',
    3,
    'readonly',
    ({ args: [key = '', member = ''], db }) => toScore(db.get(key, 'zset')?.scores.get(member)),
  ],
  [
    'zmscore',
    -3,
    'readonly',
    ({ args: [key = '', ...members], db }) => {
      const set = db.get(key, 'zset');
      return members.map((member) => toScore(set?.scores.get(member)));
    },
  ],
  ['zpopmin', -2, 'write', pop('MIN')],
  ['zpopmax', -2, 'write', pop('MAX')],
  ['zrandmember', -2, 'readonly', randomMembers],
]);
