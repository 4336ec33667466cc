/** Compiles a pattern into a search for its first group in a line. An invalid regular expression finds nothing. */
export function toLineSearch(pattern: string): (line: string) => string | undefined {
  try {
    const expression = new RegExp(pattern);
    return (line) => expression.exec(line)?.[1];
  } catch {
    return () => undefined;
  }
}

/** Compiles a pattern into a test for lines. An invalid regular expression is matched as literal text. */
export function toLineTest(pattern: string): (line: string) => boolean {
  try {
    const expression = new RegExp(pattern);
    return (line) => expression.test(line);
  } catch {
    return (line) => line.includes(pattern);
  }
}
