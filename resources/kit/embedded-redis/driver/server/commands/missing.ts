import { CommandError } from '../protocol/reply.ts';
import { type Command, noKeys } from './command.ts';

/** Commands of Redis that this server does not have, by what it lacks. They are answered by this reason instead of "unknown command". */
const missing: Readonly<Record<string, readonly string[]>> = {
  'Lua scripts and functions': [
    'eval',
    'evalsha',
    'eval_ro',
    'evalsha_ro',
    'script',
    'function',
    'fcall',
    'fcall_ro',
  ],
  streams: [
    ...['xadd', 'xrange', 'xrevrange', 'xread', 'xreadgroup', 'xgroup', 'xack', 'xlen', 'xdel', 'xtrim'],
    ...['xclaim', 'xautoclaim', 'xpending', 'xinfo', 'xsetid'],
  ],
  'geographic commands': [
    'geoadd',
    'geodist',
    'geohash',
    'geopos',
    'geosearch',
    'geosearchstore',
    'georadius',
  ],
  HyperLogLog: ['pfadd', 'pfcount', 'pfmerge'],
  'bit fields': ['bitfield', 'bitfield_ro'],
  SORT: ['sort', 'sort_ro'],
  'snapshots of keys': ['dump', 'restore', 'migrate'],
  replication: ['replicaof', 'slaveof', 'psync', 'sync', 'failover', 'role'],
  'a cluster': ['cluster', 'readonly', 'readwrite', 'asking'],
  'commands of an operator': ['shutdown', 'debug', 'module', 'monitor', 'latency'],
};

const refuse = (name: string, what: string): Command => ({
  name,
  arity: -1,
  flags: [],
  keys: noKeys,
  run: () => {
    throw new CommandError(
      `ERR '${name}' is not available: the server of this app has no ${what} on Windows`,
    );
  },
});

export const missingCommands = Object.entries(missing).flatMap(([what, names]) =>
  names.map((name) => refuse(name, what)),
);
