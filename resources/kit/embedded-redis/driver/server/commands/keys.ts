import { CommandError, ok, type Reply, Status } from '../protocol/reply.ts';
import { toInteger } from '../store/numbers.ts';
import type { Keyspace } from '../store/keyspace.ts';
import { copyOf, sizeOf, type Value } from '../store/value.ts';
import { type Call, grows, noKeys, syntaxError, toCommands, wordAt } from './command.ts';
import { toTime } from './expiry.ts';

const countWith =
  (run: (db: Keyspace, key: string) => boolean) =>
  ({ args, db }: Call): Reply =>
    args.filter((key) => run(db, key)).length;

const conditions: Readonly<Record<string, (before: number, time: number) => boolean>> = {
  NX: (before) => before === Infinity,
  XX: (before) => before !== Infinity,
  GT: (before, time) => time > before,
  LT: (before, time) => time < before,
};

const expire =
  (unit: string, name: string) =>
  ({ args, db, record }: Call): Reply => {
    const [key = '', text = '', ...options] = args;
    const time = toTime(unit, text, name, true);
    const words = options.map((word) => word.toUpperCase());
    for (const [index, word] of words.entries())
      if (conditions[word] === undefined) throw new CommandError(`ERR Unsupported option ${options[index]}`);
    if (words.includes('NX') && words.length > 1)
      throw new CommandError('ERR NX and XX, GT or LT options at the same time are not compatible');
    if (words.includes('GT') && words.includes('LT'))
      throw new CommandError('ERR GT and LT options at the same time are not compatible');
    record();
    if (db.find(key) === undefined) return 0;
    const before = db.timeOf(key) ?? Infinity;
    if (!words.every((word) => conditions[word]?.(before, time))) return 0;
    if (time <= Date.now()) {
      db.delete(key);
      record(['DEL', key]);
      return 1;
    }
    db.setTime(key, time);
    record(['PEXPIREAT', key, String(time)]);
    return 1;
  };

const timeLeft =
  (toReply: (time: number) => number) =>
  ({ args: [key = ''], db }: Call): Reply => {
    if (db.find(key) === undefined) return -2;
    const time = db.timeOf(key);
    return time === undefined ? -1 : toReply(time);
  };

function persist({ args: [key = ''], db, record }: Call): Reply {
  if (db.find(key) === undefined || db.timeOf(key) === undefined) {
    record();
    return 0;
  }
  db.setTime(key, undefined);
  return 1;
}

const rename =
  (onlyNew: boolean) =>
  ({ args: [from = '', to = ''], db, record }: Call): Reply => {
    const value = db.find(from);
    if (value === undefined) throw new CommandError('ERR no such key');
    if (onlyNew && db.find(to) !== undefined) {
      record();
      return 0;
    }
    const time = db.timeOf(from);
    if (from !== to) {
      db.delete(from);
      db.set(to, value);
      db.setTime(to, time);
    }
    return onlyNew ? 1 : ok;
  };

function toDatabase({ store }: Call, text: string): Keyspace {
  const index = toInteger(text);
  if (index < 0 || index >= store.databases.length) throw new CommandError('ERR DB index is out of range');
  return store.database(index);
}

function copy(call: Call): Reply {
  const { args, db, record } = call;
  const [from = '', to = '', ...options] = args;
  let target = db;
  let replaces = false;
  for (let at = 0; at < options.length; at++) {
    const word = wordAt(options, at).toUpperCase();
    if (word === 'REPLACE') replaces = true;
    else if (word === 'DB') target = toDatabase(call, wordAt(options, ++at));
    else throw syntaxError();
  }
  if (target === db && from === to) throw new CommandError('ERR source and destination objects are the same');
  const value = db.find(from);
  if (value === undefined || (!replaces && target.find(to) !== undefined)) {
    record();
    return 0;
  }
  target.set(to, copyOf(value));
  const time = db.timeOf(from);
  if (time !== undefined) target.setTime(to, time);
  return 1;
}

