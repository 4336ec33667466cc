/** One property of an object literal; `value` is its source text. */
export interface Property {
  key: string;
  value: string;
}

/**
 * What brackets and commas may be in (strings, regular expressions), comments, and brackets and commas themselves.
 * What has no end goes on to the end of its line or text, so that no place is read twice.
 */
const tokens =
  /"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|`(?:[^`\\]|\\[\s\S])*`?|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|(?<=[(,=:[!&|?{;>]\s*)\/(?![/*])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\]?)+\/?[a-z]*|[{}()[\],]/g;

/** JavaScript source without its comments; strings and regular expressions stay. */
export function withoutComments(source: string): string {
  return source.replace(tokens, (token) => (/^\/[/*]/.test(token) ? ' ' : token));
}

/**
 * The properties of the object literal whose brace is at `open`, read without running the code; undefined when it has no end. What is
 * not a plain property (a spread, a method, a computed key) is left out. `source` has no comments.
 */
export function readProperties(source: string, open: number): Property[] | undefined {
  const pieces: string[] = [];
  const search = new RegExp(tokens);
  search.lastIndex = open + 1;
  let [depth, from] = [0, open + 1];
  for (let match = search.exec(source); match !== null; match = search.exec(source)) {
    const [token] = match;
    if ('{[('.includes(token)) depth += 1;
    const isEnd = depth === 0 && token === '}';
    if (isEnd || (depth === 0 && token === ',')) {
      pieces.push(source.slice(from, match.index));
      from = search.lastIndex;
    }
    if (isEnd) return pieces.flatMap(toProperty);
    if ('}])'.includes(token)) depth -= 1;
  }
  return undefined;
}

function toProperty(piece: string): Property[] {
  const match = /^\s*(?:"([^"\\]*)"|'([^'\\]*)'|([\w$]+))\s*:\s*(\S[\s\S]*)$/.exec(piece);
  if (match === null) return [];
  const [, double, single, name, value = ''] = match;
  return [{ key: double ?? single ?? name ?? '', value: value.trim() }];
}
