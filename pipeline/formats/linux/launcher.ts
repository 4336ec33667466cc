import { controlCommands } from '../../../schema/command-line/control.ts';
import { toShell } from '../../shells/registry.ts';
import { toPackageName } from '../../shared/archive/naming.ts';
import type { PayloadFacts } from '../format.ts';
import { toInstallDir } from './install-dir.ts';
import { planUpdatedVersion } from './updated-version.ts';

/** What of an app decides how it is started. */
export type StartedApp = Pick<PayloadFacts, 'app' | 'shell' | 'target'>;

/** A word of a shell script, whatever it contains. */
export const toShellWord = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;

/**
 * The lines of a script that start the app, or reach it when it runs: `<command> status` and the other commands of the control API. `$dir` is
 * the folder of the installed payload; an update can have brought another one.
 */
export function planStart(started: StartedApp, system: 'linux' | 'darwin' = 'linux'): string[] {
  const runtime = '$dir/runtime';
  const start = toShell(started.shell).launch({ ...started, dir: '$dir', runtime });
  return [
    ...planUpdatedVersion(started.app, system),
    'case "${1-}" in',
    `${controlCommands.join(' | ')}) exec "${runtime}" ctl "$@" ;;`,
    'esac',
    `exec ${start.map((word) => `"${word}"`).join(' ')} "$@"`,
  ];
}

/** The command of an installed package in /usr/bin. */
export function formatLauncher(started: StartedApp): string {
  const dir = toShellWord(toInstallDir(toPackageName(started.app)));
  return `${['#!/bin/sh', `dir=${dir}`, ...planStart(started)].join('\n')}\n`;
}
