/**
 * The value that a table has for a word from outside; undefined for every other word, also for the names that each object inherits, such as
 * `constructor`.
 */
export function ownValue<Value>(table: Readonly<Record<string, Value>>, word: string): Value | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
