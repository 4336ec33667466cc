import type { Client, Connection, Submittable } from 'pg';

/** The COPY functions of a pg connection, which its types do not include. */
interface CopyTarget extends Connection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** The result of a statement as text; null is NULL. */
export interface TextResult {
  columns: string[];
  rows: (string | null)[][];
}

/** Runs one statement by the simple protocol, as psql does, in a transaction of its own when none is open. */
export async function runStatement(client: Client, sql: string): Promise<TextResult> {
  const { fields, rows } = await client.query<(string | null)[]>({
    text: sql,
    rowMode: 'array',
    types: { getTypeParser: () => (value: string) => value },
  });
  return { columns: (fields ?? []).map(({ name }) => name), rows: rows ?? [] };
}

/** Runs `COPY … FROM STDIN`; `takeRows` is called when the server asks for the rows, not when it refuses the statement. */
export async function runCopy(client: Client, sql: string, takeRows: () => string | Buffer): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const query: Submittable & Record<string, unknown> = {
    submit: (connection: Connection) => void connection.query(sql),
    handleCopyInResponse: (connection: CopyTarget) => {
      const rows = takeRows();
      connection.sendCopyFromChunk(typeof rows === 'string' ? Buffer.from(rows) : rows);
      connection.endCopyFrom();
    },
    handleRowDescription: () => {},
    handleDataRow: () => {},
    handleCommandComplete: () => {},
    handleEmptyQuery: () => {},
    handleError: reject,
    handleReadyForQuery: () => resolve(),
  };
  client.query(query);
  await promise;
}
