import type { Pool } from 'pg';
import createNotes from '../migrations/001_create_notes.sql';
import placeAndSearch from '../migrations/002_place_and_search.sql';

const migrations = [
  { version: '001_create_notes', sql: createNotes },
  { version: '002_place_and_search', sql: placeAndSearch },
];

const lockId = 726_001;

/** Versions that the database does not have yet, oldest first. */
export async function pendingMigrations(pool: Pool): Promise<string[]> {
  const table = await pool.query<{ exists: boolean }>(
    "SELECT to_regclass('schema_migrations') IS NOT NULL AS exists",
  );
  if (!table.rows[0]?.exists) return migrations.map(({ version }) => version);
  const applied = await pool.query<{ version: string }>('SELECT version FROM schema_migrations');
  const known = new Set(applied.rows.map(({ version }) => version));
  return migrations.map(({ version }) => version).filter((version) => !known.has(version));
}

/** Applies what is pending, each in its own transaction; two at once wait for each other. */
export async function migrate(pool: Pool, log: (line: string) => void): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockId]);
    await client.query(
      'CREATE TABLE IF NOT EXISTS schema_migrations (version text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())',
    );
    const { rows } = await client.query<{ version: string }>('SELECT version FROM schema_migrations');
    const applied = new Set(rows.map(({ version }) => version));
    for (const { version, sql } of migrations) {
      if (applied.has(version)) continue;
      await client.query('BEGIN');
      await client.query(sql);
      await client.query('INSERT INTO schema_migrations (version) VALUES ($1)', [version]);
      await client.query('COMMIT');
      log(`applied ${version}`);
    }
    await client.query('SELECT pg_advisory_unlock($1)', [lockId]);
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}
