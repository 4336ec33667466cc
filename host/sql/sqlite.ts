import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { SqlDatabase, SqlValue } from '../../pipeline/ports.ts';

/** A value that an SQLite column of this product has. */
function toValue(value: unknown): SqlValue {
  return typeof value === 'bigint' ? Number(value) : (value as SqlValue);
}

/** Opens a file of SQLite, and creates it for its owner alone where it is missing. Transactions wait for each other. */
export function openSqlite(path: string): SqlDatabase {
  const database = new DatabaseSync(path);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA busy_timeout = 10000; PRAGMA synchronous = NORMAL;');
  const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  let last: Promise<unknown> = Promise.resolve();
  const prepare = (sql: string) => {
    const known = statements.get(sql) ?? database.prepare(sql.replaceAll(/\$(\d+)/g, '?$1'));
    statements.set(sql, known);
    return known;
  };
  return {
    async all(sql, parameters = []) {
      const rows = prepare(sql).all(...(parameters as SQLInputValue[]));
      return rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, toValue(value)])),
      );
    },
    transaction(body) {
      const run = async () => {
        database.exec('BEGIN IMMEDIATE');
        try {
          const result = await body();
          database.exec('COMMIT');
          return result;
        } catch (error) {
          database.exec('ROLLBACK');
          throw error;
        }
      };
      const done = last.then(run);
      last = done.catch(() => undefined);
      return done;
    },
    async close() {
      await last;
      database.close();
    },
  };
}
