import pg from 'pg';
import type { SqlDatabase, SqlValue } from '../../pipeline/ports.ts';

/** Connects to a server of Postgres by its address. Transactions wait for each other, because they share one connection. */
export async function openPostgres(url: string): Promise<SqlDatabase> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 15_000 });
  // A connection that breaks between two statements fails the next one, which reports it.
  client.on('error', () => undefined);
  await client.connect();
  let last: Promise<unknown> = Promise.resolve();
  const all = async (sql: string, parameters: readonly SqlValue[] = []) =>
    (await client.query<Record<string, SqlValue>>(sql, [...parameters])).rows;
  return {
    all,
    transaction(body) {
      const run = async () => {
        await all('BEGIN');
        try {
          const result = await body();
          await all('COMMIT');
          return result;
        } catch (error) {
          await all('ROLLBACK');
          throw error;
        }
      };
      const done = last.then(run);
      last = done.catch(() => undefined);
      return done;
    },
    close: () => client.end(),
  };
}
