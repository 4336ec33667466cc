import { CommandError, type Reply, Scored } from '../protocol/reply.ts';
import type { Keyspace } from '../store/keyspace.ts';
import { parseDouble, toInteger } from '../store/numbers.ts';
import { SortedSet } from '../store/sorted-set.ts';
import { wrongType } from '../store/value.ts';
import { type Call, grows, noKeys, syntaxError, toCommands, wordAt } from './command.ts';

type Operation = 'union' | 'inter' | 'diff';
type Aggregate = (left: number, right: number) => number;

const aggregates: Readonly<Record<string, Aggregate>> = {
  SUM: (left, right) => (Number.isNaN(left + right) ? 0 : left + right),
  MIN: Math.min,
  MAX: Math.max,
};
const sum: Aggregate = (left, right) => aggregates['SUM']?.(left, right) ?? 0;

interface Combination {
  keys: string[];
  weights: number[];
  aggregate: Aggregate;
  withScores: boolean;
  /** Members to count at most; 0 without a limit. Only ZINTERCARD has one. */
  limit: number;
}

/** The keys behind their number. @throws {CommandError} WRONGTYPE for a key of another type */
function parseKeys(db: Keyspace, name: string, words: readonly string[]): string[] {
  const number = toInteger(wordAt(words, 0));
  if (number < 1) throw new CommandError(`ERR at least 1 input key is needed for '${name}' command`);
  const keys = words.slice(1, 1 + number);
  if (keys.length < number) throw syntaxError();
  for (const key of keys) scoresOf(db, key);
  return keys;
}

function parse(
  db: Keyspace,
  name: string,
  words: readonly string[],
  operation: Operation | 'card',
  isStored: boolean,
): Combination {
  const keys = parseKeys(db, name, words);
  const options = words.slice(1 + keys.length);
  const combination: Combination = {
    keys,
    weights: keys.map(() => 1),
    aggregate: sum,
    withScores: false,
    limit: 0,
  };
  for (let at = 0; at < options.length; at++) {
    const word = wordAt(options, at).toUpperCase();
    if (operation === 'card') {
      if (word !== 'LIMIT') throw syntaxError();
      combination.limit = toLimit(wordAt(options, ++at));
    } else if (word === 'WITHSCORES' && !isStored) combination.withScores = true;
    else if (operation === 'diff') throw syntaxError();
    else if (word === 'AGGREGATE') {
      combination.aggregate = toAggregate(wordAt(options, ++at));
    } else if (word === 'WEIGHTS') {
      combination.weights = keys.map(() => toWeight(wordAt(options, ++at)));
    } else throw syntaxError();
  }
  return combination;
}

function toAggregate(text: string): Aggregate {
  const aggregate = aggregates[text.toUpperCase()];
  if (aggregate === undefined) throw syntaxError();
  return aggregate;
}

function toWeight(text: string): number {
  const weight = parseDouble(text);
  if (weight === undefined) throw new CommandError('ERR weight value is not a float');
  return weight;
}

function toLimit(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new CommandError("ERR LIMIT can't be negative");
  return Number(text);
}

/** The members of a set or sorted set with their scores; a set's members have 1. @throws {CommandError} WRONGTYPE */
function scoresOf(db: Keyspace, key: string): ReadonlyMap<string, number> {
  const value = db.find(key);
  if (value === undefined) return new Map();
  if (value.type === 'zset') return value.content.scores;
  if (value.type === 'set') return new Map([...value.content].map((member) => [member, 1]));
  throw wrongType();
}

const weighted = (score: number, weight: number) => (Number.isNaN(score * weight) ? 0 : score * weight);

function combine(db: Keyspace, operation: Operation, { keys, weights, aggregate }: Combination): SortedSet {
  const inputs = keys.map((key) => scoresOf(db, key));
  const [first = new Map<string, number>(), ...rest] = inputs;
  const result = new SortedSet();
  if (operation === 'diff') {
    for (const [member, score] of first) if (!rest.some((one) => one.has(member))) result.set(member, score);
    return result;
  }
  const totals = new Map<string, number>();
  for (const [index, input] of inputs.entries())
    for (const [member, score] of input) {
      if (operation === 'inter' && !inputs.every((one) => one.has(member))) continue;
      const value = weighted(score, weights[index] ?? 1);
      const before = totals.get(member);
      totals.set(member, before === undefined ? value : aggregate(before, value));
    }
  for (const [member, score] of totals) result.set(member, score);
  return result;
}

const read = (operation: Operation) => {
  const run = ({ args, db }: Call): Reply => {
    const combination = parse(db, `z${operation}`, args, operation, false);
    const result = combine(db, operation, combination);
    if (!combination.withScores) return [...result.members];
    return new Scored(result.members.map((member) => [member, result.scoreOf(member)]));
  };
  return run;
};

const store =
  (operation: Operation) =>
  ({ args: [target = '', ...words], db }: Call): Reply => {
    const content = combine(db, operation, parse(db, `z${operation}store`, words, operation, true));
    if (content.size === 0) db.delete(target);
    else db.set(target, { type: 'zset', content });
    return content.size;
  };

function countCommon({ args, db }: Call): Reply {
  const combination = parse(db, 'zintercard', args, 'card', false);
  const { size } = combine(db, 'inter', combination);
  return combination.limit === 0 ? size : Math.min(size, combination.limit);
}

export const combinationCommands = toCommands([
  ['zunion', -3, 'readonly', read('union'), noKeys],
  ['zinter', -3, 'readonly', read('inter'), noKeys],
  ['zdiff', -3, 'readonly', read('diff'), noKeys],
  ['zunionstore', -4, grows, store('union'), noKeys],
  ['zinterstore', -4, grows, store('inter'), noKeys],
  ['zdiffstore', -4, grows, store('diff'), noKeys],
  ['zintercard', -3, 'readonly', countCommon, noKeys],
]);
