/**
 * A text as a word of a script: nothing in it is a variable, the end of the word or a line break.
 * https://nsis.sourceforge.io/Docs/Chapter4.html#scriptfileformat
 */
export function quote(text: string): string {
  const escaped = text
    .replaceAll('$', '$$$$')
    .replaceAll('"', '$\\"')
    .replaceAll('\r', '$\\r')
    .replaceAll('\n', '$\\n')
    .replaceAll('\t', '$\\t');
  return `"${escaped}"`;
}

/** The same where the text follows variables of the script, such as `$INSTDIR\`. */
export const join = (variables: string, text: string): string => `"${variables}${quote(text).slice(1)}`;
