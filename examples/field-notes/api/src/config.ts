import type { PoolConfig } from 'pg';

export interface Config {
  host: string;
  port: number;
  station: string;
  sessionSecret: string;
  announceUrl: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads what the server needs. @throws {Error} naming every variable that is missing or wrong */
export function parseConfig(env: Environment): Config {
  const faults: string[] = [];
  const port = Number(env.API_PORT ?? '15310');
  if (!Number.isInteger(port) || port < 1 || port > 65535) faults.push('API_PORT must be a port number');
  const station = env.FIELD_STATION_CODE ?? '';
  if (!/^[A-Z]{2}-[0-9]{4}$/.test(station)) {
    faults.push('FIELD_STATION_CODE must look like NW-0412: ask your project coordinator for it');
  }
  const sessionSecret = env.SESSION_SECRET ?? '';
  if (sessionSecret.length < 32)
    faults.push('SESSION_SECRET must be a random string of 32 characters or more');
  if (faults.length > 0) throw new Error(faults.join('; '));
  return { host: env.HOST ?? '127.0.0.1', port, station, sessionSecret, announceUrl: env.ANNOUNCE_URL };
}

/** The connection to Postgres: DATABASE_URL, or the POSTGRES_* variables. */
export function parseDatabase(env: Environment): PoolConfig {
  const limits: PoolConfig = { max: 8, connectionTimeoutMillis: 5000, application_name: 'field-notes' };
  if (env.DATABASE_URL) return { ...limits, connectionString: env.DATABASE_URL };
  return {
    ...limits,
    host: env.POSTGRES_HOST ?? 'localhost',
    port: Number(env.POSTGRES_PORT ?? '5432'),
    user: env.POSTGRES_USER ?? 'field_notes',
    password: env.POSTGRES_PASSWORD ?? '',
    database: env.POSTGRES_DB ?? 'field_notes',
  };
}
