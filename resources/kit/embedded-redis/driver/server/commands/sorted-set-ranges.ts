import { CommandError, Double, noList, type Reply, Scored } from '../protocol/reply.ts';
import { parseDouble, toInteger } from '../store/numbers.ts';
import { SortedSet } from '../store/sorted-set.ts';
import { type Call, grows, syntaxError, toCommands, wordAt } from './command.ts';

type By = 'RANK' | 'SCORE' | 'LEX';

/** Positions of members, the second not included. */
type Borders = [first: number, end: number];

interface Range {
  by: By;
  from: string;
  to: string;
  isReverse: boolean;
  limit: { offset: number; count: number } | undefined;
  withScores: boolean;
}

function parseScore(text: string): { score: number; isOpen: boolean } {
  const isOpen = text.startsWith('(');
  const score = parseDouble(isOpen ? text.slice(1) : text);
  if (score === undefined) throw new CommandError('ERR min or max is not a float');
  return { score, isOpen };
}

function scoreBorders(set: SortedSet, from: string, to: string): Borders {
  const [low, high] = [parseScore(from), parseScore(to)];
  const first = set.findFirst((_, score) => (low.isOpen ? score > low.score : score >= low.score));
  const end = set.findFirst((_, score) => (high.isOpen ? score >= high.score : score > high.score));
  return [first, end];
}

