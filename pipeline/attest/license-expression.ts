import parse from 'spdx-expression-parse';

/** Whether a text is an SPDX license expression of known licenses. */
export function isSpdxExpression(text: string): boolean {
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
}
