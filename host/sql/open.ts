import { chmodSync, existsSync } from 'node:fs';
import { PipelineError } from '../../pipeline/errors.ts';
import type { SqlDatabase } from '../../pipeline/ports.ts';

function refuse(place: string, error: unknown, remedy: string): PipelineError {
  const message = error instanceof Error ? error.message : String(error);
  return new PipelineError({
    code: 'database-unusable',
    blame: 'environment',
    message: `${place} cannot be opened: ${message}`,
    remedy,
  });
}

/** The address without user and password, for messages. */
function toPlace(url: string): string {
  if (!URL.canParse(url)) return 'the database';
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}

/** Whether a text is the address of a server of Postgres, and no path. */
export function isPostgresUrl(text: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(text);
}

/**
 * Opens a database: a server of Postgres by `postgres://…`, or a file of SQLite by its absolute path, which is created where it is missing.
 * @throws {PipelineError} database-unusable (environment); the message has no password
 */
export async function openDatabase(place: string): Promise<SqlDatabase> {
  if (isPostgresUrl(place)) {
    const { openPostgres } = await import('./postgres.ts');
    return await openPostgres(place).catch((error: unknown) => {
      throw refuse(toPlace(place), error, 'check address, user and password, and that the server runs');
    });
  }
  try {
    const { openSqlite } = await import('./sqlite.ts');
    const isNew = !existsSync(place);
    const database = openSqlite(place);
    if (isNew) chmodSync(place, 0o600);
    return database;
  } catch (error) {
    throw refuse(place, error, 'name a file of SQLite, or a new one in a folder that exists');
  }
}
