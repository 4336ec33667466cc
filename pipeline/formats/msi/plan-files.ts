import { basename, dirname, extname } from 'node:path/posix';
import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import type { CabinetFile } from './cabinet/structure.ts';
import { columnsOf, type TableName } from './columns.ts';
import type { Table, Value } from './database/tables.ts';
import { toGuid } from './guid.ts';

/** A file of an installation. `path` is relative to the folder of the installation. */
export interface InstalledFile {
  path: string;
  /** Bytes. */
  size: number;
}

export const installFolder = 'InstallFolder';
export const feature = 'App';
export const cabinetName = 'app.cab';

/** The components without a file, which a value of the registry stands for: what is always there, and the shortcut on the desktop. */
export const mainComponent = 'main';
export const desktopComponent = 'desktop';
const byRegistry = 4;

/** 64-bit components. */
const wide = 256;
/** Without this file the installation has failed. */
const vital = 512;

const toId = (letter: string, index: number): string => `${letter}${String(index + 1).padStart(6, '0')}`;

/** `short|long`: Windows Installer asks for a name of 8.3 characters beside each name. */
function toNames(name: string, letter: string, index: number): string {
  const extension = extname(name)
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .slice(0, 3)
    .toUpperCase();
  const short = `${letter.toUpperCase()}${(index + 1).toString(36).toUpperCase()}`;
  return `${extension === '' ? short : `${short}.${extension}`}|${name}`;
}

const toTable = (name: TableName, rows: Value[][]): Table => ({ name, columns: columnsOf(name), rows });

/** The folders of the files, those above before those below. */
function listFolders(files: readonly InstalledFile[]): string[] {
  const folders = new Set<string>();
  for (const { path } of files) for (let at = dirname(path); at !== '.'; at = dirname(at)) folders.add(at);
  return [...folders].sort(byCodeUnit);
}

/** The name of a file in the cabinet: its key in the table File. */
export const toFileKey = (index: number): string => toId('f', index);

/** The files as the cabinet lists them. */
export function planCabinet(files: readonly InstalledFile[]): CabinetFile[] {
  return files.map(({ size }, index) => ({ name: toFileKey(index), size }));
}

/**
 * The tables that describe the files of a package and nothing else; `files` is sorted by path. Each file is a component of its own, whose
 * identifier depends on its path: an upgrade replaces the file that a former version installed. Pure.
 */
export function planFileTables(
  files: readonly InstalledFile[],
  upgradeCode: string,
  folder: string,
): Table[] {
  const folders = listFolders(files);
  const keys = new Map(folders.map((path, index) => [path, toId('d', index)]));
  const keyOf = (path: string): string => keys.get(path) ?? installFolder;
  const components = files.map((_, index) => toId('c', index));
  return [
    toTable('Directory', [
      ['TARGETDIR', undefined, 'SourceDir'],
      ['LocalAppDataFolder', 'TARGETDIR', '.'],
      ['ProgramMenuFolder', 'TARGETDIR', '.'],
      ['StartupFolder', 'TARGETDIR', '.'],
      ['DesktopFolder', 'TARGETDIR', '.'],
      ['ProgramFiles64Folder', 'TARGETDIR', '.'],
      ['UserPrograms', 'LocalAppDataFolder', 'Programs'],
      [installFolder, 'UserPrograms', `APP|${folder}`],
      ...folders.map((path, index) => [
        keyOf(path),
        keyOf(dirname(path)),
        toNames(basename(path), 'd', index),
      ]),
    ]),
    toTable('Component', [
      ...[mainComponent, desktopComponent].map((component): Value[] => [
        component,
        toGuid(`registry ${component}`, upgradeCode),
        installFolder,
        wide | byRegistry,
        component === desktopComponent ? 'DESKTOPSHORTCUT=1' : undefined,
        component,
      ]),
      ...files.map(({ path }, index): Value[] => [
        components[index],
        toGuid(`component ${path}`, upgradeCode),
        keyOf(dirname(path)),
        wide,
        undefined,
        toFileKey(index),
      ]),
    ]),
    toTable(
      'FeatureComponents',
      [mainComponent, desktopComponent, ...components].map((component) => [feature, component]),
    ),
    toTable(
      'File',
      files.map(({ path, size }, index) => [
        toFileKey(index),
        components[index],
        toNames(basename(path), 'f', index),
        size,
        undefined,
        undefined,
        vital,
        index + 1,
      ]),
    ),
    toTable('CreateFolder', [[installFolder, mainComponent]]),
    toTable('Media', [[1, files.length, undefined, `#${cabinetName}`, undefined, undefined]]),
  ];
}

/** The files that the tables of a package describe, in the order of the cabinet. @throws {Error} when they describe none */
export function readInstalledFiles(tables: ReadonlyMap<string, Table>): InstalledFile[] {
  const rowsOf = (name: TableName) => tables.get(name)?.rows ?? [];
  const parents = new Map(
    rowsOf('Directory').map(([id, parent, names]) => [id, { parent, name: toLongName(String(names)) }]),
  );
  const paths = new Map<Value, string>([[installFolder, '']]);
  const toPath = (id: Value): string => {
    const trail: { id: Value; name: string }[] = [];
    let at = id;
    while (!paths.has(at)) {
      const row = parents.get(at);
      if (row === undefined || trail.length > 100)
        throw new Error('a folder of the table Directory is not below the app');
      trail.push({ id: at, name: row.name });
      at = row.parent;
    }
    for (const { id: below, name } of trail.toReversed()) {
      paths.set(below, `${paths.get(at)}${name}/`);
      at = below;
    }
    return paths.get(id) ?? '';
  };
  const folders = new Map(rowsOf('Component').map(([id, , directory]) => [id, directory]));
  const files = rowsOf('File').map(([, component, names, size, , , , sequence]) => ({
    path: `${toPath(folders.get(component))}${toLongName(String(names))}`,
    size: Number(size),
    sequence: Number(sequence),
  }));
  if (files.length === 0) throw new Error('it has no files');
  return files.sort((a, b) => a.sequence - b.sequence).map(({ path, size }) => ({ path, size }));
}

const toLongName = (names: string): string => names.slice(names.indexOf('|') + 1);
