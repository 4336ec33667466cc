import { getHeapStatistics } from 'node:v8';
import { CommandError, ok, Pairs, type Reply, Status, Verbatim } from '../protocol/reply.ts';
import { matchesGlob } from '../store/glob.ts';
import { toInteger } from '../store/numbers.ts';
import type { Store } from '../store/store.ts';
import { sizeOf } from '../store/value.ts';
import { serverVersion } from '../version.ts';
import { type Call, type Command, noKeys, syntaxError, toCommands } from './command.ts';

function infoSections(store: Store): Record<string, Record<string, string | number>> {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
  const seconds = Math.floor((Date.now() - store.startedAt) / 1000);
  const setting = (name: string) => store.settings.get(name) ?? '';
  const keyspace = store.databases
    .filter(({ size }) => size > 0)
    .map((db) => [`db${db.index}`, `keys=${db.size},expires=${db.timedSize},avg_ttl=0`]);
  return {
    Server: {
      redis_version: serverVersion,
      redis_mode: 'standalone',
      os: process.platform,
      arch_bits: 64,
      process_id: process.pid,
      tcp_port: setting('port'),
      uptime_in_seconds: seconds,
      uptime_in_days: Math.floor(seconds / 86_400),
    },
    Clients: {
      connected_clients: store.sessions.size,
      maxclients: setting('maxclients'),
      blocked_clients: store.waiting.size,
    },
    Memory: {
      used_memory: used,
      used_memory_rss: process.memoryUsage.rss(),
      maxmemory: setting('maxmemory'),
      maxmemory_policy: setting('maxmemory-policy'),
      total_system_memory: limit,
    },
    Persistence: {
      loading: 0,
      aof_enabled: 1,
      aof_last_write_status: store.recorder?.findFault() === undefined ? 'ok' : 'err',
      rdb_last_save_time: store.lastSave,
    },
    Stats: { total_commands_processed: store.processed },
    Replication: { role: 'master', connected_slaves: 0 },
    Cluster: { cluster_enabled: 0 },
    Keyspace: Object.fromEntries(keyspace),
  };
}

function info({ args, store }: Call): Reply {
  const wanted = new Set(args.map((name) => name.toLowerCase()));
  const isAll = ['all', 'default', 'everything'].some((name) => wanted.has(name)) || wanted.size === 0;
  const sections = Object.entries(infoSections(store)).filter(
    ([name]) => isAll || wanted.has(name.toLowerCase()),
  );
  const text = sections.map(([name, lines]) => {
    const rows = Object.entries(lines).map(([key, value]) => `${key}:${value}\r\n`);
    return `# ${name}\r\n${rows.join('')}`;
  });
  return new Verbatim(text.join('\r\n'));
}

function config({ args: [word = '', ...names], store }: Call): Reply {
  const subcommand = word.toUpperCase();
  if (subcommand === 'RESETSTAT') return ok;
  if (subcommand === 'SET' || subcommand === 'REWRITE')
    throw new CommandError(
      `NOPERM User default has no permissions to run the 'config|${word.toLowerCase()}' command`,
    );
  if (subcommand !== 'GET') throw new CommandError(`ERR unknown subcommand '${word}'. Try CONFIG HELP.`);
  const found = [...store.settings].filter(([name]) =>
    names.some((pattern) => matchesGlob(pattern.toLowerCase(), name)),
  );
  return new Pairs(found.flat());
}

function describe({ name, arity, flags, keys }: Command): Reply {
  const [first, last, step] = keys;
  const shown = flags
    .filter((flag) => flag === 'write' || flag === 'readonly')
    .map((flag) => new Status(flag));
  return [name, arity, shown, first, last, step, [], [], [], []];
}

function command({ args: [word, ...names], commands }: Call): Reply {
  if (word === undefined) return commands.all().map(describe);
  switch (word.toUpperCase()) {
    case 'COUNT':
      return commands.all().length;
    case 'LIST':
      return commands.all().map(({ name }) => name);
    case 'DOCS':
      return new Pairs([]);
    case 'INFO':
      return names.map((name) => {
        const found = commands.find(name);
        return found === undefined ? null : describe(found);
      });
    default:
      throw new CommandError(`ERR unknown subcommand '${word}'. Try COMMAND HELP.`);
  }
}

function assertFlushMode(args: readonly string[]): void {
  if (args.length > 1 || (args[0] !== undefined && !/^(?:a?sync)$/i.test(args[0]))) throw syntaxError();
}

function flushAll({ args, store }: Call): Reply {
  assertFlushMode(args);
  for (const db of store.databases) db.clear();
  return ok;
}

function flush({ args, db }: Call): Reply {
  assertFlushMode(args);
  db.clear();
  return ok;
}

function time(): Reply {
  const now = performance.timeOrigin + performance.now();
  return [String(Math.floor(now / 1000)), String(Math.floor((now % 1000) * 1000))];
}

const save =
  (text: string) =>
  ({ store }: Call): Reply => {
    store.recorder?.rewrite();
    store.lastSave = Math.floor(Date.now() / 1000);
    return new Status(text);
  };

function swap({ args: [one = '', other = ''], store }: Call): Reply {
  const databases = [one, other].map((text) => {
    const index = toInteger(text);
    if (index < 0 || index >= store.databases.length) throw new CommandError('ERR DB index is out of range');
    return store.database(index);
  });
  const [left, right] = databases;
  if (left !== undefined && right !== undefined && left !== right) left.swap(right);
  return ok;
}

const bytesPerItem = 64;

function memory({ args: [word = '', key = ''], db }: Call): Reply {
  if (word.toUpperCase() !== 'USAGE')
    throw new CommandError(`ERR unknown subcommand '${word}'. Try MEMORY HELP.`);
  const value = db.find(key);
  if (value === undefined) return null;
  return value.type === 'string' ? value.content.length + bytesPerItem : (sizeOf(value) + 1) * bytesPerItem;
}

function access({ args: [word = ''] }: Call): Reply {
  if (word.toUpperCase() === 'WHOAMI') return 'default';
  throw new CommandError(
    `NOPERM User default has no permissions to run the 'acl|${word.toLowerCase()}' command`,
  );
}

function slowLog({ args: [word = ''] }: Call): Reply {
  const subcommand = word.toUpperCase();
  if (subcommand === 'LEN') return 0;
  if (subcommand === 'RESET') return ok;
  if (subcommand === 'GET') return [];
  throw new CommandError(`ERR unknown subcommand '${word}'. Try SLOWLOG HELP.`);
}

export const serverCommands = toCommands([
  ['info', -1, '', info, noKeys],
  ['config', -2, '', config, noKeys],
  ['command', -1, '', command, noKeys],
  ['dbsize', 1, 'readonly', ({ db }) => db.keys().length, noKeys],
  ['flushall', -1, 'write', flushAll, noKeys],
  ['flushdb', -1, 'write', flush, noKeys],
  ['swapdb', 3, 'write', swap, noKeys],
  ['time', 1, '', time, noKeys],
  ['lastsave', 1, '', ({ store }) => store.lastSave, noKeys],
  ['save', -1, '', save('OK'), noKeys],
  ['bgsave', -1, '', save('Background saving started'), noKeys],
  ['bgrewriteaof', 1, '', save('Background append only file rewriting started'), noKeys],
  ['memory', -2, 'readonly', memory, [2, 2, 1]],
  ['acl', -2, '', access, noKeys],
  ['slowlog', -2, '', slowLog, noKeys],
  ['wait', 3, '', () => 0, noKeys],
]);
