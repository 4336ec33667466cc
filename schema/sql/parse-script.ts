import { lineCounter } from './lines.ts';
import { addToken, canEnd, type OpenStatement, omit, readsRows, startStatement } from './open-statement.ts';
import { hasBackslashEscapes, type StringMode, toModeAfter } from './string-mode.ts';
import { readToken, type Token } from './token.ts';

/** One SQL statement of a file, with the line (from 1) on which it begins. */
export interface Statement {
  sql: string;
  line: number;
  /** The rows after `COPY … FROM STDIN;`, up to the line `\.`. */
  rows?: string;
}

/** A psql command that the server cannot execute. */
export interface ScriptFault {
  line: number;
  message: string;
}

export interface Script {
  statements: Statement[];
  faults: ScriptFault[];
}

/** psql commands without an effect on the database, common at the start of a dump. */
const harmless =
  /^\\(?:echo|encoding\s+utf-?8|pset|qecho|restrict|set\s+ON_ERROR_STOP|timing|unrestrict|warn)\b/i;

/** The data rows after an index: psql reads them from the next line up to a line with only `\.`. */
function readRows(text: string, from: number): { rest: string; rows: string; end: number } {
  const lineEnd = text.indexOf('\n', from);
  const first = lineEnd === -1 ? text.length : lineEnd + 1;
  const stop = /(?<![^\n])\\\.\r?(?:\n|$)/g;
  stop.lastIndex = first;
  const found = stop.exec(text);
  return {
    rest: text.slice(from, first),
    rows: text.slice(first, found?.index ?? text.length),
    end: found === null ? text.length : stop.lastIndex,
  };
}

/** Combines the tokens of a file into statements. */
class ScriptReader {
  readonly script: Script = { statements: [], faults: [] };
  readonly #text: string;
  readonly #lineOf: (at: number) => number;
  #draft: OpenStatement | undefined;
  #mode: StringMode = { session: false, transaction: undefined };

  constructor(text: string) {
    this.#text = text;
    this.#lineOf = lineCounter(text);
  }

  read(): Script {
    let at = this.#text.startsWith('\ufeff') ? 1 : 0;
    while (at < this.#text.length)
      at = this.#take(readToken(this.#text, at, hasBackslashEscapes(this.#mode)));
    this.#end(at, at);
    return this.script;
  }

  /** Returns the index of the next token. */
  #take(token: Token): number {
    if (token.kind === 'command') this.#takeCommand(token);
    else if (token.kind === 'semicolon' && (this.#draft === undefined || canEnd(this.#draft)))
      return this.#end(token.start, token.end);
    else if (token.kind !== 'space') {
      this.#draft ??= startStatement(token.start);
      addToken(this.#draft, this.#text, token);
    }
    return token.end;
  }

  #takeCommand(token: Token): void {
    const command = this.#text.slice(token.start, token.end);
    if (this.#draft !== undefined) omit(this.#draft, this.#text, token);
    if (harmless.test(command)) return;
    const name = /^\\\S{0,20}/.exec(command)?.[0] ?? '\\';
    this.#report(token.start, `${name} is a psql command, which the database server does not support`);
  }

  /** Ends the statement at `end`. Returns the index of the next token: after `next`, or after the data rows there. */
  #end(end: number, next: number): number {
    const draft = this.#draft;
    this.#draft = undefined;
    if (draft === undefined) return next;
    const statement: Statement = {
      sql: draft.head + this.#text.slice(draft.from, end),
      line: this.#lineOf(draft.start),
    };
    this.script.statements.push(statement);
    this.#mode = toModeAfter(statement.sql, this.#mode);
    if (!readsRows(draft, this.#text)) return next;
    const { rest, rows, end: rowsEnd } = readRows(this.#text, next);
    if (!/^\s*(?:--.*)?$/.test(rest.trimEnd()))
      this.#report(next, 'a statement follows COPY … FROM stdin on the same line');
    statement.rows = rows;
    return rowsEnd;
  }

  #report(at: number, message: string): void {
    this.script.faults.push({ line: this.#lineOf(at), message });
  }
}

/**
 * Splits a file into statements like psql: at semicolons outside of quotes, dollar quotes, comments, parentheses and
 * `BEGIN ATOMIC … END` bodies.
 */
export function parseScript(text: string): Script {
  return new ScriptReader(text).read();
}
