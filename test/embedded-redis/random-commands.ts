import fc from 'fast-check';

const word = fc.constantFrom('a', 'b', 'c', 'A', '10', '-1', '', '3.5', 'a longer text', 'é', 'x\r\ny');
const key = fc.constantFrom('k1', 'k2', 'k3', 'k4');
const field = fc.constantFrom('f1', 'f2', 'f3', '1', '2');
const integer = fc.oneof(
  fc.integer({ min: -6, max: 6 }).map(String),
  fc.constantFrom('9223372036854775807', '-9223372036854775808', 'x', '1.5', ' 1'),
);
const position = fc.integer({ min: -5, max: 5 }).map(String);
const count = fc.integer({ min: -1, max: 4 }).map(String);
const score = fc.oneof(
  fc.integer({ min: -4, max: 4 }).map(String),
  fc.constantFrom('1.5', '-0.25', 'inf', '-inf', '1e3', 'nan', 'x'),
);
const border = fc.oneof(
  score,
  score.map((text) => `(${text}`),
);
const lexBorder = fc.constantFrom('-', '+', '[f1', '(f1', '[f3', '(f2', 'f1');
/** Far from now, so that both servers answer the same. */
const seconds = fc.constantFrom('1000', '-1', '0', 'x');
const side = fc.constantFrom('LEFT', 'RIGHT', 'left', 'x');

type Part = fc.Arbitrary<string> | string;
const command = (...parts: Part[]): fc.Arbitrary<string[]> =>
  fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)));
const many = (head: Part[], item: Part[], options: string[][] = [[]]): fc.Arbitrary<string[]> =>
  fc
    .tuple(
      command(...head),
      fc.array(command(...item), { minLength: 0, maxLength: 3 }),
      fc.constantFrom(...options),
    )
    .map(([first, items, last]) => [...first, ...items.flat(), ...last]);
const withOptions = (base: Part[], options: string[][]): fc.Arbitrary<string[]> =>
  fc.tuple(command(...base), fc.constantFrom(...options)).map(([words, more]) => [...words, ...more]);
const keyCount = fc.constantFrom('1', '2', '3', '0', 'x');

const strings = [
  command('GET', key),
  withOptions(
    ['SET', key, word],
    [
      [],
      ['NX'],
      ['XX'],
      ['GET'],
      ['NX', 'GET'],
      ['KEEPTTL'],
      ['EX', '100'],
      ['EX', '0'],
      ['PX', '90000', 'XX'],
      ['NX', 'XX'],
      ['EX'],
      ['EXAT', '4000000000'],
    ],
  ),
  command('SETNX', key, word),
  command('SETEX', key, seconds, word),
  command('GETSET', key, word),
  command('GETDEL', key),
  withOptions(['GETEX', key], [[], ['PERSIST'], ['EX', '100'], ['EX', 'x'], ['NX']]),
  command('APPEND', key, word),
  command('STRLEN', key),
  command('GETRANGE', key, position, position),
  command('SETRANGE', key, count, word),
  many(['MGET', key], [key]),
  many(['MSET'], [key, word]),
  many(['MSETNX', key, word], [key, word]),
  command('INCR', key),
  command('DECRBY', key, integer),
  command('INCRBY', key, integer),
  command('INCRBYFLOAT', key, score),
  command('SETBIT', key, count, fc.constantFrom('0', '1', '2')),
  command('GETBIT', key, count),
  withOptions(['BITCOUNT', key], [[], ['0', '-1'], ['1', '5', 'BIT'], ['0']]),
  withOptions(['BITPOS', key, fc.constantFrom('0', '1', '2')], [[], ['0'], ['1', '-1'], ['2', '9', 'BIT']]),
  many(['BITOP', fc.constantFrom('AND', 'OR', 'XOR', 'NOT'), key, key], [key]),
];

