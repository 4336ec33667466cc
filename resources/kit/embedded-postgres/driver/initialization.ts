import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client, Connection, DatabaseError, Submittable } from 'pg';
import { countLineBreaks } from '../../../../schema/sql/lines.ts';
import { parseScript, type Statement } from '../../../../schema/sql/parse-script.ts';
import { DriverError } from '../../../driver-sdk/driver-error.ts';
import type { BundleFiles } from '../../../driver-sdk/settings.ts';
import type { Settings } from './settings.ts';

/** A file that fills the new database. */
export interface InitializationFile {
  /** The name in bundle.json. */
  name: string;
  statements: Statement[];
}

/**
 * Reads all files before the database is created.
 * @throws {DriverError} `initialization-failed`: one error that lists every statement that cannot be applied
 */
export function readInitialization({ root, names }: BundleFiles): InitializationFile[] {
  const faults: string[] = [];
  const files = names.map((name) => {
    let bytes = Buffer.alloc(0);
    try {
      bytes = readFileSync(join(root, name));
    } catch (error) {
      faults.push(`${name}: ${String(error)}`);
    }
    if (!isUtf8(bytes)) faults.push(`${name}: is not UTF-8`);
    const script = parseScript(new TextDecoder().decode(bytes));
    faults.push(...script.faults.map(({ line, message }) => `${name}:${line}: ${message}`));
    return { name, statements: script.statements };
  });
  if (faults.length > 0) {
    throw new DriverError(
      'initialization-failed',
      faults.join('\n'),
      'write plain SQL in UTF-8: the database already exists, and each file must be listed separately',
    );
  }
  return files;
}

/** The COPY functions of a pg connection, which its types do not include. */
interface CopyTarget extends Connection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** `COPY … FROM STDIN` with its rows, as in a dump. */
function toCopy({ sql, rows = '' }: Statement): { query: Submittable; done: Promise<void> } {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const query = {
    submit: (connection: Connection) => void connection.query(sql),
    handleCopyInResponse: (connection: CopyTarget) => {
      connection.sendCopyFromChunk(Buffer.from(rows));
      connection.endCopyFrom();
    },
    handleCommandComplete: () => {},
    handleError: reject,
    handleReadyForQuery: () => resolve(),
  };
  return { query, done: promise };
}

async function runStatement(client: Client, statement: Statement): Promise<void> {
  if (statement.rows === undefined) {
    await client.query(statement.sql);
    return;
  }
  const { query, done } = toCopy(statement);
  client.query(query);
  await done;
}

/** The line of the error; without a position, the line on which the statement begins. */
function toLine({ sql, line }: Statement, { position }: Partial<DatabaseError>): number {
  if (position === undefined) return line;
  // Postgres counts code points, JavaScript UTF-16 units.
  const before = [...sql].slice(0, Number(position) - 1).join('');
  return line + countLineBreaks(before);
}

function toFault(file: string, statement: Statement, error: DatabaseError): DriverError {
  const more = error.detail ?? (statement.rows === undefined ? undefined : error.where);
  const isExtension = /^extension "[^"]*" is not available$/.test(error.message);
  return new DriverError(
    'initialization-failed',
    `${file}:${toLine(statement, error)}: ${error.message}${more === undefined ? '' : ` (${more})`}`,
    isExtension
      ? 'remove the statement: this Postgres has only the extensions of its contrib folder'
      : 'correct the file; nothing was applied, and the next start tries again',
    { cause: error },
  );
}

/**
 * Runs the files in order as the role of the app, each in its own connection, statement by statement, as psql does.
 * @throws {DriverError} `initialization-failed` at the first failing statement; the message is `<file>:<line>: <Postgres message>`
 */
export async function applyInitialization(
  files: readonly InitializationFile[],
  { port, user, database, password }: Settings,
): Promise<void> {
  // Imported here, so that only a first start loads it.
  const { Client } = await import('pg');
  for (const { name, statements } of files) {
    const client = new Client({ host: '127.0.0.1', port, user, database, password, ssl: false });
    // A broken connection rejects the running statement; this listener prevents an uncaught error event.
    client.on('error', () => {});
    await client.connect();
    try {
      for (const statement of statements) {
        await runStatement(client, statement).catch((error: DatabaseError) => {
          throw toFault(name, statement, error);
        });
      }
      if (client.getTransactionStatus() !== 'I')
        throw new DriverError(
          'initialization-failed',
          `${name}: BEGIN without COMMIT: the following statements would be lost`,
          'add COMMIT at the end of the file',
        );
    } finally {
      await client.end().catch(() => {});
    }
  }
}
