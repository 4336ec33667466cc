import type { DatabaseError } from 'pg';
import type { InitializationReport } from '../../../../schema/initialization-report.ts';
import { countLineBreaks } from '../../../../schema/sql/lines.ts';
import { toCreatedExtension } from '../../../../schema/sql/missing-extensions.ts';
import { toScriptFiles } from '../../../../schema/sql/script-files.ts';
import type { CopyItem, IncludeItem, ScriptItem, StatementItem } from '../../../../schema/sql/script-item.ts';
import { ScriptReader } from '../../../../schema/sql/script-reader.ts';
import { DriverError } from '../../../driver-sdk/driver-error.ts';
import { createExtension, findExtensions, toIndexExtension, toRepeatable } from './extensions.ts';
import { addFault, addNote, toBrief, toText } from './initialization-report.ts';
import type { ScriptSession } from './script-session.ts';
import { runCopy, runStatement, type TextResult } from './statement.ts';

/** What a script needs besides its text. */
export interface ScriptScope {
  session: ScriptSession;
  /** psql's variables; files that are included share them. */
  variables: Map<string, string>;
  /** Names of functions and types that the scripts define, in lower case. */
  defined: ReadonlySet<string>;
  report: InitializationReport;
  /** Whether the first fault ends the start. */
  isStrict: boolean;
  /** Folder of the scenario's files below the bundle root; empty for the top. */
  base: string;
  /** The bytes of a file of the bundle; undefined when it is not there. */
  readFile: (path: string) => Buffer | undefined;
}

const maxDepth = 20;
/** Errors of the machine, not of a statement: disk full, out of memory, input and output. */
const ofMachine = /^(?:53|58030)/;

/** A fault that ends a file: psql's ON_ERROR_STOP. */
type Outcome = 'done' | 'stopped';

/** The line of the error; without a position, the line on which the statement begins. */
function toLine(sql: string, line: number, position: string | undefined): number {
  if (position === undefined) return line;
  // Postgres counts code points, JavaScript UTF-16 units.
  return line + countLineBreaks([...sql].slice(0, Number(position) - 1).join(''));
}

/** Whether the server refused one statement and goes on; otherwise the connection or the machine has failed. */
function isRefusal(error: unknown): error is DatabaseError {
  const { severity, code } = error as Partial<DatabaseError>;
  return severity === 'ERROR' && !ofMachine.test(code ?? '');
}

/** Runs the parts of one file and of the files that it includes. */
export class ScriptRunner {
  readonly #scope: ScriptScope;
  readonly #file: string;
  readonly #reader: ScriptReader;
  readonly #depth: number;

  constructor(scope: ScriptScope, file: string, text: string, depth = 0) {
    this.#scope = scope;
    this.#file = file;
    this.#reader = new ScriptReader(text, scope.variables);
    this.#depth = depth;
  }

  /**
   * Goes on past failing statements, as psql does without ON_ERROR_STOP.
   * @throws {DriverError} `initialization-failed` when the connection or the machine fails, and in strict mode at the first fault
   */
  async run(): Promise<Outcome> {
    const { variables, session } = this.#scope;
    let lastLine = 1;
    for (let item = this.#reader.next(); item !== undefined; item = this.#reader.next()) {
      lastLine = item.line;
      const isApplied = await this.#apply(item);
      if (!isApplied && /^(?:|on|t(?:rue)?|y(?:es)?|1)$/i.test(variables.get('ON_ERROR_STOP') ?? 'off'))
        return 'stopped';
    }
    if (this.#depth === 0 && session.client.getTransactionStatus() !== 'I')
      this.#fault(
        lastLine,
        'BEGIN without COMMIT: the statements after BEGIN are lost; add COMMIT at the end of the file',
      );
    return 'done';
  }