const keys = [
  many(['DEL'], [key]),
  many(['EXISTS', key], [key]),
  many(['TOUCH', key], [key]),
  command('TYPE', key),
  withOptions(['EXPIRE', key, seconds], [[], ['NX'], ['XX'], ['GT'], ['LT'], ['NX', 'XX'], ['Q']]),
  command('EXPIREAT', key, fc.constantFrom('4000000000', '1', 'x')),
  command('TTL', key),
  command('EXPIRETIME', key),
  command('PERSIST', key),
  command('RENAME', key, key),
  command('RENAMENX', key, key),
  withOptions(['COPY', key, key], [[], ['REPLACE'], ['DB', '1'], ['DB', '99'], ['x']]),
  command('MOVE', key, fc.constantFrom('1', '0', 'x')),
  command('SELECT', fc.constantFrom('0', '1', '16', 'x')),
  command('DBSIZE'),
  command('KEYS', fc.constantFrom('*', 'k?', 'k[1-2]', 'k[^1]', 'q*')),
  withOptions(['SCAN', '0', 'COUNT', '1000'], [[], ['MATCH', 'k*'], ['TYPE', 'hash'], ['COUNT', 'x']]),
  command('NOSUCH', key, word),
  command('GET'),
  command('ECHO', word),
];

const hashes = [
  many(['HSET', key, field, word], [field, word]),
  command('HMSET', key, field, word),
  command('HSET', key, field),
  command('HSETNX', key, field, word),
  command('HGET', key, field),
  many(['HMGET', key, field], [field]),
  many(['HDEL', key, field], [field]),
  ...['HGETALL', 'HLEN', 'HKEYS', 'HVALS'].map((name) => command(name, key)),
  command('HEXISTS', key, field),
  command('HSTRLEN', key, field),
  command('HINCRBY', key, field, integer),
  command('HINCRBYFLOAT', key, field, score),
  withOptions(['HSCAN', key, '0', 'COUNT', '1000'], [[], ['MATCH', 'f*'], ['NOVALUES']]),
];

const lists = [
  ...['LPUSH', 'RPUSH', 'LPUSHX', 'RPUSHX'].map((name) => many([name, key, word], [word])),
  ...['LPOP', 'RPOP'].flatMap((name) => [command(name, key), command(name, key, count)]),
  command('LLEN', key),
  command('LRANGE', key, position, position),
  command('LTRIM', key, position, position),
  command('LINDEX', key, position),
  command('LSET', key, position, word),
  command('LINSERT', key, fc.constantFrom('BEFORE', 'AFTER', 'x'), word, word),
  command('LREM', key, position, word),
  withOptions(
    ['LPOS', key, word],
    [
      [],
      ['RANK', '-1'],
      ['COUNT', '0'],
      ['RANK', '2', 'COUNT', '2'],
      ['RANK', '0'],
      ['MAXLEN', '2'],
      ['COUNT', '-1'],
    ],
  ),
  command('LMOVE', key, key, side, side),
  command('RPOPLPUSH', key, key),
  withOptions(['LMPOP', keyCount, key, key, side], [[], ['COUNT', '2'], ['COUNT', '0']]),
  command('BLPOP', key, key, fc.constantFrom('0.01', '-1', 'x')),
  command('BRPOP', key, '0.01'),
  command('BLMOVE', key, key, side, side, '0.01'),
];

const sets = [
  many(['SADD', key, field], [field]),
  many(['SREM', key, field], [field]),
  command('SCARD', key),
  command('SMEMBERS', key),
  command('SISMEMBER', key, field),
  many(['SMISMEMBER', key, field], [field]),
  command('SMOVE', key, key, field),
  ...['SINTER', 'SUNION', 'SDIFF'].flatMap((name) => [
    many([name, key], [key]),
    many([`${name}STORE`, key, key], [key]),
  ]),
  withOptions(['SINTERCARD', keyCount, key, key], [[], ['LIMIT', '1'], ['LIMIT', '-1']]),
  withOptions(['SSCAN', key, '0', 'COUNT', '1000'], [[], ['MATCH', 'f*']]),
];

