import { join } from 'node:path';
import { toAccessLine } from './access.ts';
import type { Directive } from './redis-conf.ts';
import type { Settings } from './settings.ts';

/** Names of files in the data folder. */
export const fileNames = { config: 'valkey.conf', pid: 'server.pid', dump: 'dump.rdb', log: 'appendonlydir' };

/** The socket of Valkey itself, behind that of clients. Not longer than that one: paths of sockets have about 100 bytes. */
export const serverSocketName = 'valkey.sock';

/** The socket's file in BUNDLE_SOCKET_DIR, as kit.json names it. */
export const socketName = (port: number): string => `redis-${port}.sock`;

/**
 * Settings for a personal computer. `save ""`: the append-only file has every write. `appendfsync no`: with `everysec` the server keeps writes
 * back for up to two seconds while an fsync runs, after it has acknowledged them; sync-log.ts writes the file to the disk each second instead.
 * set-proc-title: the command line names the configuration file, by which a server of an earlier start is found.
 */
const desktopSettings = [
  'daemonize no',
  'set-proc-title no',
  'protected-mode yes',
  'enable-protected-configs no',
  'enable-debug-command no',
  'enable-module-command no',
  'loglevel notice',
  'logfile ""',
  'save ""',
  'appendonly yes',
  'appendfilename appendonly.aof',
  'aof-load-truncated yes',
  'aof-use-rdb-preamble yes',
  'auto-aof-rewrite-percentage 100',
  'auto-aof-rewrite-min-size 16mb',
  'stop-writes-on-bgsave-error no',
  'maxclients 1000',
  'io-threads 1',
];

/** A text as one word of the configuration. */
export const quote = (text: string): string =>
  `"${text.replaceAll(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}"`;

/** Whether each write reaches the disk before it is acknowledged; otherwise the driver writes it within a second. */
export function isSyncedAlways(directives: readonly Directive[]): boolean {
  return (
    directives
      .findLast(({ name }) => name === 'appendfsync')
      ?.value.trim()
      .toLowerCase() === 'always'
  );
}

/** The text of the server's configuration file. `directives`: those of the scenario, which take the place of the settings above them. */
export function planServerConfig(
  { dataDir, port, socketDir, password }: Omit<Settings, 'initialization' | 'engine'>,
  directives: readonly Directive[],
): string {
  const place =
    socketDir === undefined
      ? ['bind 127.0.0.1', `port ${port}`]
      : ['port 0', `unixsocket ${quote(join(socketDir, serverSocketName))}`, 'unixsocketperm 700'];
  return [
    '# Written on every start.',
    ...desktopSettings,
    ...directives.filter(({ name }) => name !== 'appendfsync').map(({ name, value }) => `${name} ${value}`),
    `appendfsync ${isSyncedAlways(directives) ? 'always' : 'no'}`,
    `dir ${quote(dataDir)}`,
    `dbfilename ${fileNames.dump}`,
    `appenddirname ${fileNames.log}`,
    `pidfile ${quote(join(dataDir, fileNames.pid))}`,
    ...place,
    toAccessLine(password),
    '',
  ].join('\n');
}
