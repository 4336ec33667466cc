import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { DriverError } from '../../../../driver-sdk/driver-error.ts';
import { ApiError } from '../server/api-error.ts';

/** Result codes of SQLite that a user can do something about. */
const codes = { ioError: 10, corrupt: 11, full: 13, cannotOpen: 14, notDatabase: 26 } as const;

function toResultCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number')
    return undefined;
  // The low byte is the primary code.
  return error.errcode & 0xff;
}

const isDamage = (code: number | undefined) => code === codes.corrupt || code === codes.notDatabase;

/** What ended a write: kept until a write succeeds, for /readyz. */
export type Trouble = { kind: 'disk-full' | 'damaged' | 'unwritable'; message: string };

function toTrouble(error: unknown, path: string): Trouble | undefined {
  const code = toResultCode(error);
  if (code === codes.full)
    return {
      kind: 'disk-full',
      message: `the disk with ${path} is full; free space on it, then write again`,
    };
  if (isDamage(code))
    return {
      kind: 'damaged',
      message: `${path} is damaged; restore it from a backup, or move it away to start without data`,
    };
  if (code === codes.ioError || code === codes.cannotOpen)
    return { kind: 'unwritable', message: `${path} cannot be read or written: ${String(error)}` };
  return undefined;
}

/** The SQLite file of all collections. */
export class Database {
  readonly #db: DatabaseSync;
  readonly #path: string;
  readonly #statements = new Map<string, StatementSync>();
  #isDurable: boolean | undefined;
  /** The fault of the last write or read, if it was one of the disk. */
  trouble: Trouble | undefined;

  constructor(db: DatabaseSync, path: string) {
    this.#db = db;
    this.#path = path;
  }

  #prepare(sql: string): StatementSync {
    const statement = this.#statements.get(sql) ?? this.#db.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  run(sql: string, ...values: SQLInputValue[]): void {
    this.#prepare(sql).run(...values);
  }

  get<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#prepare(sql).get(...values) as Row | undefined;
  }

  all<Row>(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#prepare(sql).all(...values) as unknown as Row[];
  }

  /** Reads row by row. A statement of its own, so that two readings of the same text do not disturb each other. */
  iterate<Row>(sql: string, ...values: SQLInputValue[]): Iterable<Row> {
    return this.#db.prepare(sql).iterate(...values) as Iterable<unknown> as Iterable<Row>;
  }

  /** Changes of tables, which make prepared statements invalid. */
  exec(sql: string): void {
    this.#statements.clear();
    this.#db.exec(sql);
  }

  /**
   * Runs `write` as one transaction: all of it is kept, or nothing. With `isDurable` it is on the disk at the end, and outlives a power
   * cut; without it, it outlives the end of this process in any way, but not a power cut within the next moments.
   * @throws {ApiError} 507 when the disk is full, 500 when the file is damaged or cannot be written
   */
  transaction<T>(write: () => T, isDurable: boolean): T {
    return this.guard(() => {
      if (this.#isDurable !== isDurable) {
        this.#db.exec(`PRAGMA synchronous = ${isDurable ? 'FULL' : 'NORMAL'}`);
        this.#isDurable = isDurable;
      }
      this.#db.exec('BEGIN IMMEDIATE');
      try {
        const result = write();
        this.#db.exec('COMMIT');
        this.trouble = undefined;
        return result;
      } catch (error) {
        // SQLite has rolled back by itself after some errors.
        if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
        throw error;
      }
    });
  }

  /** Runs `use` with the errors of the disk in words. @throws {ApiError} 507, 500 */
  guard<T>(use: () => T): T {
    try {
      return use();
    } catch (error) {
      const trouble = toTrouble(error, this.#path);
      if (trouble === undefined) throw error;
      this.trouble = trouble;
      throw new ApiError(
        trouble.kind === 'disk-full' ? 507 : 500,
        `Service internal error: ${trouble.message}`,
        {
          cause: error,
        },
      );
    }
  }

  close(): void {
    this.#db.close();
  }
}

/**
 * Opens the file of the collections, and creates it when it is missing. A file that cannot be read is named and left as it is.
 * @throws {DriverError} `data-damaged`, `data-folder-unusable`
 */
export function openDatabase(path: string, schema: string): Database {
  try {
    const db = new DatabaseSync(path, { timeout: 5000 });
    // Vectors of 768 numbers fill pages of 16 KiB better than those of 4 KiB.
    db.exec(
      'PRAGMA page_size = 16384; PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 67108864',
    );
    db.exec(schema);
    return new Database(db, path);
  } catch (cause) {
    if (isDamage(toResultCode(cause)))
      throw new DriverError(
        'data-damaged',
        `${path} is damaged: ${String(cause)}`,
        'restore the file from a backup, or move it to a safe place; the app then starts without its vectors',
        { cause },
      );
    throw new DriverError(
      'data-folder-unusable',
      `${path} cannot be opened: ${String(cause)}`,
      'free space on the disk, and check the permissions of the app data folder',
      { cause },
    );
  }
}