const rangeOptions = [
  [],
  ['WITHSCORES'],
  ['LIMIT', '0', '2'],
  ['LIMIT', '1', '-1', 'WITHSCORES'],
  ['LIMIT', '1'],
];
const sortedSets = [
  many(['ZADD', key, score, field], [score, field]),
  fc
    .tuple(command('ZADD', key), fc.subarray(['NX', 'XX', 'GT', 'LT', 'CH', 'INCR']), command(score, field))
    .map((parts) => parts.flat()),
  command('ZINCRBY', key, score, field),
  many(['ZREM', key, field], [field]),
  command('ZCARD', key),
  command('ZSCORE', key, field),
  many(['ZMSCORE', key, field], [field]),
  command('ZCOUNT', key, border, border),
  command('ZLEXCOUNT', key, lexBorder, lexBorder),
  ...['ZRANK', 'ZREVRANK'].map((name) => withOptions([name, key, field], [[], ['WITHSCORE'], ['x']])),
  ...['ZRANGE', 'ZREVRANGE'].map((name) =>
    withOptions([name, key, position, position], [[], ['WITHSCORES'], ['x']]),
  ),
  withOptions(
    ['ZRANGE', key, border, border],
    [['BYSCORE'], ['BYSCORE', 'REV'], ['BYSCORE', 'LIMIT', '0', '2', 'WITHSCORES']],
  ),
  withOptions(['ZRANGE', key, lexBorder, lexBorder], [['BYLEX'], ['BYLEX', 'REV'], ['BYLEX', 'WITHSCORES']]),
  ...['ZRANGEBYSCORE', 'ZREVRANGEBYSCORE'].map((name) =>
    withOptions([name, key, border, border], rangeOptions),
  ),
  ...['ZRANGEBYLEX', 'ZREVRANGEBYLEX'].map((name) =>
    withOptions([name, key, lexBorder, lexBorder], [[], ['LIMIT', '0', '1']]),
  ),
  withOptions(['ZRANGESTORE', key, key, border, border], [[], ['BYSCORE']]),
  command('ZREMRANGEBYRANK', key, position, position),
  command('ZREMRANGEBYSCORE', key, border, border),
  command('ZREMRANGEBYLEX', key, lexBorder, lexBorder),
  ...['ZPOPMIN', 'ZPOPMAX'].flatMap((name) => [command(name, key), command(name, key, count)]),
  ...['ZUNION', 'ZINTER', 'ZDIFF'].flatMap((name) => [
    withOptions([name, keyCount, key, key], [[], ['WITHSCORES']]),
    withOptions(
      [`${name}STORE`, key, '2', key, key],
      [[], ['WEIGHTS', '2', '3'], ['AGGREGATE', 'MAX'], ['AGGREGATE', 'x']],
    ),
  ]),
  command('ZINTERCARD', keyCount, key, key),
  withOptions(['ZMPOP', keyCount, key, key], [['MIN'], ['MAX', 'COUNT', '2'], ['x']]),
  command('BZPOPMIN', key, '0.01'),
  withOptions(['ZSCAN', key, '0', 'COUNT', '1000'], [[], ['MATCH', 'f*']]),
];

const transactions = [
  command('MULTI'),
  command('MULTI'),
  command('EXEC'),
  command('EXEC'),
  command('DISCARD'),
  many(['WATCH', key], [key]),
  command('UNWATCH'),
];

/** One command of any family, right or wrong. */
export const randomCommand: fc.Arbitrary<string[]> = fc.oneof(
  ...[strings, keys, hashes, lists, sets, sortedSets, transactions].map((family) => fc.oneof(...family)),
);

/** Commands whose items have no order. */
export const unordered =
  /^(?:KEYS|SCAN|HGETALL|HKEYS|HVALS|HSCAN|SMEMBERS|SINTER|SUNION|SDIFF|SSCAN|ZSCAN|EXEC)$/;
