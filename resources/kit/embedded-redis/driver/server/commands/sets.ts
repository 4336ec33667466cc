import { CommandError, Members, type Reply } from '../protocol/reply.ts';
import { toInteger } from '../store/numbers.ts';
import { type Call, grows, noKeys, syntaxError, toCommands } from './command.ts';
import { pickRandom } from './random.ts';

function add({ args: [key = '', ...members], db }: Call): Reply {
  const set = db.make(key, 'set');
  const before = set.size;
  for (const member of members) set.add(member);
  if (set.size > before) db.touch(key);
  return set.size - before;
}

function remove({ args: [key = '', ...members], db }: Call): Reply {
  const set = db.get(key, 'set');
  if (set === undefined) return 0;
  const count = members.filter((member) => set.delete(member)).length;
  if (count > 0) db.touch(key);
  return count;
}

function pop({ args, db, record }: Call): Reply {
  const [key = '', count] = args;
  if (args.length > 2) throw syntaxError();
  const number = count === undefined ? 1 : toInteger(count);
  if (number < 0) throw new CommandError('ERR value is out of range, must be positive');
  const set = db.get(key, 'set');
  record();
  if (set === undefined) return count === undefined ? null : new Members([]);
  const picked = pickRandom([...set], number, ({ length }) => length);
  for (const member of picked) set.delete(member);
  if (picked.length > 0) {
    db.touch(key);
    record(['SREM', key, ...picked]);
  }
  return count === undefined ? (picked[0] ?? null) : new Members(picked);
}

function randomMembers({ args, db }: Call): Reply {
  const [key = '', count] = args;
  if (args.length > 2) throw syntaxError();
  const number = count === undefined ? -1 : toInteger(count);
  const picked = pickRandom([...(db.get(key, 'set') ?? [])], number, ({ length }) => length);
  return count === undefined ? (picked[0] ?? null) : picked;
}

function move({ args: [from = '', to = '', member = ''], db, record }: Call): Reply {
  const source = db.get(from, 'set');
  if (source === undefined) {
    record();
    return 0;
  }
  db.get(to, 'set');
  if (!source.has(member)) {
    record();
    return 0;
  }
  if (from === to) return 1;
  source.delete(member);
  db.touch(from);
  db.make(to, 'set').add(member);
  db.touch(to);
  return 1;
}

type Combine = (sets: readonly ReadonlySet<string>[]) => Set<string>;
const empty: ReadonlySet<string> = new Set();

const combinations: Readonly<Record<'inter' | 'union' | 'diff', Combine>> = {
  inter: ([first = empty, ...rest]) =>
    new Set([...first].filter((member) => rest.every((set) => set.has(member)))),
  union: (sets) => new Set(sets.flatMap((set) => [...set])),
  diff: ([first = empty, ...rest]) =>
    new Set([...first].filter((member) => rest.every((set) => !set.has(member)))),
};

const setsOf = ({ db }: Call, keys: readonly string[]): ReadonlySet<string>[] =>
  keys.map((key) => db.get(key, 'set') ?? empty);

const read = (combine: Combine) => (call: Call) => new Members([...combine(setsOf(call, call.args))]);

const store = (combine: Combine) => (call: Call) => {
  const [target = '', ...keys] = call.args;
  const content = combine(setsOf(call, keys));
  if (content.size === 0) call.db.delete(target);
  else call.db.set(target, { type: 'set', content });
  return content.size;
};

/** `numkeys key… [LIMIT n]`. @throws {CommandError} for other words */
function parseLimited(words: readonly string[]): { keys: string[]; limit: number } {
  const number = Number(words[0]);
  if (!Number.isInteger(number) || number <= 0)
    throw new CommandError('ERR numkeys should be greater than 0');
  const keys = words.slice(1, 1 + number);
  if (keys.length < number) throw new CommandError("ERR Number of keys can't be greater than number of args");
  const rest = words.slice(1 + number);
  if (rest.length === 0) return { keys, limit: 0 };
  if (rest.length !== 2 || rest[0]?.toUpperCase() !== 'LIMIT') throw syntaxError();
  const limit = Number(rest[1]);
  if (!Number.isInteger(limit) || limit < 0) throw new CommandError("ERR LIMIT can't be negative");
  return { keys, limit };
}

function countCommon(call: Call): Reply {
  const { keys, limit } = parseLimited(call.args);
  const { size } = combinations.inter(setsOf(call, keys));
  return limit === 0 ? size : Math.min(size, limit);
}

export const setCommands = toCommands([
  ['sadd', -3, grows, add],
  ['srem', -3, 'write', remove],
  ['spop', -2, 'write', pop],
  ['srandmember', -2, 'readonly', randomMembers],
  ['smove', 4, 'write', move, [1, 2, 1]],
  ['scard', 2, 'readonly', ({ args: [key = ''], db }) => (db.get(key, 'set') ?? empty).size],
  ['smembers', 2, 'readonly', ({ args: [key = ''], db }) => new Members([...(db.get(key, 'set') ?? [])])],
  [
    'sismember',
    3,
    'readonly',
    ({ args: [key = '', member = ''], db }) => (db.get(key, 'set')?.has(member) === true ? 1 : 0),
  ],
  [
    'smismember',
    -3,
    'readonly',
    ({ args: [key = '', ...members], db }) => {
      const set = db.get(key, 'set') ?? empty;
      return members.map((member) => (set.has(member) ? 1 : 0));
    },
  ],
  ['sinter', -2, 'readonly', read(combinations.inter), [1, -1, 1]],
  ['sunion', -2, 'readonly', read(combinations.union), [1, -1, 1]],
  ['sdiff', -2, 'readonly', read(combinations.diff), [1, -1, 1]],
  ['sinterstore', -3, grows, store(combinations.inter), [1, -1, 1]],
  ['sunionstore', -3, grows, store(combinations.union), [1, -1, 1]],
  ['sdiffstore', -3, grows, store(combinations.diff), [1, -1, 1]],
  ['sintercard', -3, 'readonly', countCommon, noKeys],
]);
