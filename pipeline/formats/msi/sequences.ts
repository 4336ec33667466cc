import { columnsOf, type TableName } from './columns.ts';
import type { Table, Value } from './database/tables.ts';
import { installFolder } from './plan-files.ts';

/** Runs without a value for its caller: an app that cannot be asked is found in use by Windows Installer itself. */
const mayFail = 0x40;
const startProgram = 34;
const setFolder = 51;

/** Whether the folder is one that all users share. */
export const perMachine = 'ALLUSERS=1';

const table = (name: TableName, rows: Value[][]): Table => ({ name, columns: columnsOf(name), rows });

/** A text in which Windows Installer finds no property. https://learn.microsoft.com/windows/win32/msi/formatted */
const toFormatted = (text: string): string => text.replaceAll(/[[\]{}]/g, (character) => `[\\${character}]`);

/**
 * The folder that depends on how the app is installed, and two starts of the app's own program: it asks the running app to stop and waits for
 * that, and deletes the app's data. In an upgrade it is the program of the former version, which is at the same place.
 */
export function planCustomActions(folder: string, launcher: string): Table {
  const program = `"[${installFolder}]${toFormatted(launcher)}"`;
  return table('CustomAction', [
    ['SetMachineFolder', setFolder, installFolder, `[ProgramFiles64Folder]${folder}\\`],
    ['StopApp', startProgram | mayFail, installFolder, `${program} stop`],
    ['RemoveData', startProgram | mayFail, installFolder, `${program} purge --yes`],
  ]);
}

const start: Value[][] = [
  ['FindRelatedProducts', undefined, 25],
  ['AppSearch', undefined, 50],
  ['LaunchConditions', undefined, 100],
  ['ValidateProductID', undefined, 700],
  ['CostInitialize', undefined, 800],
  ['FileCost', undefined, 900],
  ['SetMachineFolder', perMachine, 950],
  ['CostFinalize', undefined, 1000],
];

/**
 * The actions of an installation, an upgrade and a removal. A former version is removed within the transaction of the new one: after a
 * failure Windows Installer restores it. https://learn.microsoft.com/windows/win32/msi/suggested-installexecutesequence
 */
export function planSequences(): Table[] {
  return [
    table('InstallExecuteSequence', [
      ...start,
      ['StopApp', 'OLDERFOUND OR Installed', 1300],
      ['RemoveData', 'REMOVE="ALL" AND REMOVEDATA=1 AND NOT UPGRADINGPRODUCTCODE', 1310],
      ['InstallValidate', undefined, 1400],
      ['InstallInitialize', undefined, 1500],
      ['RemoveExistingProducts', undefined, 1510],
      ['ProcessComponents', undefined, 1600],
      ['UnpublishFeatures', undefined, 1800],
      ['RemoveRegistryValues', undefined, 2600],
      ['RemoveShortcuts', undefined, 3200],
      ['RemoveFiles', undefined, 3500],
      ['RemoveFolders', undefined, 3600],
      ['CreateFolders', undefined, 3700],
      ['InstallFiles', undefined, 4000],
      ['CreateShortcuts', undefined, 4500],
      ['WriteRegistryValues', undefined, 5000],
      ['RegisterUser', undefined, 6000],
      ['RegisterProduct', undefined, 6100],
      ['PublishFeatures', undefined, 6300],
      ['PublishProduct', undefined, 6400],
      ['InstallFinalize', undefined, 6600],
    ]),
    table('InstallUISequence', [...start, ['ExecuteAction', undefined, 1300]]),
    table('AdminExecuteSequence', [
      ['CostInitialize', undefined, 800],
      ['FileCost', undefined, 900],
      ['CostFinalize', undefined, 1000],
      ['InstallValidate', undefined, 1400],
      ['InstallInitialize', undefined, 1500],
      ['InstallAdminPackage', undefined, 3900],
      ['InstallFiles', undefined, 4000],
      ['InstallFinalize', undefined, 6600],
    ]),
  ];
}
