/** A cell on one line: escapes bars and angle brackets outside of code, which would break the table or be read as HTML. */
function toCell(text: string): string {
  const parts = text.split(/(`[^`]*`|<a id="[^"]*"><\/a>)/);
  const escaped = parts.map((part, index) => (index % 2 === 1 ? part : part.replaceAll('<', '&lt;')));
  return escaped.join('').replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
}

/** A Markdown table with a line break at its end. */
export function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(toCell).join(' | ')} |\n`;
  return `${line(head)}| ${head.map(() => '---').join(' | ')} |\n${rows.map(line).join('')}`;
}

/** A description as a sentence: a capital and a period are added. Empty stays empty. */
export function toSentence(text: string): string {
  if (text === '') return '';
  const capital = /^[a-z]+[ ,;:]/.test(text) ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : text;
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}