  async #apply(item: ScriptItem): Promise<boolean> {
    switch (item.kind) {
      case 'statement':
        return await this.#runStatement(item);
      case 'copy':
        return await this.#copy(item);
      case 'include':
        return await this.#include(item);
      case 'fault':
        return this.#fault(item.line, item.message, { isCommand: true });
      case 'connect': {
        const { note } = await this.#scope.session.connect(item.database);
        if (note !== undefined) this.#note(item.line, note);
        return true;
      }
    }
  }

  #note(line: number, message: string): void {
    addNote(this.#scope.report, { file: this.#file, line, message, statement: '', is_command: false });
  }

  /** Records a fault; always false. */
  #fault(line: number, message: string, { sql = '', isCommand = false } = {}): false {
    const fault = {
      file: this.#file,
      line,
      message,
      statement: toBrief(sql),
      is_command: isCommand,
    };
    addFault(this.#scope.report, fault);
    if (this.#scope.isStrict)
      throw new DriverError(
        'initialization-failed',
        toText(fault),
        'correct the file; nothing was applied, and the next start tries again',
      );
    return false;
  }

  /** Runs one statement, and after a refusal records it. Returns the result, undefined when it was refused. */
  async #try<T>(sql: string, line: number, body: () => Promise<T>, what = ''): Promise<T | undefined> {
    const { report, session } = this.#scope;
    report.statements += 1;
    try {
      const result = await body();
      session.applied(sql);
      return result;
    } catch (error) {
      const { message, detail, where, position } = error as DatabaseError;
      const more = detail ?? (/^copy\b/i.test(sql) ? where : undefined);
      const text = `${what}${message}${more === undefined ? '' : ` (${more})`}`;
      const at = toLine(sql, line, what === '' ? position : undefined);
      if (isRefusal(error)) {
        this.#fault(at, text, { sql });
        return undefined;
      }
      throw new DriverError(
        'initialization-failed',
        `${this.#file}:${at}: ${text}`,
        'free disk space and memory if they are short; nothing was applied, and the next start tries again',
        { cause: error },
      );
    }
  }

  async #runStatement({ sql, line, use, copies }: StatementItem): Promise<boolean> {
    const { session } = this.#scope;
    await this.#createExtensions(sql, line);
    if (copies) {
      const done = await this.#try(sql, line, async () => {
        await runCopy(session.client, sql, () => this.#reader.takeRows());
        return true;
      });
      return done === true;
    }
    const result = await this.#try(sql, line, () => this.#runWithExtension(sql, line));
    if (result === undefined) return false;
    if (use.kind === 'store') return this.#store(result, use.prefix, line);
    return use.kind === 'execute' ? await this.#execute(result, line) : true;
  }

  /** An index that wants operator classes of an extension is tried again with it. */
  async #runWithExtension(sql: string, line: number): Promise<TextResult> {
    const { session, report } = this.#scope;
    const { client } = session;
    const created = toCreatedExtension(sql);
    if (created !== undefined && report.extensions.includes(created))
      return await runStatement(client, toRepeatable(sql));
    const isInTransaction = client.getTransactionStatus() === 'T' && /\busing\s+gi(?:n|st)\b/i.test(sql);
    if (isInTransaction) await runStatement(client, 'SAVEPOINT initialization_index');
    try {
      const result = await runStatement(client, sql);
      if (isInTransaction) await runStatement(client, 'RELEASE SAVEPOINT initialization_index');
      return result;
    } catch (error) {
      const extension = toIndexExtension((error as Error).message);
      if (extension === undefined || (client.getTransactionStatus() !== 'I' && !isInTransaction)) throw error;
      if (isInTransaction) await runStatement(client, 'ROLLBACK TO SAVEPOINT initialization_index');
      if (!(await this.#createExtension(extension, line))) throw error;
      return await runStatement(client, sql);
    }
  }

  async #createExtensions(sql: string, line: number): Promise<void> {
    const { session, defined } = this.#scope;
    if (toCreatedExtension(sql) !== undefined || session.client.getTransactionStatus() === 'E') return;
    for (const extension of findExtensions(sql, defined)) await this.#createExtension(extension, line);
  }

  async #createExtension(extension: string, line: number): Promise<boolean> {
    const { session, report } = this.#scope;
    if (!(await createExtension(session.client, extension))) return false;
    report.extensions.push(extension);
    this.#note(line, `created the extension ${extension}, which the statement uses`);
    return true;
  }

  #store({ columns, rows }: TextResult, prefix: string, line: number): boolean {
    const [row] = rows;
    if (row === undefined || rows.length > 1)
      return this.#fault(line, `\\gset: the statement gave ${rows.length} rows instead of one`);
    for (const [index, name] of columns.entries()) {
      const value = row[index] ?? null;
      if (value === null) this.#scope.variables.delete(`${prefix}${name}`);
      else this.#scope.variables.set(`${prefix}${name}`, value);
    }
    return true;
  }

  async #execute({ rows }: TextResult, line: number): Promise<boolean> {
    let isApplied = true;
    for (const sql of rows.flat()) {
      if (sql === null) continue;
      const done = await this.#try(sql, line, () => this.#runWithExtension(sql, line), '\\gexec: ');
      isApplied &&= done !== undefined;
    }
    return isApplied;
  }

  /** The first file of the bundle that a command can mean. */
  #find(path: string, isRelative: boolean): { name: string; bytes: Buffer } | undefined {
    for (const name of toScriptFiles(this.#file, path, { isRelative, base: this.#scope.base })) {
      const bytes = this.#scope.readFile(name);
      if (bytes !== undefined) return { name, bytes };
    }
    return undefined;
  }

  async #copy({ sql, path, line }: CopyItem): Promise<boolean> {
    const found = this.#find(path, false);
    if (found === undefined)
      return this.#fault(line, `\\copy: ${path} is not a file of the bundle`, { isCommand: true });
    const done = await this.#try(sql, line, async () => {
      await runCopy(this.#scope.session.client, sql, () => found.bytes);
      return true;
    });
    return done === true;
  }

  async #include({ path, isRelative, line }: IncludeItem): Promise<boolean> {
    const found = this.#find(path, isRelative);
    if (found === undefined)
      return this.#fault(line, `\\i: ${path} is not a file of the bundle`, { isCommand: true });
    if (this.#depth >= maxDepth) return this.#fault(line, `\\i: ${path} includes itself`);
    const text = new TextDecoder().decode(found.bytes);
    return (await new ScriptRunner(this.#scope, found.name, text, this.#depth + 1).run()) === 'done';
  }
}
