import { controlCommands } from '../../../schema/command-line/control.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import { toAppSlug } from '../../shared/archive/naming.ts';
import { type ShellId, toShell } from '../../shells/registry.ts';
import type { AppIdentity } from '../format.ts';
import { planStart } from '../linux/launcher.ts';

/** Names at the top of every payload, and of the files that the archive adds. */
const taken = [
  ...[
    'bundle.json',
    'icon.png',
    'icon.svg',
    'install.sh',
    'licenses',
    'maintenance',
    'payload.json',
    'readme.txt',
    'resources',
  ],
  ...['config', 'node', 'notice', 'policies', 'runtime', 'runtime.exe', 'services', 'share', 'shell'],
  ...['socket-permissions.json', 'vrooli'],
];

export const isWindows = (target: Target): boolean => target.startsWith('win-');

/** The file at the top of an archive that starts the app: `<app>`, on Windows `<app>.cmd`. */
export function toStarterName(app: string, target: Target): string {
  const slug = toAppSlug(app);
  const name = taken.includes(slug) ? `${slug}-app` : slug;
  return isWindows(target) ? `${name}.cmd` : name;
}

/** Finds its own folder through symbolic links, such as one in ~/.local/bin. */
function formatPosixStarter(app: AppIdentity, shell: ShellId, system: 'linux' | 'darwin'): string {
  return `${[
    '#!/bin/sh',
    'self=$0',
    'while [ -L "$self" ]; do',
    '  link=$(readlink "$self")',
    '  case "$link" in',
    '  /*) self=$link ;;',
    '  *) self=$(dirname "$self")/$link ;;',
    '  esac',
    'done',
    'dir=$(cd "$(dirname "$self")" && pwd -P) || exit 1',
    ...planStart(app, shell, system),
  ].join('\n')}\n`;
}

/** https://learn.microsoft.com/windows-server/administration/windows-commands/for */
function formatWindowsStarter(shell: ShellId): string {
  const start = toShell(shell).launch({ dir: '%dir%', runtime: '%dir%\\runtime.exe' });
  return [
    '@echo off',
    'setlocal',
    'set "dir=%~dp0."',
    `for %%c in (${controlCommands.join(' ')}) do if /i "%~1"=="%%c" goto control`,
    `${start.map((word) => `"${word.replaceAll('/', '\\')}"`).join(' ')} %*`,
    'exit /b %errorlevel%',
    ':control',
    '"%dir%\\runtime.exe" ctl %*',
    'exit /b %errorlevel%',
    '',
  ].join('\r\n');
}

/** The script that starts the app from the folder that contains it, and passes the commands of the control API on. */
export function formatStarter(app: AppIdentity, shell: ShellId, target: Target): string {
  if (isWindows(target)) return formatWindowsStarter(shell);
  return formatPosixStarter(app, shell, target.startsWith('darwin-') ? 'darwin' : 'linux');
}
