import { expandVariable, readArguments } from './command-arguments.ts';
import { Conditions } from './conditions.ts';
import { lineCounter } from './lines.ts';
import { addToken, canEnd, type OpenStatement, readsRows, startStatement } from './open-statement.ts';
import { toEffect } from './psql-commands.ts';
import type { ResultUse, ScriptItem } from './script-item.ts';
import { hasBackslashEscapes, type StringMode, toModeAfter } from './string-mode.ts';
import { readToken, type Token } from './token.ts';

const conditional = /^\\(?:if|elif|else|endif)$/;
/** Variables whose values contain variables: psql stops at a cycle. */
const maxDepth = 20;

/**
 * Reads a script part by part, as psql does: statements end at semicolons outside of quotes, dollar quotes, comments, parentheses and
 * `BEGIN ATOMIC … END` bodies, and psql commands act where they are. Variables and the rows of a COPY depend on what the server answers, so
 * a caller runs each part before it asks for the next.
 */
export class ScriptReader {
  readonly #text: string;
  readonly #variables: Map<string, string>;
  readonly #lineOf: (at: number) => number;
  readonly #conditions = new Conditions();
  readonly #items: ScriptItem[] = [];
  #at: number;
  #isDone = false;
  #draft: OpenStatement | undefined;
  #previous: string | undefined;
  #mode: StringMode = { session: false, transaction: undefined };

  /** `variables`: psql's variables by name; `\set` changes them, and files that are included share them. */
  constructor(text: string, variables: Map<string, string>) {
    this.#text = text;
    this.#variables = variables;
    this.#lineOf = lineCounter(text);
    this.#at = text.startsWith('\ufeff') ? 1 : 0;
  }

  /** The next part; undefined at the end of the script. */
  next(): ScriptItem | undefined {
    while (this.#items.length === 0 && !this.#isDone) {
      if (this.#at >= this.#text.length) this.#finish();
      else this.#at = this.#take(readToken(this.#text, this.#at, hasBackslashEscapes(this.#mode)));
    }
    return this.#items.shift();
  }

  /** The rows after the statement that was read last: from the next line up to a line with only `\.`. */
  takeRows(): string {
    const lineEnd = this.#text.indexOf('\n', this.#at);
    const first = lineEnd === -1 ? this.#text.length : lineEnd + 1;
    const rest = this.#text.slice(this.#at, first);
    if (!/^\s*(?:--.*)?$/.test(rest.trimEnd()))
      this.#report(
        this.#at,
        'a statement on the line of COPY … FROM stdin is not run; write it after the rows',
      );
    const stop = /(?<![^\n])\\\.\r?(?:\n|$)/g;
    stop.lastIndex = first;
    const found = stop.exec(this.#text);
    this.#at = found === null ? this.#text.length : stop.lastIndex;
    return this.#text.slice(first, found?.index ?? this.#text.length);
  }

  #finish(): void {
    this.#isDone = true;
    if (this.#conditions.isOpen) this.#report(this.#text.length, '\\if without \\endif');
    this.#end({ kind: 'none' });
  }

  /** Returns the index of the next token. */
  #take({ kind, start, end }: Token): number {
    if (kind === 'command') return this.#takeCommand(start, end);
    if (this.#conditions.active) this.#add(kind, this.#text.slice(start, end), start, 0);
    return end;
  }

  #add(kind: Token['kind'], text: string, start: number, depth: number): void {
    if (kind === 'semicolon' && (this.#draft === undefined || canEnd(this.#draft))) {
      this.#end({ kind: 'none' });
      return;
    }
    if (kind === 'space' && this.#draft === undefined) return;
    const value = kind === 'variable' ? expandVariable(text, this.#variables) : undefined;
    if (value !== undefined && depth < maxDepth) {
      this.#insert(value, start, depth + 1);
      return;
    }
    this.#draft ??= startStatement(start);
    addToken(this.#draft, kind, kind === 'escape' ? text.slice(1) : text);
  }

  /** Reads the value of a variable in its place: it can contain whole statements. */
  #insert(value: string, start: number, depth: number): void {
    for (let at = 0; at < value.length; ) {
      const { kind, end } = readToken(value, at, hasBackslashEscapes(this.#mode));
      this.#add(kind, value.slice(at, end), start, depth);
      at = end;
    }
  }

  #takeCommand(start: number, nameEnd: number): number {
    const name = this.#text.slice(start, nameEnd);
    const lineEnd = this.#text.indexOf('\n', nameEnd);
    const restEnd = lineEnd === -1 ? this.#text.length : lineEnd;
    const found = readArguments(this.#text, nameEnd, this.#variables);
    if (conditional.test(name)) {
      const fault = this.#conditions.apply(name, found.values.join(' '));
      if (fault !== undefined) this.#report(start, fault);
      return found.end;
    }
    // psql reads the rest of a line as one argument of \copy, and drops it after a command that fails.
    if (!this.#conditions.active) return name === '\\copy' ? restEnd : found.end;
    const rest = this.#text.slice(nameEnd, restEnd);
    const effect = toEffect(name.slice(0, 40), found, rest, this.#variables);
    const line = this.#lineOf(start);
    this.#items.push(...(effect.items ?? []).map((item) => ({ ...item, line })));
    if (effect.send !== undefined) this.#end(effect.send);
    if (effect.drop === true) this.#draft = undefined;
    if (effect.end === true) this.#isDone = true;
    if (effect.fault !== undefined) this.#report(start, effect.fault);
    return effect.fault !== undefined || name === '\\copy' ? restEnd : found.end;
  }

  /** Ends the statement that was begun; a command that sends repeats the one before when none was. */
  #end(use: ResultUse): void {
    const draft = this.#draft;
    this.#draft = undefined;
    const sql = draft?.sql ?? (use.kind === 'execute' || use.kind === 'store' ? this.#previous : undefined);
    if (sql === undefined) return;
    const line = this.#lineOf(draft?.start ?? this.#at);
    const copies = draft !== undefined && readsRows(draft);
    this.#items.push({ kind: 'statement', sql, line, use, copies });
    this.#previous = sql;
    this.#mode = toModeAfter(sql, this.#mode);
  }

  #report(at: number, message: string): void {
    this.#items.push({ kind: 'fault', line: this.#lineOf(at), message });
  }
}
