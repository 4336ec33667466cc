/** A value of a row. A stream is `true`: its content is a stream of the package. */
export type Value = string | number | boolean | undefined;

/** The type of a column: a text of so many characters (0: any number), a number of two or four bytes, or a stream. */
export type ColumnKind = { text: number; isLocalizable?: boolean } | { number: 2 | 4 } | { stream: true };

export interface Column {
  name: string;
  kind: ColumnKind;
  isKey?: boolean;
  isNullable?: boolean;
}

/** A table of a package, as it is planned and as it is read. */
export interface Table {
  name: string;
  columns: readonly Column[];
  rows: readonly (readonly Value[])[];
}

const nullableBit = 0x1000;
const keyBit = 0x2000;

/** The type of a column in the table _Columns. */
export function toColumnType({ kind, isKey = false, isNullable = false }: Column): number {
  const flags = (isKey ? keyBit : 0) | (isNullable ? nullableBit : 0);
  if ('stream' in kind) return 0x0900 | flags;
  if ('number' in kind) return (kind.number === 2 ? 0x0502 : 0x0104) | flags;
  return 0x0d00 | (kind.isLocalizable === true ? 0x0200 : 0) | kind.text | flags;
}

/** The type of a column in an archive text, such as `S72`: an upper-case letter for one that may be empty. */
export function toArchiveType({ kind, isNullable = false }: Column): string {
  const letter =
    'stream' in kind
      ? 'v0'
      : 'number' in kind
        ? `i${kind.number}`
        : `${kind.isLocalizable === true ? 'l' : 's'}${kind.text}`;
  return isNullable ? letter.toUpperCase() : letter;
}

const toCell = (value: Value): string =>
  value === undefined ? '' : value === true ? '<stream>' : String(value);

/** A row as a line. A tab or line break within a text would be a column or a row of its own. */
const toLine = (cells: readonly string[]): string =>
  cells
    .map((cell) => cell.replaceAll(/[\t\r\n\\]/g, (character) => JSON.stringify(character).slice(1, -1)))
    .join('\t');

/** A table as the text that manifest.json has the digest of: names of its columns, their types, its rows sorted by their keys. */
export function formatTable({ name, columns, rows }: Table): string {
  const lines = rows.map((row) => toLine(row.map(toCell))).sort();
  const keys = columns.filter(({ isKey }) => isKey === true).map((column) => column.name);
  const head = [columns.map((column) => column.name), columns.map(toArchiveType), [name, ...keys]];
  return `${[...head.map(toLine), ...lines].join('\n')}\n`;
}
