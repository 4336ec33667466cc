import type { Token } from './token.ts';

/** A statement before its end. */
export interface OpenStatement {
  /** Index of its first character in the file. */
  start: number;
  /** Its text so far: variables have their values, and commands of psql are left out. */
  sql: string;
  /** Its words outside parentheses, in lower case, each followed by a space. */
  words: string;
  parentheses: number;
  /** Open `BEGIN ATOMIC` bodies and the CASE expressions in them: each closes with END. */
  bodies: number;
}

const routine = /^create (?:or replace )?(?:function|procedure) /;
const copyFromFile = /^copy (?:.* )?from stdin /;
/** Limit of the collected words: no rule reads later ones. */
const maxWords = 20_000;

/** An empty statement that begins at an index of the file. */
export function startStatement(start: number): OpenStatement {
  return { start, sql: '', words: '', parentheses: 0, bodies: 0 };
}

function addWord(draft: OpenStatement, word: string): void {
  if (draft.words.length < maxWords) draft.words += `${word} `;
  if (!routine.test(draft.words)) return;
  if (word === 'begin' || (word === 'case' && draft.bodies > 0)) draft.bodies += 1;
  else if (word === 'end' && draft.bodies > 0) draft.bodies -= 1;
}

/** Adds a token to the text and to the state that determines the end of the statement. */
export function addToken(draft: OpenStatement, kind: Token['kind'], text: string): void {
  draft.sql += text;
  if (kind === 'open') draft.parentheses += 1;
  else if (kind === 'close') draft.parentheses = Math.max(0, draft.parentheses - 1);
  else if (kind === 'word' && draft.parentheses === 0) addWord(draft, text.toLowerCase());
}

/** Whether a semicolon ends the statement. */
export function canEnd({ parentheses, bodies }: OpenStatement): boolean {
  return parentheses === 0 && bodies === 0;
}

/** Whether data rows follow the statement in the file. */
export function readsRows({ sql, words }: OpenStatement): boolean {
  return /^copy\b/i.test(sql) && copyFromFile.test(words);
}
