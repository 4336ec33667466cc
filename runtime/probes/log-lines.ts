/** A test for a line. What is no regular expression is looked for as it stands. */
export function toLineTest(pattern: string): (line: string) => boolean {
  try {
    const expression = new RegExp(pattern);
    return (line) => expression.test(line);
  } catch {
    return (line) => line.includes(pattern);
  }
}
