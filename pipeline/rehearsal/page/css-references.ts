import { type CSSToken, TokenType, tokenize } from '@csstools/css-tokenizer';
import type { Reference } from './reference.ts';

/** A declaration of a font, until its block ends. */
const fontExtension = /\.(?:woff2?|ttf|otf|eot)(?:[?#]|$)/i;

function toReference(url: string, isImport: boolean): Reference {
  if (isImport) return { url, destination: 'style' };
  return { url, destination: fontExtension.test(url) ? 'font' : 'image' };
}

const isSpace = ([type]: CSSToken) => type === TokenType.Whitespace || type === TokenType.Comment;

/** The files of a style sheet: `url(…)`, `@import "…"` and `src("…")`. `@namespace` names no file. */
export function findCssReferences(css: string): Reference[] {
  const found: Reference[] = [];
  const tokens = tokenize({ css }).filter((token) => !isSpace(token));
  let statement = '';
  for (const [index, token] of tokens.entries()) {
    const [type, , , , detail] = token;
    if (type === TokenType.AtKeyword) statement = detail.value.toLowerCase();
    if (type === TokenType.Semicolon || type === TokenType.OpenCurly) statement = '';
    const isImport = statement === 'import';
    if (statement === 'namespace') continue;
    if (type === TokenType.URL) found.push(toReference(detail.value, isImport));
    if (type !== TokenType.String) continue;
    const before = tokens[index - 1];
    const isUrl = before?.[0] === TokenType.Function && /^(?:url|src)$/i.test(before[4].value);
    const isImported = isImport && before?.[0] === TokenType.AtKeyword;
    if (isUrl || isImported) found.push(toReference(detail.value, isImport));
  }
  return found;
}
