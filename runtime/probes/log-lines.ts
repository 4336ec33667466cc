/** Compiles a pattern into a test for lines. An invalid regular expression is matched as literal text. */
export function toLineTest(pattern: string): (line: string) => boolean {
  try {
    const expression = new RegExp(pattern);
    return (line) => expression.test(line);
  } catch {
    return (line) => line.includes(pattern);
  }
}
