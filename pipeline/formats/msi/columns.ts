import type { Column } from './database/tables.ts';

const key = (name: string): Column => ({ name, kind: { text: 72 }, isKey: true });
const id = (name: string): Column => ({ name, kind: { text: 72 } });
const text = (name: string, length = 255): Column => ({ name, kind: { text: length } });
const shown = (name: string, length = 255): Column => ({ name, kind: { text: length, isLocalizable: true } });
const short = (name: string): Column => ({ name, kind: { number: 2 } });
const long = (name: string): Column => ({ name, kind: { number: 4 } });
const maybe = (column: Column): Column => ({ ...column, isNullable: true });
const asKey = (column: Column): Column => ({ ...column, isKey: true });

const sequence = [key('Action'), maybe(text('Condition')), maybe(short('Sequence'))];

/** The columns of every table that a package of this product has. https://learn.microsoft.com/windows/win32/msi/database-tables */
const schema = {
  Property: [key('Property'), shown('Value', 0)],
  Upgrade: [
    asKey(text('UpgradeCode', 38)),
    asKey(maybe(text('VersionMin', 20))),
    asKey(maybe(text('VersionMax', 20))),
    asKey(maybe(text('Language'))),
    asKey(long('Attributes')),
    maybe(text('Remove')),
    id('ActionProperty'),
  ],
  LaunchCondition: [asKey(text('Condition')), shown('Description')],
  CustomAction: [key('Action'), short('Type'), maybe(text('Source', 72)), maybe(text('Target', 0))],
  InstallExecuteSequence: sequence,
  InstallUISequence: sequence,
  AdminExecuteSequence: sequence,
  Feature: [
    asKey(text('Feature', 38)),
    maybe(text('Feature_Parent', 38)),
    maybe(shown('Title', 64)),
    maybe(shown('Description')),
    maybe(short('Display')),
    short('Level'),
    maybe(id('Directory_')),
    short('Attributes'),
  ],
  Registry: [
    key('Registry'),
    short('Root'),
    shown('Key'),
    maybe(shown('Name')),
    maybe(shown('Value', 0)),
    id('Component_'),
  ],
  Shortcut: [
    key('Shortcut'),
    id('Directory_'),
    shown('Name', 128),
    id('Component_'),
    text('Target', 72),
    maybe(text('Arguments')),
    maybe(shown('Description')),
    maybe(short('Hotkey')),
    maybe(id('Icon_')),
    maybe(short('IconIndex')),
    maybe(short('ShowCmd')),
    maybe(id('WkDir')),
  ],
  AppSearch: [key('Property'), key('Signature_')],
  RegLocator: [key('Signature_'), short('Root'), shown('Key'), maybe(shown('Name')), maybe(short('Type'))],
  Icon: [key('Name'), { name: 'Data', kind: { stream: true } }],
  MsiLockPermissionsEx: [
    key('MsiLockPermissionsEx'),
    id('LockObject'),
    text('Table', 32),
    text('SDDLText', 0),
    maybe(text('Condition')),
  ],
  Directory: [key('Directory'), maybe(id('Directory_Parent')), shown('DefaultDir')],
  Component: [
    key('Component'),
    maybe(text('ComponentId', 38)),
    id('Directory_'),
    short('Attributes'),
    maybe(text('Condition')),
    maybe(id('KeyPath')),
  ],
  FeatureComponents: [asKey(text('Feature_', 38)), key('Component_')],
  File: [
    key('File'),
    id('Component_'),
    shown('FileName'),
    long('FileSize'),
    maybe(text('Version', 72)),
    maybe(text('Language', 20)),
    maybe(short('Attributes')),
    long('Sequence'),
  ],
  CreateFolder: [key('Directory_'), key('Component_')],
  Media: [
    asKey(short('DiskId')),
    long('LastSequence'),
    maybe(shown('DiskPrompt', 64)),
    maybe(text('Cabinet')),
    maybe(text('VolumeLabel', 32)),
    maybe(text('Source', 72)),
  ],
} satisfies Record<string, readonly Column[]>;

export type TableName = keyof typeof schema;

/** The columns of a table. */
export function columnsOf(name: TableName): readonly Column[] {
  return schema[name];
}

/** The columns of every known table by its name. */
export const knownColumns: ReadonlyMap<string, readonly Column[]> = new Map(Object.entries(schema));
