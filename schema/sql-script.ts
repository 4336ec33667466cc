/** One SQL statement of a file, with the line (from 1) on which it begins. */
export interface Statement {
  sql: string;
  line: number;
  /** What follows `COPY … FROM STDIN;`, up to the line `\.`. */
  rows?: string;
}

/** What only psql can do, not the server. */
export interface ScriptFault {
  line: number;
  message: string;
}

export interface Script {
  statements: Statement[];
  faults: ScriptFault[];
}

/** Commands of psql that change nothing in the database: pg_dump and people write them at the top. */
const harmless =
  /^\\(?:echo|encoding\s+utf-?8|pset|qecho|restrict|set\s+ON_ERROR_STOP|timing|unrestrict|warn)\b/i;

const word = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y;
const dollarTag = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;
const routine = /^create (?:or replace )?(?:function|procedure) /;

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** The index after the next `mark`, or the end of the text. */
function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at + mark.length;
}

function afterBlockComment(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text.startsWith('/*', at)) depth += 1;
    else if (text.startsWith('*/', at)) depth -= 1;
    else continue;
    at += 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

function afterEscapeString(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === "'" && text[at + 1] === "'") at += 1;
    else if (text[at] === "'") return at + 1;
  }
  return text.length;
}

/**
 * Splits a file into statements, the way psql does: at semicolons outside of quotes, dollar quotes, comments, parentheses and
 * `BEGIN ATOMIC … END` bodies. https://www.postgresql.org/docs/18/sql-syntax-lexical.html
 */
export function parseScript(text: string): Script {
  const script: Script = { statements: [], faults: [] };
  let line = 1;
  let counted = 0;
  const lineOf = (at: number): number => {
    for (; counted < at; counted++) if (text.charCodeAt(counted) === 10) line += 1;
    return line;
  };
  let start: number | undefined;
  let words = '';
  let parentheses = 0;
  let bodies = 0;

  /** Returns where reading goes on. */
  const endStatement = (end: number, next: number): number => {
    const from = start;
    const isCopy = /^copy .*\bfrom stdin\b/.test(words);
    start = undefined;
    words = '';
    parentheses = 0;
    bodies = 0;
    if (from === undefined) return next;
    const statement: Statement = { sql: text.slice(from, end), line: lineOf(from) };
    script.statements.push(statement);
    if (!isCopy) return next;
    const first = after(text, '\n', next);
    const stop = /^\\\.\r?$/m;
    const found = stop.exec(text.slice(first));
    statement.rows = text.slice(first, found === null ? text.length : first + found.index);
    return found === null ? text.length : first + found.index + found[0].length;
  };

  const noteWord = (found: string): void => {
    const lower = found.toLowerCase();
    if (words.length < 20_000) words += `${lower} `;
    if (parentheses > 0 || !routine.test(words)) return;
    if (lower === 'begin' || (lower === 'case' && bodies > 0)) bodies += 1;
    else if (lower === 'end' && bodies > 0) bodies -= 1;
  };

  let at = 0;
  while (at < text.length) {
    const character = text[at] ?? '';
    if (/\s/.test(character)) at += 1;
    else if (text.startsWith('--', at)) at = after(text, '\n', at);
    else if (text.startsWith('/*', at)) at = afterBlockComment(text, at);
    else if (character === ';' && parentheses === 0 && bodies === 0) at = endStatement(at, at + 1);
    else if (character === '\\') {
      const end = after(text, '\n', at);
      const command = text.slice(at, end).trim();
      if (!harmless.test(command)) {
        const name = /^\\\S{0,20}/.exec(command)?.[0] ?? '\\';
        const message = `${name} is a command of psql, which only that program understands`;
        script.faults.push({ line: lineOf(start ?? at) + countLines(text, start ?? at, at), message });
      }
      at = end;
    } else {
      start ??= at;
      const tag = character === '$' ? matchAt(dollarTag, text, at) : undefined;
      const name = matchAt(word, text, at);
      if (tag !== undefined) at = after(text, tag, at + tag.length);
      else if (/^[eE]'/.test(text.slice(at, at + 2))) at = afterEscapeString(text, at + 2);
      else if (name !== undefined) {
        noteWord(name);
        at += name.length;
      } else if (character === "'" || character === '"') at = after(text, character, at + 1);
      else {
        if (character === '(') parentheses += 1;
        else if (character === ')') parentheses = Math.max(0, parentheses - 1);
        // A digit takes the letters after it along: `$1$` and `1e5` begin neither a quote nor a word.
        at += /\d/.test(character) ? (/^[\w$]+/.exec(text.slice(at, at + 100))?.[0].length ?? 1) : 1;
      }
    }
  }
  endStatement(text.length, text.length);
  return script;
}

/** Line breaks between two places. */
export function countLines(text: string, from: number, to: number): number {
  return text.slice(from, to).split('\n').length - 1;
}
