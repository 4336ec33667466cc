import type { Client } from 'pg';
import { runStatement } from './statement.ts';

/** Statements that leave no content in a database. */
const leavesNothing =
  /^(?:create\s+database|alter\s+database|drop\s+database|create\s+extension|select|set|show|comment\s+on\s+database|begin|start\s+transaction|commit|end|rollback)\b/i;

/** Names of databases, over all files of a first start. */
export interface DatabaseNames {
  /** The app's own. */
  readonly own: string;
  /** Names by which the files mean the app's own database. */
  readonly aliases: Set<string>;
  /** Whether a file has put something into the app's own database. */
  isFilled: boolean;
}

/** How psql's `\c` was followed. */
export interface Connected {
  database: string;
  /** Why the app's own database takes the place of the one that was named. */
  note?: string;
}

/** A connection to the server, as one psql has it: `\c` replaces it. */
export class ScriptSession {
  readonly #connect: (database: string) => Promise<Client>;
  readonly #names: DatabaseNames;
  #client: Client;
  #database: string;

  private constructor(connect: (database: string) => Promise<Client>, names: DatabaseNames, client: Client) {
    this.#connect = connect;
    this.#names = names;
    this.#client = client;
    this.#database = names.own;
  }

  /** A session in the app's own database. */
  static async open(
    connect: (database: string) => Promise<Client>,
    names: DatabaseNames,
  ): Promise<ScriptSession> {
    return new ScriptSession(connect, names, await connect(names.own));
  }

  get client(): Client {
    return this.#client;
  }

  /** Remembers that a statement was applied. */
  applied(sql: string): void {
    if (this.#database === this.#names.own && !leavesNothing.test(sql)) this.#names.isFilled = true;
  }

  /**
   * Connects to the database that a file names. The app reaches one database, by its variables: a database that does not exist, and one to
   * which the files connect before they have put anything into the app's, is the app's own under another name.
   */
  async connect(name: string): Promise<Connected> {
    const { database, note } = await this.#resolve(name);
    await this.close();
    this.#client = await this.#connect(database);
    this.#database = database;
    return note === undefined ? { database } : { database, note };
  }

  async close(): Promise<void> {
    await this.#client.end().catch(() => {});
  }

  async #resolve(name: string): Promise<Connected> {
    const { own, aliases, isFilled } = this.#names;
    if (name === '-' || name === '') return { database: this.#database };
    if (name === own || aliases.has(name)) return { database: own };
    if (/^(?:postgres|template1)$/.test(name)) return { database: name };
    const literal = `'${name.replaceAll("'", "''")}'`;
    const found = await runStatement(
      this.#client,
      `SELECT 1 FROM pg_catalog.pg_database WHERE datname = ${literal.includes('\\') ? `E${literal.replaceAll('\\', '\\\\')}` : literal}`,
    ).catch(() => undefined);
    const exists = found !== undefined && found.rows.length > 0;
    if (exists && isFilled) return { database: name };
    aliases.add(name);
    const why = exists ? 'nothing was put into it before' : `a database "${name}" does not exist`;
    return { database: own, note: `\\c ${name} is the app's own database "${own}": ${why}` };
  }
}
