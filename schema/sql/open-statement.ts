import type { Token } from './token.ts';

/** A statement before its end. */
export interface OpenStatement {
  /** Index of its first character. */
  start: number;
  /** Its text up to `from`, without commands of psql. */
  head: string;
  from: number;
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
  return { start, head: '', from: start, words: '', parentheses: 0, bodies: 0 };
}

function addWord(draft: OpenStatement, word: string): void {
  if (draft.words.length < maxWords) draft.words += `${word} `;
  if (!routine.test(draft.words)) return;
  if (word === 'begin' || (word === 'case' && draft.bodies > 0)) draft.bodies += 1;
  else if (word === 'end' && draft.bodies > 0) draft.bodies -= 1;
}

/** Updates the state that determines the end of the statement. */
export function addToken(draft: OpenStatement, text: string, token: Token): void {
  if (token.kind === 'open') draft.parentheses += 1;
  else if (token.kind === 'close') draft.parentheses = Math.max(0, draft.parentheses - 1);
  else if (token.kind === 'word' && draft.parentheses === 0)
    addWord(draft, text.slice(token.start, token.end).toLowerCase());
}

/** Removes a psql command from the statement. Its line break remains, so that lines keep their numbers. */
export function omit(draft: OpenStatement, text: string, token: Token): void {
  draft.head += text.slice(draft.from, token.start);
  draft.from = token.end;
}

/** Whether a semicolon ends the statement. */
export function canEnd({ parentheses, bodies }: OpenStatement): boolean {
  return parentheses === 0 && bodies === 0;
}

/** Whether data rows follow the statement in the file. */
export function readsRows({ start, words }: OpenStatement, text: string): boolean {
  return /^copy$/i.test(text.slice(start, start + 4)) && copyFromFile.test(words);
}