function move(call: Call): Reply {
  const { args, db, record } = call;
  const [key = '', index = ''] = args;
  const target = toDatabase(call, index);
  if (target === db) throw new CommandError('ERR source and destination objects are the same');
  const value = db.find(key);
  if (value === undefined || target.find(key) !== undefined) {
    record();
    return 0;
  }
  const time = db.timeOf(key);
  db.delete(key);
  target.set(key, value);
  target.setTime(key, time);
  return 1;
}

function randomKey({ db }: Call): Reply {
  const keys = db.keys();
  return keys[Math.floor(Math.random() * keys.length)] ?? null;
}

const shortString = 44;
const shortCount = 128;
const isInteger = (text: string) => /^(?:0|-?[1-9]\d{0,17})$/.test(text);

/** A name that Redis uses for values of this kind and size; here it says nothing about memory. */
function toEncoding(value: Value): string {
  const isSmall = sizeOf(value) <= shortCount;
  switch (value.type) {
    case 'string':
      if (isInteger(value.content)) return 'int';
      return value.content.length <= shortString ? 'embstr' : 'raw';
    case 'list':
      return isSmall ? 'listpack' : 'quicklist';
    case 'hash':
      return isSmall ? 'listpack' : 'hashtable';
    case 'set':
      if ([...value.content].every(isInteger)) return 'intset';
      return isSmall ? 'listpack' : 'hashtable';
    case 'zset':
      return isSmall ? 'listpack' : 'skiplist';
  }
}

function inspect({ args: [what = '', key = ''], db }: Call): Reply {
  const value = db.find(key);
  const word = what.toUpperCase();
  if (!['ENCODING', 'REFCOUNT', 'IDLETIME', 'FREQ'].includes(word))
    throw new CommandError(`ERR unknown subcommand '${what}'. Try OBJECT HELP.`);
  if (word === 'FREQ')
    throw new CommandError(
      'ERR An LFU maxmemory policy is not selected, access frequency not tracked. Please note that when switching between policies at runtime LRU and LFU data will take some time to adjust.',
    );
  if (value === undefined) return null;
  if (word === 'ENCODING') return toEncoding(value);
  return word === 'REFCOUNT' ? 1 : 0;
}

const deleteAll = countWith((db, key) => db.delete(key));
const exists = countWith((db, key) => db.find(key) !== undefined);

export const keyCommands = toCommands([
  ['del', -2, 'write', deleteAll, [1, -1, 1]],
  ['unlink', -2, 'write', deleteAll, [1, -1, 1]],
  ['exists', -2, 'readonly', exists, [1, -1, 1]],
  ['touch', -2, 'readonly', exists, [1, -1, 1]],
  ['expire', -3, 'write', expire('EX', 'expire')],
  ['pexpire', -3, 'write', expire('PX', 'pexpire')],
  ['expireat', -3, 'write', expire('EXAT', 'expireat')],
  ['pexpireat', -3, 'write', expire('PXAT', 'pexpireat')],
  ['ttl', 2, 'readonly', timeLeft((time) => Math.floor((time - Date.now() + 500) / 1000))],
  ['pttl', 2, 'readonly', timeLeft((time) => time - Date.now())],
  ['expiretime', 2, 'readonly', timeLeft((time) => Math.floor((time + 500) / 1000))],
  ['pexpiretime', 2, 'readonly', timeLeft((time) => time)],
  ['persist', 2, 'write', persist],
  ['type', 2, 'readonly', ({ args: [key = ''], db }) => new Status(db.find(key)?.type ?? 'none')],
  ['rename', 3, 'write', rename(false), [1, 2, 1]],
  ['renamenx', 3, 'write', rename(true), [1, 2, 1]],
  ['copy', -3, grows, copy, [1, 2, 1]],
  ['move', 3, 'write', move],
  ['randomkey', 1, 'readonly', randomKey, noKeys],
  ['object', -3, 'readonly', inspect, [2, 2, 1]],
]);
