import { dirname } from 'node:path/posix';
import { formatHead, formatStopApp } from './common.ts';
import { type ScriptFacts, uninstaller } from './facts.ts';
import { join, quote } from './quote.ts';
import { formatShortcutPath } from './shortcut.ts';

/** A file to pack: its path in the installation, and its name in the folder of the script. */
export interface ScriptFile {
  /** With `/`. */
  path: string;
  source: string;
}

/** Files are written to a folder beside the one of the app, which takes its place when all are there. */
export const newFolder = '$INSTDIR.new';

const toWindows = (path: string): string => path.replaceAll('/', '\\');

/** The exit code of Windows Installer for a newer version that is already there. */
const newerInstalled = 1638;

function formatFiles(files: readonly ScriptFile[]): string[] {
  let folder: string | undefined;
  return files.flatMap(({ path, source }) => {
    const parent = dirname(path);
    const lines =
      parent === folder
        ? []
        : [`  SetOutPath ${parent === '.' ? `"${newFolder}"` : join(`${newFolder}\\`, toWindows(parent))}`];
    folder = parent;
    const name = path.slice(path.lastIndexOf('/') + 1);
    return [...lines, `  File ${join('/oname=', name)} ${source}`];
  });
}

/** Compares the three numbers of the installed version with those of this one, the first first. */
function formatVersionCheck({ key, numbers, displayName, version }: ScriptFacts): string[] {
  const names = ['VersionMajor', 'VersionMinor', 'VersionPatch'];
  return [
    'Function CheckVersion',
    ...numbers.flatMap((number, index) => [
      '  ClearErrors',
      `  ReadRegDWORD $0 HKCU ${quote(key)} ${names[index]}`,
      '  IfErrors older',
      `  IntCmp $0 ${number} same${index} older newer`,
      `  same${index}:`,
    ]),
    '  older:',
    '  Return',
    '  newer:',
    `  MessageBox MB_OK|MB_ICONSTOP ${quote(`A newer version of ${displayName} than ${version} is installed. Remove it first if you want this one.`)} /SD IDOK`,
    `  SetErrorLevel ${newerInstalled}`,
    '  Quit',
    'FunctionEnd',
  ];
}

/**
 * Puts the new folder into the place of the old one by renaming: while a program of the old one runs, that fails and nothing has changed. An
 * installation that ends before leaves the old one as it was.
 */
function formatSwitch(displayName: string): string[] {
  return [
    '  SetOutPath "$TEMP"',
    '  Call StopApp',
    '  RMDir /r "$INSTDIR.old"',
    '  ClearErrors',
    '  ${If} ${FileExists} "$INSTDIR\\*.*"',
    '    Rename "$INSTDIR" "$INSTDIR.old"',
    '  ${EndIf}',
    `  Rename "${newFolder}" "$INSTDIR"`,
    '  ${If} ${Errors}',
    '    ${IfNot} ${FileExists} "$INSTDIR\\*.*"',
    '      Rename "$INSTDIR.old" "$INSTDIR"',
    '    ${EndIf}',
    `    RMDir /r "${newFolder}"`,
    `    MessageBox MB_OK|MB_ICONSTOP ${quote(`The files of ${displayName} are in use and were not changed. Close every program that shows its folder, then start this installation again.`)} /SD IDOK`,
    '    SetErrorLevel 1618',
    '    Quit',
    '  ${EndIf}',
    '  RMDir /r "$INSTDIR.old"',
  ];
}

