import type { TextIndex } from './condition.ts';

const separators = { whitespace: /\s+/u, word: /[^\p{L}\p{N}]+/u } as const;

/** The words of a text, as a full-text index with these parameters sees them. */
export function toTokens(text: string, { tokenizer, lowercase, minLength, maxLength }: TextIndex): string[] {
  const separator = tokenizer === 'whitespace' ? separators.whitespace : separators.word;
  return (lowercase ? text.toLowerCase() : text)
    .split(separator)
    .filter((token) => token !== '' && token.length >= minLength && token.length <= maxLength);
}

/** Whether a text has the wanted words. With the prefix tokenizer, the beginning of a word is enough. */
export function containsTokens(
  tokens: readonly string[],
  wanted: readonly string[],
  { tokenizer }: TextIndex,
  how: 'every' | 'some',
): boolean {
  const present = new Set(tokens);
  const isPresent = (word: string) =>
    present.has(word) || (tokenizer === 'prefix' && tokens.some((token) => token.startsWith(word)));
  return how === 'every' ? wanted.every(isPresent) : wanted.some(isPresent);
}

/** Whether a text has the wanted words one after the other. */
export function containsPhrase(tokens: readonly string[], wanted: readonly string[]): boolean {
  return tokens.some((_, at) => wanted.every((word, offset) => tokens[at + offset] === word));
}
