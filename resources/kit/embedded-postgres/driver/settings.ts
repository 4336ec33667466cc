import {
  type BundleFiles,
  bundleFiles,
  type Env,
  flag,
  matching,
  optionalText,
  parseSettings,
  port,
  text,
} from '../../../driver-sdk/settings.ts';
import { type FurtherDatabase, furtherDatabases } from './further-databases.ts';

export interface Settings {
  dataDir: string;
  port: number;
  /** The 0700 folder of the Unix socket, which takes the place of TCP; undefined where the server listens on loopback. */
  socketDir: string | undefined;
  user: string;
  database: string;
  password: string;
  /** SQL files that fill the new database, in order. */
  initialization: BundleFiles;
  /** Whether a failing statement of them ends the first start, instead of being reported. */
  isStrict: boolean;
  /** Databases of the further scenarios of the app. */
  databases: FurtherDatabase[];
}

/** A name that is the same in SQL with and without quotes. */
const identifier = (name: string) =>
  matching(name, {
    pattern: /^[a-z_][a-z0-9_]{0,62}$/,
    rule: 'match [a-z_][a-z0-9_]* and have at most 63 characters',
    reserved: /^(?:pg_.*|postgres)$/s,
  });

/**
 * Reads the service's environment (POSTGRES_*, and BUNDLE_ROOT and BUNDLE_SOCKET_DIR, which the runtime sets).
 * @throws {DriverError} one error that lists every fault
 */
export function parsePostgresSettings(env: Env): Settings {
  return parseSettings(
    env,
    {
      dataDir: text('POSTGRES_DATA_DIR'),
      port: port('POSTGRES_PORT'),
      socketDir: optionalText('BUNDLE_SOCKET_DIR'),
      user: identifier('POSTGRES_USER'),
      database: identifier('POSTGRES_DB'),
      password: text('POSTGRES_PASSWORD'),
      initialization: bundleFiles('POSTGRES_INITIALIZATION'),
      isStrict: flag('POSTGRES_INITIALIZATION_STRICT'),
      databases: furtherDatabases('POSTGRES_DATABASES'),
    },
    'correct the env of the embedded-postgres service in bundle.json',
  );
}

/**
 * Server settings for a personal computer: little memory, few processes, and full protection of data
 * (fsync, full_page_writes and synchronous_commit stay at their defaults: on).
 */
const desktopSettings: Readonly<Record<string, string>> = {
  // More than the pools of an app use; what connects and does not log in gives its place back soon.
  max_connections: '200',
  superuser_reserved_connections: '3',
  reserved_connections: '5',
  authentication_timeout: '5s',
  password_encryption: 'scram-sha-256',
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
export function planServerArgs({
  dataDir,
  port,
  socketDir,
}: Pick<Settings, 'dataDir' | 'port' | 'socketDir'>): string[] {
  const places =
    socketDir === undefined
      ? { listen_addresses: '127.0.0.1', unix_socket_directories: '' }
      : {
          listen_addresses: '',
          unix_socket_directories: `"${socketDir.replaceAll('"', '""')}"`,
          unix_socket_permissions: '0700',
        };
  const settings = Object.entries({ ...desktopSettings, ...places, port: String(port) });
  return ['-D', dataDir, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/**
 * pg_hba.conf: only the app's role can connect, with its password, from this computer. The superuser has no line and no password, so
 * no client can log in as it.
 */
export function toHostBasedAccess({ user }: Pick<Settings, 'user'>): string {
  return `# Written on every start.\nlocal all ${user} scram-sha-256\nhost all ${user} 127.0.0.1/32 scram-sha-256\n`;
}
