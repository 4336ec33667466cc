import { controlCommands } from '../../../schema/command-line/control.ts';
import { type ShellId, toShell } from '../../shells/registry.ts';
import { toInstallDir } from './install-dir.ts';

/** A word of a shell script, whatever it contains. */
export const toShellWord = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;

/**
 * The lines of a script that start the app, or reach it when it runs: `<command> status` and the other commands of the control API. `dir` is
 * the folder of the payload; each path is passed to `quote`.
 */
export function planStart(dir: string, shell: ShellId, quote: (text: string) => string): string[] {
  const runtime = `${dir}/runtime`;
  const start = toShell(shell).launch({ dir, runtime });
  return [
    'case "${1-}" in',
    `${controlCommands.join(' | ')}) exec ${quote(runtime)} ctl "$@" ;;`,
    'esac',
    `exec ${start.map(quote).join(' ')} "$@"`,
  ];
}

/** The command of an installed package in /usr/bin. */
export function formatLauncher(name: string, shell: ShellId): string {
  return `${['#!/bin/sh', ...planStart(toInstallDir(name), shell, toShellWord)].join('\n')}\n`;
}
