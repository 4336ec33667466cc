import { DriverError } from './driver-error.ts';

export interface Settings {
  dataDir: string;
  port: number;
  user: string;
  database: string;
  password: string;
  /** SQL files that fill the new database, in order; relative to bundleRoot. */
  initialization: string[];
  bundleRoot: string;
}

function isFileList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((name) => typeof name === 'string' && name !== '');
}

/** A JSON array, because a path may hold any character; undefined when it is none. */
function parseFileList(text: string): string[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isFileList(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Reads the service's environment (POSTGRES_*, and BUNDLE_ROOT, which the runtime sets). Throws one error that names every fault. */
export function parseSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const faults: string[] = [];
  const need = (name: string): string => {
    const value = env[name] ?? '';
    if (value === '') faults.push(`${name} is not set`);
    return value;
  };
  const needName = (name: string): string => {
    const value = need(name);
    if (value !== '' && !/^[a-z_][a-z0-9_]{0,62}$/.test(value))
      faults.push(`${name} "${value}" is no plain name`);
    if (value.startsWith('pg_') || value === 'postgres') faults.push(`${name} "${value}" is reserved`);
    return value;
  };
  const initialization = parseFileList(env['POSTGRES_INITIALIZATION'] ?? '[]');
  if (initialization === undefined) faults.push('POSTGRES_INITIALIZATION is no JSON array of file names');
  const settings = {
    dataDir: need('POSTGRES_DATA_DIR'),
    port: Number(need('POSTGRES_PORT')),
    user: needName('POSTGRES_USER'),
    database: needName('POSTGRES_DB'),
    password: need('POSTGRES_PASSWORD'),
    initialization: initialization ?? [],
    bundleRoot: (initialization ?? []).length === 0 ? '' : need('BUNDLE_ROOT'),
  };
  if (!Number.isInteger(settings.port) || settings.port < 1 || settings.port > 65535)
    faults.push('POSTGRES_PORT is no port number');
  if (faults.length > 0) {
    throw new DriverError(
      faults.join('; '),
      'correct the env of the embedded-postgres service in bundle.json',
    );
  }
  return settings;
}

/**
 * Server settings for one person's computer: little memory, few processes, and everything kept that protects data
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

/** The command line of the server. Given on every start, so a new version of the app brings its settings along. */
export function planServerArgs({ dataDir, port }: Pick<Settings, 'dataDir' | 'port'>): string[] {
  const settings = Object.entries({ ...desktopSettings, port: String(port) });
  return ['-D', dataDir, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/**
 * Who may connect: the app's role with its password, from this computer. The superuser has no line and no password, so
 * nobody can become it over the network.
 */
export function toHostBasedAccess({ user }: Pick<Settings, 'user'>): string {
  return `# Written on every start.\nhost all ${user} 127.0.0.1/32 scram-sha-256\n`;
}
