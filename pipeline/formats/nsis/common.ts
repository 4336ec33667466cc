import type { ScriptFacts } from './facts.ts';
import { join, quote } from './quote.ts';

/** Seconds that an installer waits for the app to end. */
const patience = 40;

/** The exit code of Windows Installer for a program that must be closed first: another work is in progress. */
export const stillRunning = 1618;

/** Lines that both scripts begin with. Each file is compressed alone, so that it can be read without the others. */
export function formatHead({ displayName, version, publisher, numbers, folder }: ScriptFacts): string[] {
  const key = (name: string, value: string) => `VIAddVersionKey /LANG=1033 ${name} ${quote(value)}`;
  return [
    'Unicode true',
    'Target amd64-unicode',
    'SetCompressor zlib',
    'CRCCheck force',
    'RequestExecutionLevel user',
    'ManifestDPIAware true',
    'ManifestLongPathAware true',
    'ManifestSupportedOS Win10',
    'AllowSkipFiles off',
    'SetOverwrite on',
    'SetDateSave on',
    'BrandingText " "',
    'ShowInstDetails nevershow',
    'ShowUninstDetails nevershow',
    `Name ${quote(displayName.replaceAll('&', '&&'))}`,
    `InstallDir ${join('$LOCALAPPDATA\\Programs\\', folder)}`,
    'Icon app.ico',
    'UninstallIcon app.ico',
    `VIProductVersion ${numbers.map((number) => Math.min(number, 0xffff)).join('.')}.0`,
    key('ProductName', displayName),
    key('FileDescription', `${displayName} ${version}`),
    key('FileVersion', version),
    key('ProductVersion', version),
    key('CompanyName', publisher),
    key('LegalCopyright', publisher),
    '!include LogicLib.nsh',
    '!include FileFunc.nsh',
  ];
}

/**
 * A function that asks the running app to stop, as its own command does, and waits until its program has ended: a file that can be opened
 * for writing does not run. It quits before any file is changed when the app stays open.
 */
export function formatStopApp(prefix: '' | 'un.', { displayName, launcher, runtime }: ScriptFacts): string[] {
  const message = `${displayName} is still running. Close its windows, or end its programs in the Task Manager, then choose Retry.`;
  return [
    `Function ${prefix}StopApp`,
    '  again:',
    `  \${IfNot} \${FileExists} ${join('$INSTDIR\\', runtime)}`,
    '    Return',
    '  ${EndIf}',
    `  Call ${prefix}IsFree`,
    '  ${If} $0 == 1',
    '    Return',
    '  ${EndIf}',
    `  ExecWait '${join('$INSTDIR\\', launcher).replaceAll("'", "$\\'")} stop'`,
    '  StrCpy $1 0',
    '  ${Do}',
    `    Call ${prefix}IsFree`,
    '    ${If} $0 == 1',
    '      Return',
    '    ${EndIf}',
    '    Sleep 500',
    '    IntOp $1 $1 + 1',
    `  \${LoopUntil} $1 >= ${patience * 2}`,
    `  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION ${quote(message)} /SD IDCANCEL IDRETRY again`,
    `  SetErrorLevel ${stillRunning}`,
    '  Quit',
    'FunctionEnd',
    `Function ${prefix}IsFree`,
    '  StrCpy $0 0',
    '  ClearErrors',
    `  FileOpen $2 ${join('$INSTDIR\\', runtime)} a`,
    '  ${IfNot} ${Errors}',
    '    FileClose $2',
    '    StrCpy $0 1',
    '  ${EndIf}',
    'FunctionEnd',
  ];
}
