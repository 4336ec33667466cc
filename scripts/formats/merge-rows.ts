/** The columns that name a row: scenario, target and format. */
const keyColumns = 3;

const toKey = (row: readonly string[]): string => row.slice(0, keyColumns).join(' ');

/** The rows of the only table of a page, without its head. */
export function parseRows(page: string): string[][] {
  const lines = page.split('\n').filter((line) => line.startsWith('| '));
  const toText = (cell: string) => cell.replaceAll('\\|', '|').replaceAll('&lt;', '<');
  return lines.slice(2).map((line) => line.slice(2, -2).split(' | ').map(toText));
}

/** The rows of an earlier run, with those of this run in their places; rows that are new come last. */
export function mergeRows(before: readonly string[][], now: readonly string[][]): string[][] {
  const made = new Map(now.map((row) => [toKey(row), row]));
  const known = new Set(before.map(toKey));
  return [
    ...before.map((row) => made.get(toKey(row)) ?? row),
    ...now.filter((row) => !known.has(toKey(row))),
  ];
}
