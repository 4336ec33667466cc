import type { FileSet, LayoutFile } from '../file-set.ts';
import type { About, PayloadFacts } from '../format.ts';
import { planWindowsFiles } from '../windows/files.ts';
import { knownColumns } from './columns.ts';
import { formatTable, type Table } from './database/tables.ts';
import { planAppTables } from './plan-app.ts';

/** The folder of the parts of a package among its paths; no installed file is in it. */
export const partsFolder = 'MSI';

/** The summary, which Windows Installer reads before the tables. */
export const summaryFile = `${partsFolder}/summary`;
export const iconFile = `${partsFolder}/icon`;

export const toTableFile = (name: string): string => `${partsFolder}/${name}`;

/** Tables whose rows follow from the files alone; each other table is listed as a file. */
export const fileTables: ReadonlySet<string> = new Set([
  'Component',
  'CreateFolder',
  'Directory',
  'FeatureComponents',
  'File',
  'Media',
]);

const toPart = (path: string, content: LayoutFile['content']): LayoutFile => ({ path, mode: 0o644, content });

/**
 * What a package holds: the payload and the files beside it, and as files in MSI the tables that decide what happens when it is installed,
 * the icon and the summary. Pure.
 */
export function layoutMsi(facts: PayloadFacts, about: About | undefined): FileSet {
  const { payload, files } = planWindowsFiles(facts);
  const planned = new Map(planAppTables(facts, about).map((table) => [table.name, table]));
  const listed = [...knownColumns.keys()].filter((name) => !fileTables.has(name));
  const toContent = (table: Table | undefined) => table && formatTable(table);
  return {
    payload,
    files: [
      ...files,
      ...listed.map((name) => toPart(toTableFile(name), toContent(planned.get(name)))),
      toPart(iconFile, undefined),
      toPart(summaryFile, undefined),
    ],
  };
}
