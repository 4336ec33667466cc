import { CommandError, ok, type Reply } from '../protocol/reply.ts';
import { toInteger } from '../store/numbers.ts';
import { type Call, grows, syntaxError, toCommands, toPairs, wordAt, wrongCount } from './command.ts';
import { type Expiry, parseExpiry } from './expiry.ts';

/** Longest string, as in Redis. */
const maxString = 512 * 1024 * 1024;

interface SetOptions {
  condition: 'NX' | 'XX' | undefined;
  getsOld: boolean;
  expiry: Expiry | undefined;
}

function parseSetOptions(words: readonly string[]): SetOptions {
  const options: SetOptions = { condition: undefined, getsOld: false, expiry: undefined };
  for (let at = 0; at < words.length; at++) {
    const word = wordAt(words, at).toUpperCase();
    if ((word === 'NX' || word === 'XX') && (options.condition ?? word) === word) options.condition = word;
    else if (word === 'GET') options.getsOld = true;
    else if (options.expiry === undefined && word === 'KEEPTTL') options.expiry = { kind: 'keep' };
    else if (options.expiry === undefined && ['EX', 'PX', 'EXAT', 'PXAT'].includes(word)) {
      options.expiry = parseExpiry(word, wordAt(words, ++at), 'set');
    } else throw syntaxError();
  }
  return options;
}

function set(call: Call): Reply {
  const { args, db } = call;
  const [key = '', value = ''] = args;
  const { condition, getsOld, expiry } = parseSetOptions(args.slice(2));
  const old = getsOld ? (db.get(key, 'string') ?? null) : null;
  const exists = db.find(key) !== undefined;
  if ((condition === 'NX' && exists) || (condition === 'XX' && !exists)) {
    call.record();
    return old;
  }
  assign(call, key, value, expiry);
  return getsOld ? old : ok;
}

/** Sets a string and its time, and records both with an absolute time. */
function assign({ db, record }: Call, key: string, value: string, expiry: Expiry | undefined): void {
  db.setString(key, value, { keepsTime: expiry?.kind === 'keep' });
  if (expiry?.kind === 'at') {
    db.setTime(key, expiry.time);
    record(['SET', key, value, 'PXAT', String(expiry.time)]);
  } else record(['SET', key, value, ...(expiry?.kind === 'keep' ? ['KEEPTTL'] : [])]);
}

const setFor = (unit: 'EX' | 'PX', name: string) => (call: Call) => {
  const [key = '', time = '', value = ''] = call.args;
  assign(call, key, value, parseExpiry(unit, time, name));
  return ok;
};

function getAndExpire(call: Call): Reply {
  const { args, db, record } = call;
  const [key = '', option, time] = args;
  const word = option?.toUpperCase();
  const isPersist = word === 'PERSIST' && args.length === 2;
  if (option !== undefined && !isPersist && (args.length !== 3 || !/^(?:EX|PX)(?:AT)?$/.test(word ?? '')))
    throw syntaxError();
  const expiry = word === undefined || isPersist ? undefined : parseExpiry(word, time ?? '', 'getex');
  const value = db.get(key, 'string') ?? null;
  record();
  if (value === null || word === undefined) return value;
  if (isPersist && db.timeOf(key) !== undefined) {
    db.setTime(key, undefined);
    record(['PERSIST', key]);
  } else if (expiry?.kind === 'at') {
    db.setTime(key, expiry.time);
    record(['PEXPIREAT', key, String(expiry.time)]);
  }
  return value;
}

/** The part of a text between two positions, both included; negative ones count from the end. */
function getRange({ args, db }: Call): Reply {
  const [key = '', from = '', to = ''] = args;
  const [start, end] = [toInteger(from), toInteger(to)];
  const text = db.get(key, 'string') ?? '';
  if (start < 0 && end < 0 && start > end) return '';
  const first = Math.max(0, start < 0 ? text.length + start : start);
  const last = Math.max(0, end < 0 ? text.length + end : end);
  return first > last ? '' : text.slice(first, last + 1);
}

export function assertLength(length: number): void {
  if (length > maxString)
    throw new CommandError('ERR string exceeds maximum allowed size (proto-max-bulk-len)');
}

function setRange({ args, db, record }: Call): Reply {
  const [key = '', position = '', part = ''] = args;
  const at = toInteger(position);
  if (at < 0) throw new CommandError('ERR offset is out of range');
  const text = db.get(key, 'string') ?? '';
  if (part === '') {
    record();
    return text.length;
  }
  assertLength(at + part.length);
  const value = text.slice(0, at).padEnd(at, '\0') + part + text.slice(at + part.length);
  db.setString(key, value, { keepsTime: true });
  return value.length;
}

function append({ args, db }: Call): Reply {
  const [key = '', more = ''] = args;
  const text = db.get(key, 'string') ?? '';
  assertLength(text.length + more.length);
  db.setString(key, text + more, { keepsTime: true });
  return text.length + more.length;
}

const getMany = ({ args, db }: Call): Reply =>
  args.map((key) => {
    const value = db.find(key);
    return value?.type === 'string' ? value.content : null;
  });

const setMany =
  (name: string, onlyNew: boolean) =>
  ({ args, db, record }: Call): Reply => {
    if (args.length % 2 !== 0) throw wrongCount(name);
    const pairs = toPairs(args);
    if (onlyNew && pairs.some(([key]) => db.find(key) !== undefined)) {
      record();
      return 0;
    }
    for (const [key, value] of pairs) db.setString(key, value);
    return onlyNew ? 1 : ok;
  };

const setNew = ({ args, db, record }: Call): Reply => {
  const [key = '', value = ''] = args;
  if (db.find(key) !== undefined) {
    record();
    return 0;
  }
  db.setString(key, value);
  return 1;
};

const getSet = ({ args, db }: Call): Reply => {
  const [key = '', value = ''] = args;
  const old = db.get(key, 'string') ?? null;
  db.setString(key, value);
  return old;
};

const getDelete = ({ args: [key = ''], db }: Call): Reply => {
  const value = db.get(key, 'string') ?? null;
  if (value !== null) db.delete(key);
  return value;
};

export const stringCommands = toCommands([
  ['get', 2, 'readonly', ({ args: [key = ''], db }) => db.get(key, 'string') ?? null],
  ['set', -3, grows, set],
  ['setnx', 3, grows, setNew],
  ['setex', 4, grows, setFor('EX', 'setex')],
  ['psetex', 4, grows, setFor('PX', 'psetex')],
  ['getset', 3, grows, getSet],
  ['getdel', 2, 'write', getDelete],
  ['getex', -2, 'write', getAndExpire],
  ['append', 3, grows, append],
  ['strlen', 2, 'readonly', ({ args: [key = ''], db }) => (db.get(key, 'string') ?? '').length],
  ['getrange', 4, 'readonly', getRange],
  ['substr', 4, 'readonly', getRange],
  ['setrange', 4, grows, setRange],
  ['mget', -2, 'readonly', getMany, [1, -1, 1]],
  ['mset', -3, grows, setMany('mset', false), [1, -1, 2]],
  ['msetnx', -3, grows, setMany('msetnx', true), [1, -1, 2]],
]);
