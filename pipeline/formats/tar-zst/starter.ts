import { controlCommands } from '../../../schema/command-line/control.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import { toAppSlug } from '../../shared/archive/naming.ts';
import { toShell } from '../../shells/registry.ts';
import { planStart, type StartedApp } from '../linux/launcher.ts';

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
function formatPosixStarter(started: StartedApp, system: 'linux' | 'darwin'): string {
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
    ...planStart(started, system),
  ].join('\n')}\n`;
}

/** https://learn.microsoft.com/windows-server/administration/windows-commands/for */
function formatWindowsStarter(started: StartedApp): string {
  const start = toShell(started.shell).launch({ ...started, dir: '%dir%', runtime: '%dir%\\runtime.exe' });
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
export function formatStarter(started: StartedApp): string {
  if (isWindows(started.target)) return formatWindowsStarter(started);
  return formatPosixStarter(started, started.target.startsWith('darwin-') ? 'darwin' : 'linux');
}
