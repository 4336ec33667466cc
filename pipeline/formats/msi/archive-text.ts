import type { Table } from './database/tables.ts';
import { toArchiveType } from './database/tables.ts';
import { codePage } from './database/strings.ts';

/** A table as the text that msibuild reads: https://learn.microsoft.com/windows/win32/msi/archive-file-format. A stream is the name of a file. */
export function formatArchiveText({ name, columns, rows }: Table): string {
  const keys = columns.filter(({ isKey }) => isKey === true).map((column) => column.name);
  const toCell = (value: Table['rows'][number][number], row: Table['rows'][number]): string =>
    value === true ? String(row[0]) : toField(value === undefined ? '' : String(value));
  const lines = [
    columns.map((column) => column.name),
    columns.map(toArchiveType),
    [name, ...keys],
    ...rows.map((row) => row.map((value) => toCell(value, row))),
  ];
  return lines.map((cells) => `${cells.join('\t')}\r\n`).join('');
}

/** Control characters that an archive text gives to a tab and to a line break within a value. */
function toField(text: string): string {
  return text.replaceAll('\r', '\x11').replaceAll('\n', '\x19').replaceAll('\t', '\x10');
}

/** The text that sets the code page of a package. */
export const codePageText = `\r\n\r\n${codePage}\t_ForceCodepage\r\n`;

/** What Explorer shows of a package, and what Windows Installer reads before its tables. */
export interface Summary {
  title: string;
  subject: string;
  author: string;
  /** Seconds since the epoch. */
  epoch: number;
  /** The identifier of these very bytes. */
  packageCode: string;
}

const toTime = (epoch: number): string =>
  new Date(epoch * 1000).toISOString().slice(0, 19).replaceAll('-', '/').replace('T', ' ');

/** https://learn.microsoft.com/windows/win32/msi/summary-information-stream-property-set */
export function formatSummary({ title, subject, author, epoch, packageCode }: Summary): string {
  const rows: readonly [number, string | number][] = [
    [1, codePage],
    [2, title],
    [3, subject],
    [4, author],
    [7, 'x64;1033'],
    [9, packageCode],
    [12, toTime(epoch)],
    [13, toTime(epoch)],
    // Windows Installer 5.0, which knows MSIINSTALLPERUSER
    [14, 500],
    // Long names, compressed
    [15, 2],
    [18, 'vrooli-bundle'],
    // Opened for reading only
    [19, 2],
  ];
  const lines = [
    'PropertyId\tValue',
    'i2\tl255',
    '_SummaryInformation\tPropertyId',
    ...rows.map(([id, value]) => `${id}\t${toField(String(value))}`),
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}
