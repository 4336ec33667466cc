/** One directive of a configuration file. */
export interface Directive {
  name: string;
  /** The rest of the line as it was written, with its quotes. */
  value: string;
  file: string;
  /** From 1. */
  line: number;
}

/** What a configuration file of the scenario changes. */
export interface ConfigurationFile {
  /** Directives that the server gets. */
  kept: Directive[];
  /** Directives of places, access and processes: the app has its own. They change nothing that a client sees. */
  replaced: Directive[];
  /** Directives that change what a client sees, and that are not used. */
  refused: Directive[];
}

/** Names and beginnings of names of directives that a scenario may set. Old names of Redis are accepted by Valkey too. */
const keptNames = new Set([
  'active-expire-effort',
  'activerehashing',
  'appendfsync',
  'auto-aof-rewrite-min-size',
  'auto-aof-rewrite-percentage',
  'busy-reply-threshold',
  'client-output-buffer-limit',
  'client-query-buffer-limit',
  'databases',
  'dynamic-hz',
  'hll-sparse-max-bytes',
  'hz',
  'latency-monitor-threshold',
  'lfu-decay-time',
  'lfu-log-factor',
  'lua-time-limit',
  'maxclients',
  'maxmemory',
  'maxmemory-clients',
  'maxmemory-eviction-tenacity',
  'maxmemory-policy',
  'maxmemory-samples',
  'notify-keyspace-events',
  'proto-max-bulk-len',
  'slowlog-log-slower-than',
  'slowlog-max-len',
  'tcp-keepalive',
  'timeout',
]);
const keptFamilies = /^(?:hash|list|set|zset|stream|lazyfree|tracking)-[a-z-]+$/;

/** What the app itself decides: where the server listens and writes, how data are kept, and how it is started. */
const replacedNames = new Set([
  ...['bind', 'port', 'protected-mode', 'requirepass', 'tcp-backlog', 'unixsocket', 'unixsocketperm'],
  ...['daemonize', 'supervised', 'pidfile', 'loglevel', 'logfile', 'always-show-logo', 'set-proc-title'],
  ...['syslog-enabled', 'syslog-ident', 'syslog-facility', 'crash-log-enabled', 'proc-title-template'],
  ...['save', 'dbfilename', 'dir', 'rdbcompression', 'rdbchecksum', 'rdb-save-incremental-fsync'],
  ...['stop-writes-on-bgsave-error', 'sanitize-dump-payload', 'appendonly', 'appendfilename'],
  ...['appenddirname', 'no-appendfsync-on-rewrite', 'aof-load-truncated', 'aof-use-rdb-preamble'],
  ...['aof-rewrite-incremental-fsync', 'aof-timestamp-enabled', 'io-threads', 'io-threads-do-reads'],
  ...['disable-thp', 'oom-score-adj', 'oom-score-adj-values', 'jemalloc-bg-thread', 'activedefrag'],
  ...['repl-diskless-sync', 'repl-diskless-sync-delay', 'repl-diskless-load', 'repl-disable-tcp-nodelay'],
  ...['replica-serve-stale-data', 'replica-read-only', 'replica-priority', 'replica-lazy-flush'],
]);

/** A template that nothing fills, such as `${PORT_REDIS}` and `{{port}}`. */
const template = /\$\{|\{\{/;

function isKept({ name, value }: Directive): boolean {
  const isOfServer = keptNames.has(name) || keptFamilies.test(name);
  const isForReplicas = name === 'client-output-buffer-limit' && /^\s*(?:replica|slave)\b/.test(value);
  return isOfServer && !isForReplicas && !template.test(value);
}

function isReplaced({ name, value }: Directive): boolean {
  if (name === 'cluster-enabled') return value.trim() === 'no';
  if (name === 'client-output-buffer-limit') return true;
  return replacedNames.has(name);
}

/** Sorts the directives of a redis.conf or valkey.conf. Lines that begin with `#` are comments. */
export function parseRedisConf(file: string, text: string): ConfigurationFile {
  const found: ConfigurationFile = { kept: [], replaced: [], refused: [] };
  for (const [index, raw] of text.split(/\r\n|\n/).entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const [, word = '', value = ''] = /^(\S+)\s*(.*)$/s.exec(line) ?? [];
    const directive = { name: word.toLowerCase(), value, file, line: index + 1 };
    if (isKept(directive)) found.kept.push(directive);
    else if (isReplaced(directive)) found.replaced.push(directive);
    else found.refused.push(directive);
  }
  return found;
}

/** `file:line: name`, for messages. */
export const toPlace = ({ file, line, name }: Directive): string => `${file}:${line}: ${name}`;
