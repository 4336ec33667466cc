const maxWords = 2000;

/** An operator, a word of plain characters, expansions and quoted parts, or any other character. */
const token =
  /\s*(?:(&&|\|\||[;|&\n(){}])|((?:\$\{[^}]*\}|\$\([^)]*\)|[^\s"'\\;|&(){}]|\\[\s\S]|"(?:[^"\\]|\\[\s\S])*"|'[^']*')+)|([\s\S]))/gy;

/** A quoted part or an escaped character. */
const quoted = /"((?:[^"\\]|\\[\s\S])*)"|'([^']*)'|\\([\s\S])/g;

function unquote(text: string): string {
  return text.replaceAll(
    quoted,
    (_all, double?: string, single?: string, escaped?: string) => double ?? single ?? escaped ?? '',
  );
}

/**
 * Splits a POSIX shell line into words and operators. Quotes are removed, nothing is expanded; unknown syntax stays
 * unchanged. At most 2000 words.
 */
export function toWords(line: string): string[] {
  const words: string[] = [];
  for (const [, operator, word, other] of line.replaceAll('\\\n', ' ').matchAll(token)) {
    if (words.length >= maxWords) break;
    if (operator !== undefined) words.push(operator);
    else if (word !== undefined) words.push(unquote(word));
    else if (other !== undefined && other.trim() !== '') words.push(unquote(other));
  }
  return words;
}
