import { payloadFolder, toolsFolder } from '../windows/names.ts';
import { formatHead, formatStopApp } from './common.ts';
import { type ScriptFacts, uninstaller } from './facts.ts';
import { join, quote } from './quote.ts';
import { formatShortcutPath } from './shortcut.ts';

/**
 * The script of the program that removes an app. makensis copies it to `uninstall.exe` beside the script, so that it can be signed before it is
 * packed. Data of the app stays unless its user answers yes or gives `/PURGE`; only what was installed is deleted, and only in the
 * folder of the app.
 */
export function formatUninstallerScript(facts: ScriptFacts): string {
  const { displayName, folder, key, launcher, shortcuts } = facts;
  const question = `Delete the data of ${displayName}, too? It cannot be restored.`;
  const lines = [
    ...formatHead(facts),
    'OutFile carrier.exe',
    `!uninstfinalize 'cp "%1" ${uninstaller}'`,
    'Section',
    `  WriteUninstaller "$INSTDIR\\${uninstaller}"`,
    'SectionEnd',
    'UninstPage uninstConfirm',
    'UninstPage instfiles',
    'Var Purge',
    'Function un.onInit',
    `  \${If} $INSTDIR != ${join('$LOCALAPPDATA\\Programs\\', folder)}`,
    `    MessageBox MB_OK|MB_ICONSTOP ${quote(`This program removes ${displayName} from its own folder only.`)} /SD IDOK`,
    '    SetErrorLevel 2',
    '    Quit',
    '  ${EndIf}',
    '  StrCpy $Purge 0',
    '  ${GetParameters} $0',
    '  ClearErrors',
    '  ${GetOptions} $0 "/PURGE" $1',
    '  ${IfNot} ${Errors}',
    '    StrCpy $Purge 1',
    '  ${Else}',
    `    MessageBox MB_YESNO|MB_DEFBUTTON2|MB_ICONQUESTION ${quote(question)} /SD IDNO IDNO keep`,
    '    StrCpy $Purge 1',
    '    keep:',
    '  ${EndIf}',
    'FunctionEnd',
    ...formatStopApp('un.', facts),
    'Section Uninstall',
    '  SetOutPath "$TEMP"',
    '  Call un.StopApp',
    '  ${If} $Purge == 1',
    `    ExecWait '${join('$INSTDIR\\', launcher).replaceAll("'", "$\\'")} purge --yes'`,
    '  ${EndIf}',
    ...shortcuts.map((shortcut) => `  Delete ${formatShortcutPath(shortcut, shortcut.place)}`),
    ...shortcuts.map((shortcut) => `  Delete ${formatShortcutPath(shortcut, 'desktop')}`),
    `  RMDir /r "$INSTDIR\\${payloadFolder}"`,
    `  RMDir /r "$INSTDIR\\${toolsFolder}"`,
    `  Delete ${join('$INSTDIR\\', launcher)}`,
    `  Delete "$INSTDIR\\${uninstaller}"`,
    '  RMDir "$INSTDIR"',
    `  DeleteRegKey HKCU ${quote(key)}`,
    'SectionEnd',
  ];
  return `\ufeff${lines.join('\n')}\n`;
}
