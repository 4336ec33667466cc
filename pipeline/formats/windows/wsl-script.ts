import type { AppIdentity } from '../format.ts';
import { payloadFolder, toCommandPath, toLauncherPath } from './names.ts';
import { toShellWord } from '../linux/launcher.ts';

/**
 * A script for a user of the Windows Subsystem for Linux: it passes the commands of the app's control API to the app on Windows, and starts
 * the app with any other argument.
 */
export function formatWslScript({ name }: AppIdentity): string {
  const launcher = toShellWord(toLauncherPath(name));
  return `${[
    '#!/bin/sh',
    `# Controls ${toCommandPath(name)} of this Windows computer from a shell of the Windows Subsystem for Linux.`,
    'fail() {',
    '  printf \'%s\\n\' "$1" >&2',
    '  exit 1',
    '}',
    'self=$(readlink -f -- "$0") || exit 1',
    'root=$(dirname -- "$(dirname -- "$self")")',
    '[ -n "${WSL_DISTRO_NAME-}" ] || [ -e /proc/sys/fs/binfmt_misc/WSLInterop ] || [ -e /proc/sys/fs/binfmt_misc/WSLInterop-late ] ||',
    "  fail 'This script is for a shell of the Windows Subsystem for Linux (WSL). This system is not one: use the app of this system.'",
    `runtime=$root/${payloadFolder}/runtime.exe`,
    '[ -f "$runtime" ] ||',
    '  fail "$runtime is missing. Run this script in the folder in which the app is installed on Windows, or by a link to it."',
    '"$runtime" --version >/dev/null 2>&1 ||',
    "  fail 'WSL cannot start programs of Windows. Set enabled=true below [interop] in /etc/wsl.conf, run wsl.exe --shutdown on Windows, and open WSL again.'",
    'case "${1-}" in',
    `'' | -*) exec "$root/"${launcher} "$@" ;;`,
    'esac',
    'exec "$runtime" ctl "$@"',
  ].join('\n')}\n`;
}