function formatRegistry(
  { key, displayName, version, publisher, numbers, launcher }: ScriptFacts,
  kilobytes: number,
): string[] {
  const remove = `'"$INSTDIR\\${uninstaller}"`;
  const text = (name: string, value: string) => `  WriteRegStr HKCU ${quote(key)} ${name} ${value}`;
  const number = (name: string, value: number) => `  WriteRegDWORD HKCU ${quote(key)} ${name} ${value}`;
  const [major, minor, patch] = numbers;
  return [
    text('DisplayName', quote(displayName)),
    text('DisplayVersion', quote(version)),
    text('Publisher', quote(publisher)),
    text('DisplayIcon', join('$INSTDIR\\', launcher)),
    text('InstallLocation', '"$INSTDIR"'),
    text('UninstallString', `${remove}'`),
    text('QuietUninstallString', `${remove} /S'`),
    number('EstimatedSize', kilobytes),
    number('VersionMajor', major),
    number('VersionMinor', minor),
    number('VersionPatch', patch),
    number('NoModify', 1),
    number('NoRepair', 1),
  ];
}

function formatShortcuts({ shortcuts }: ScriptFacts, place?: 'desktop'): string[] {
  return shortcuts.map((shortcut) => {
    const words = shortcut.arguments.map((word) => `"${word}"`).join(' ');
    const target = join('$INSTDIR\\', toWindows(shortcut.target));
    return `  CreateShortcut ${formatShortcutPath(shortcut, place ?? shortcut.place)} ${target} ${quote(words)}`;
  });
}

/**
 * The script of an installer for one user, without elevation. `/S` asks nothing; `/DESKTOP` makes a shortcut on the desktop. The folder is
 * always that of the app: what it replaces is its own. `kilobytes` is the size of the installation.
 */
export function formatInstallerScript(
  facts: ScriptFacts,
  files: readonly ScriptFile[],
  kilobytes: number,
): string {
  const { displayName, folder, license, shortcuts } = facts;
  const hasDesktop = shortcuts.some(({ place }) => place === 'start-menu');
  const foreign = `The folder $INSTDIR exists, and this installer did not make it. Remove the app that is in it first, in Settings, Apps.`;
  const lines = [
    ...formatHead(facts),
    'OutFile installer.exe',
    ...(license === undefined ? [] : ['LicenseData license.txt', 'Page license']),
    ...(hasDesktop ? ['Page components'] : []),
    'Page instfiles',
    `Section ${quote(displayName)}`,
    '  SectionIn RO',
    `  RMDir /r "${newFolder}"`,
    '  ClearErrors',
    ...formatFiles(files),
    '  ${If} ${Errors}',
    `    MessageBox MB_OK|MB_ICONSTOP ${quote(`The files of ${displayName} could not be written. Check the free disk space.`)} /SD IDOK`,
    `    RMDir /r "${newFolder}"`,
    '    SetErrorLevel 2',
    '    Quit',
    '  ${EndIf}',
    ...formatSwitch(displayName),
    ...formatShortcuts(facts),
    ...formatRegistry(facts, kilobytes),
    'SectionEnd',
    ...(hasDesktop
      ? ['Section /o "Shortcut on the desktop" Desktop', ...formatShortcuts(facts, 'desktop'), 'SectionEnd']
      : []),
    'Function .onInstFailed',
    '  SetOutPath "$TEMP"',
    `  RMDir /r "${newFolder}"`,
    'FunctionEnd',
    'Function .onInit',
    `  StrCpy $INSTDIR ${join('$LOCALAPPDATA\\Programs\\', folder)}`,
    '  ${If} ${FileExists} "$INSTDIR\\*.*"',
    `  \${AndIfNot} \${FileExists} "$INSTDIR\\${uninstaller}"`,
    `    MessageBox MB_OK|MB_ICONSTOP "${foreign}" /SD IDOK`,
    '    SetErrorLevel 2',
    '    Quit',
    '  ${EndIf}',
    '  Call CheckVersion',
    '  Call StopApp',
    ...(hasDesktop
      ? [
          '  ${GetParameters} $0',
          '  ClearErrors',
          '  ${GetOptions} $0 "/DESKTOP" $1',
          '  ${IfNot} ${Errors}',
          '    SectionSetFlags ${Desktop} 1',
          '  ${EndIf}',
        ]
      : []),
    'FunctionEnd',
    ...formatVersionCheck(facts),
    ...formatStopApp('', facts),
  ];
  return `\ufeff${lines.join('\n')}\n`;
}
