/** Escapes a text so that Markdown shows it unchanged, also inside a table cell. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_{}[\]|~#]/g, (character) => `\\${character}`)
    .replaceAll(/\s*\n\s*/g, ' ');
}

/** A text in code style; backticks inside it cannot end it. */
export function code(text: string): string {
  return `<code>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('|', '&#124;').replaceAll('\n', ' ')}</code>`;
}

/** A table from cells in Markdown; '' without rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}

/** A section with its heading; '' for an empty body. */
export function section(title: string, body: string): string {
  return body === '' ? '' : `\n### ${title}\n\n${body}`;
}
