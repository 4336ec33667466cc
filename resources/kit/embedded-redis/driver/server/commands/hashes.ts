import { CommandError, ok, Pairs, type Reply } from '../protocol/reply.ts';
import { addIntegers, parseInteger, toBigInteger, toDouble, toInteger } from '../store/numbers.ts';
import { type Call, grows, syntaxError, toCommands, toPairs, wrongCount } from './command.ts';
import { sumOf } from './counters.ts';
import { pickRandom } from './random.ts';

const setFields =
  (name: string, toReply: (added: number) => Reply) =>
  ({ args, db }: Call): Reply => {
    const [key = '', ...words] = args;
    if (words.length % 2 !== 0) throw wrongCount(name);
    const hash = db.make(key, 'hash');
    const before = hash.size;
    for (const [field, value] of toPairs(words)) hash.set(field, value);
    db.touch(key);
    return toReply(hash.size - before);
  };

function setNewField({ args: [key = '', field = '', value = ''], db, record }: Call): Reply {
  const hash = db.make(key, 'hash');
  if (hash.has(field)) {
    record();
    return 0;
  }
  hash.set(field, value);
  db.touch(key);
  return 1;
}

function deleteFields({ args: [key = '', ...fields], db }: Call): Reply {
  const hash = db.get(key, 'hash');
  if (hash === undefined) return 0;
  const count = fields.filter((field) => hash.delete(field)).length;
  if (count > 0) db.touch(key);
  return count;
}

function addToField({ args: [key = '', field = '', amount = ''], db }: Call): Reply {
  const by = toBigInteger(amount);
  const before = parseInteger(db.get(key, 'hash')?.get(field) ?? '0');
  if (before === undefined) throw new CommandError('ERR hash value is not an integer');
  const sum = addIntegers(before, by);
  db.make(key, 'hash').set(field, String(sum));
  db.touch(key);
  return sum;
}

function addFloatToField({ args: [key = '', field = '', amount = ''], db, record }: Call): Reply {
  if (!Number.isFinite(toDouble(amount))) throw new CommandError('ERR value is NaN or Infinity');
  const before = db.get(key, 'hash')?.get(field) ?? '0';
  const sum = sumOf(before, amount, 'ERR hash value is not a float');
  db.make(key, 'hash').set(field, sum);
  db.touch(key);
  record(['HSET', key, field, sum]);
  return sum;
}

function randomFields({ args: [key = '', count, option, ...rest], db, session }: Call): Reply {
  const isWithValues = option?.toUpperCase() === 'WITHVALUES';
  if (rest.length > 0 || (option !== undefined && !isWithValues)) throw syntaxError();
  const number = count === undefined ? undefined : toInteger(count);
  const hash = db.get(key, 'hash');
  const sizeOf = (field: string) => field.length + (isWithValues ? (hash?.get(field)?.length ?? 0) : 0);
  if (number === undefined)
    return hash === undefined ? null : (pickRandom([...hash.keys()], -1, sizeOf)[0] ?? null);
  const fields = pickRandom([...(hash?.keys() ?? [])], number, sizeOf);
  if (!isWithValues) return fields;
  const pairs = fields.map((field) => [field, hash?.get(field) ?? '']);
  return session.protocol === 3 ? pairs : pairs.flat();
}

const read =
  <T extends Reply>(toReply: (hash: ReadonlyMap<string, string>) => T) =>
  ({ args: [key = ''], db }: Call): Reply =>
    toReply(db.get(key, 'hash') ?? new Map());

const getField = ({ args: [key = '', field = ''], db }: Call) => db.get(key, 'hash')?.get(field);

export const hashCommands = toCommands([
  ['hset', -4, grows, setFields('hset', (added) => added)],
  ['hmset', -4, grows, setFields('hmset', () => ok)],
  ['hsetnx', 4, grows, setNewField],
  ['hget', 3, 'readonly', (call) => getField(call) ?? null],
  ['hexists', 3, 'readonly', (call) => (getField(call) === undefined ? 0 : 1)],
  ['hstrlen', 3, 'readonly', (call) => (getField(call) ?? '').length],
  [
    'hmget',
    -3,
    'readonly',
    ({ args: [key = '', ...fields], db }) => {
      const hash = db.get(key, 'hash');
      return fields.map((field) => hash?.get(field) ?? null);
    },
  ],
  ['hgetall', 2, 'readonly', read((hash) => new Pairs([...hash].flat()))],
  ['hkeys', 2, 'readonly', read((hash) => [...hash.keys()])],
  ['hvals', 2, 'readonly', read((hash) => [...hash.values()])],
  ['hlen', 2, 'readonly', read((hash) => hash.size)],
  ['hdel', -3, 'write', deleteFields],
  ['hincrby', 4, grows, addToField],
  ['hincrbyfloat', 4, grows, addFloatToField],
  ['hrandfield', -2, 'readonly', randomFields],
]);