const lexPattern = /^(?:[-+]|[([].*)$/s;

function lexBorders(set: SortedSet, from: string, to: string): Borders {
  for (const text of [from, to])
    if (!lexPattern.test(text)) throw new CommandError('ERR min or max not valid string range item');
  const reach = (text: string, isEnd: boolean) => {
    if (text === '-') return 0;
    if (text === '+') return set.size;
    const word = text.slice(1);
    const isBehind = text.startsWith('(') !== isEnd;
    return set.findFirst((member) => (isBehind ? member > word : member >= word));
  };
  return [reach(from, false), reach(to, true)];
}

function rankBorders(set: SortedSet, from: string, to: string, isReverse: boolean): Borders {
  const { size } = set;
  const [start, stop] = [toInteger(from), toInteger(to)];
  const first = Math.max(0, start < 0 ? size + start : start);
  const end = Math.max(first, Math.min(size, (stop < 0 ? size + stop : stop) + 1));
  return isReverse ? [Math.max(0, size - end), Math.max(0, size - first)] : [first, end];
}

/** The members of a range in its order. @throws {CommandError} for borders that are none */
function membersOf(set: SortedSet, { by, from, to, isReverse, limit }: Range): string[] {
  const [low, high] = isReverse && by !== 'RANK' ? [to, from] : [from, to];
  const borders =
    by === 'RANK'
      ? rankBorders(set, from, to, isReverse)
      : by === 'SCORE'
        ? scoreBorders(set, low, high)
        : lexBorders(set, low, high);
  const found = set.members.slice(...borders);
  const ordered = isReverse ? found.reverse() : found;
  if (limit === undefined) return ordered;
  if (limit.offset < 0) return [];
  return ordered.slice(limit.offset, limit.count < 0 ? undefined : limit.offset + limit.count);
}

/** Reads the options behind the borders. */
function parseRange(words: readonly string[], fixed: Partial<Range> & { allowed: readonly string[] }): Range {
  const [from = '', to = '', ...options] = words;
  const { allowed, ...given } = fixed;
  const range: Range = {
    by: 'RANK',
    isReverse: false,
    limit: undefined,
    withScores: false,
    ...given,
    from,
    to,
  };
  for (let at = 0; at < options.length; at++) {
    const word = wordAt(options, at).toUpperCase();
    if (!allowed.includes(word)) throw syntaxError();
    if (word === 'BYSCORE') range.by = 'SCORE';
    else if (word === 'BYLEX') range.by = 'LEX';
    else if (word === 'REV') range.isReverse = true;
    else if (word === 'WITHSCORES') range.withScores = true;
    else {
      const [offset, count] = [toInteger(wordAt(options, at + 1)), toInteger(wordAt(options, at + 2))];
      range.limit = { offset, count };
      at += 2;
    }
  }
  if (range.limit !== undefined && range.by === 'RANK')
    throw new CommandError(
      'ERR syntax error, LIMIT is only supported in combination with either BYSCORE or BYLEX',
    );
  if (range.withScores && range.by === 'LEX')
    throw new CommandError('ERR syntax error, WITHSCORES not supported in combination with BYLEX');
  return range;
}

const emptySet = new SortedSet();

const read =
  (fixed: Parameters<typeof parseRange>[1]) =>
  ({ args: [key = '', ...words], db }: Call): Reply => {
    const range = parseRange(words, fixed);
    // Faults of the range come before those of the key.
    membersOf(emptySet, range);
    const set = db.get(key, 'zset') ?? emptySet;
    const members = membersOf(set, range);
    return range.withScores ? new Scored(members.map((member) => [member, set.scoreOf(member)])) : members;
  };

const allOptions = ['BYSCORE', 'BYLEX', 'REV', 'LIMIT'];

function storeRange({ args: [target = '', key = '', ...words], db }: Call): Reply {
  const range = parseRange(words, { allowed: allOptions });
  membersOf(emptySet, range);
  const set = db.get(key, 'zset') ?? emptySet;
  const members = membersOf(set, range);
  const content = new SortedSet();
  for (const member of members) content.set(member, set.scoreOf(member));
  if (members.length === 0) db.delete(target);
  else db.set(target, { type: 'zset', content });
  return members.length;
}

const countBy =
  (by: By) =>
  ({ args: [key = '', from = '', to = ''], db }: Call): Reply => {
    const toBorders = by === 'SCORE' ? scoreBorders : lexBorders;
    toBorders(emptySet, from, to);
    const [first, end] = toBorders(db.get(key, 'zset') ?? emptySet, from, to);
    return Math.max(0, end - first);
  };

const removeBy =
  (by: By) =>
  ({ args: [key = '', from = '', to = ''], db }: Call): Reply => {
    const range: Range = { by, from, to, isReverse: false, limit: undefined, withScores: false };
    membersOf(emptySet, range);
    const set = db.get(key, 'zset');
    const members = membersOf(set ?? emptySet, range);
    for (const member of members) set?.delete(member);
    if (members.length > 0) db.touch(key);
    return members.length;
  };

const rank =
  (isReverse: boolean) =>
  ({ args: [key = '', member = '', option, ...rest], db }: Call): Reply => {
    const withScore = option?.toUpperCase() === 'WITHSCORE';
    if (rest.length > 0 || (option !== undefined && !withScore)) throw syntaxError();
    const set = db.get(key, 'zset');
    const position = set?.rankOf(member) ?? -1;
    if (set === undefined || position < 0) return withScore ? noList : null;
    const place = isReverse ? set.size - 1 - position : position;
    return withScore ? [place, new Double(set.scoreOf(member))] : place;
  };

const byScore = { by: 'SCORE', allowed: ['WITHSCORES', 'LIMIT'] } as const;
const byLex = { by: 'LEX', allowed: ['LIMIT'] } as const;

export const rankCommands = toCommands([
  ['zrange', -4, 'readonly', read({ allowed: [...allOptions, 'WITHSCORES'] })],
  ['zrevrange', -4, 'readonly', read({ isReverse: true, allowed: ['WITHSCORES'] })],
  ['zrangebyscore', -4, 'readonly', read(byScore)],
  ['zrevrangebyscore', -4, 'readonly', read({ ...byScore, isReverse: true })],
  ['zrangebylex', -4, 'readonly', read(byLex)],
  ['zrevrangebylex', -4, 'readonly', read({ ...byLex, isReverse: true })],
  ['zrangestore', -5, grows, storeRange, [1, 2, 1]],
  ['zcount', 4, 'readonly', countBy('SCORE')],
  ['zlexcount', 4, 'readonly', countBy('LEX')],
  ['zremrangebyrank', 4, 'write', removeBy('RANK')],
  ['zremrangebyscore', 4, 'write', removeBy('SCORE')],
  ['zremrangebylex', 4, 'write', removeBy('LEX')],
  ['zrank', -3, 'readonly', rank(false)],
  ['zrevrank', -3, 'readonly', rank(true)],
]);
