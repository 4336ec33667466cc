/**
 * A token of an SQL file in psql's syntax. `space` is white space and comments; `command` the name of a psql command with its backslash;
 * `escape` a semicolon or colon after a backslash, which psql does not read; `variable` a reference such as `:name` or `:'name'`.
 */
export interface Token {
  kind: 'space' | 'command' | 'escape' | 'variable' | 'semicolon' | 'open' | 'close' | 'word' | 'other';
  start: number;
  /** The index after the token. */
  end: number;
}

const space = /[ \t\n\r\f\v]+|--[^\n\r]*/y;
const word = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y;
// Letters that follow a number or a parameter belong to it: `1a$$` begins no dollar quote, `1$$` and `$1$$` do.
const number = /\$?\d+(?:[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*)?/y;
const dollarTag = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;
/** A command's name ends at white space or a backslash. */
const command = /\\[^\s\\]*/y;
const variable =
  /:(?:[\w\u0080-\uffff]+|'[\w\u0080-\uffff]+'|"[\w\u0080-\uffff]+"|\{\?[\w\u0080-\uffff]+\})/y;
const cast = /:[:=]/y;

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** The index after the next `mark`, or the end of the text. */
function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at + mark.length;
}

/** Block comments nest. */
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

/** The index after a literal in which a backslash escapes; `from` is after its opening quote. */
function afterEscapeString(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\' || text.startsWith("''", at)) at += 1;
    else if (text[at] === "'") return at + 1;
  }
  return text.length;
}

function afterString(text: string, at: number, backslashEscapes: boolean): number {
  return backslashEscapes ? afterEscapeString(text, at + 1) : after(text, "'", at + 1);
}

/** The index after a literal or a quoted name that begins here. */
function endOfQuoted(text: string, at: number, backslashEscapes: boolean): number | undefined {
  const character = text[at];
  if (character === '"') return after(text, '"', at + 1);
  if (character === "'") return afterString(text, at, backslashEscapes);
  if ((character === 'e' || character === 'E') && text[at + 1] === "'")
    return afterEscapeString(text, at + 2);
  const tagEnd = character === '$' ? endOf(dollarTag, text, at) : undefined;
  return tagEnd === undefined ? undefined : after(text, text.slice(at, tagEnd), tagEnd);
}

const punctuation: Readonly<Record<string, Token['kind']>> = { ';': 'semicolon', '(': 'open', ')': 'close' };

/** A token that psql reads itself instead of sending it. */
function readPsqlToken(text: string, start: number): Token | undefined {
  const token = (kind: Token['kind'], end: number): Token => ({ kind, start, end });
  if (text[start] === '\\') {
    if (text[start + 1] === ';' || text[start + 1] === ':') return token('escape', start + 2);
    return token('command', endOf(command, text, start) ?? start + 1);
  }
  if (text[start] !== ':') return undefined;
  const castEnd = endOf(cast, text, start);
  if (castEnd !== undefined) return token('other', castEnd);
  return token('variable', endOf(variable, text, start) ?? start + 1);
}

/**
 * The token that begins at `start`. `backslashEscapes`: standard_conforming_strings is off, so a backslash escapes in every literal.
 * https://www.postgresql.org/docs/18/sql-syntax-lexical.html
 */
export function readToken(text: string, start: number, backslashEscapes: boolean): Token {
  const token = (kind: Token['kind'], end: number): Token => ({ kind, start, end });
  const spaceEnd = endOf(space, text, start);
  if (spaceEnd !== undefined) return token('space', spaceEnd);
  if (text.startsWith('/*', start)) return token('space', afterBlockComment(text, start));
  const psqlToken = readPsqlToken(text, start);
  if (psqlToken !== undefined) return psqlToken;
  const quotedEnd = endOfQuoted(text, start, backslashEscapes);
  if (quotedEnd !== undefined) return token('other', quotedEnd);
  const wordEnd = endOf(word, text, start);
  if (wordEnd !== undefined) return token('word', wordEnd);
  const kind = punctuation[text[start] ?? ''] ?? 'other';
  return token(kind, endOf(number, text, start) ?? start + 1);
}
