import {
  type BundleFiles,
  bundleFiles,
  type Env,
  flag,
  matching,
  parseSettings,
  port,
  text,
} from '../../../driver-sdk/settings.ts';

export interface Settings {
  dataDir: string;
  port: number;
  user: string;
  database: string;
  password: string;
  /** SQL files that fill the new database, in order. */
  initialization: BundleFiles;
  /** Whether a failing statement of them ends the first start, instead of being reported. */
  isStrict: boolean;
}

/** A name that is the same in SQL with and without quotes. */
const identifier = (name: string) =>
  matching(name, {
    pattern: /^[a-z_][a-z0-9_]{0,62}$/,
    rule: 'match [a-z_][a-z0-9_]* and have at most 63 characters',
    reserved: /^(?:pg_.*|postgres)$/s,
  });

/**
 * Reads the service's environment (POSTGRES_*, and BUNDLE_ROOT, which the runtime sets).
 * @throws {DriverError} one error that lists every fault
 */
export function parsePostgresSettings(env: Env): Settings {
  return parseSettings(
    env,
    {
      dataDir: text('POSTGRES_DATA_DIR'),
      port: port('POSTGRES_PORT'),
      user: identifier('POSTGRES_USER'),
      database: identifier('POSTGRES_DB'),
      password: text('POSTGRES_PASSWORD'),
      initialization: bundleFiles('POSTGRES_INITIALIZATION'),
      isStrict: flag('POSTGRES_INITIALIZATION_STRICT'),
    },
    'correct the env of the embedded-postgres service in bundle.json',
  );
}

/**
 * Server settings for a personal computer: little memory, few processes, and full protection of data
 * (fsync, full_page_writes and synchronous_commit stay at their defaults: on).
 */
const desktopSettings: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '50',
  shared_buffers: '32MB',
  maintenance_work_mem: '32MB',
  huge_pages: 'off',
  jit: 'off',
  io_method: 'sync',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  min_wal_size: '32MB',
  max_wal_size: '256MB',
  logging_collector: 'off',
  log_destination: 'stderr',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] ',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** The command line of the server. Passed on every start, so that a new version of the app can change the settings. */
export function planServerArgs({ dataDir, port }: Pick<Settings, 'dataDir' | 'port'>): string[] {
  const settings = Object.entries({ ...desktopSettings, port: String(port) });
  return ['-D', dataDir, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/**
 * pg_hba.conf: only the app's role can connect, with its password, from this computer. The superuser has no line and no password, so
 * no client can log in as it over the network.
 */
export function toHostBasedAccess({ user }: Pick<Settings, 'user'>): string {
  return `# Written on every start.\nhost all ${user} 127.0.0.1/32 scram-sha-256\n`;
}
