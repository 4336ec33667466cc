import { controlCommands } from '../../../schema/command-line/control.ts';
import { toShell } from '../../shells/registry.ts';
import type { StartedApp } from '../linux/launcher.ts';
import { payloadFolder } from './names.ts';

/**
 * The resource `LAUNCH` of a launcher, which shell/launcher/windows reads: the title of its messages, the commands that the runtime
 * executes, the command that executes them and the command that starts the app. A path begins with a dot and is relative to the launcher's folder;
 * `root` is the folder of the installation, relative to it.
 */
export function formatLaunch(title: string, started: StartedApp, root: '.' | '..'): string {
  const dir = `${root}\\${payloadFolder}`;
  const runtime = `${dir}\\runtime.exe`;
  const start = toShell(started.shell).launch({ ...started, dir, runtime });
  const toLine = (words: readonly string[]) =>
    words.map((word) => word.replaceAll(/[\t\n]/g, ' ')).join('\t');
  return [
    toLine([title]),
    toLine(controlCommands),
    toLine([runtime, 'ctl']),
    toLine(start.map((word) => (word.startsWith('.') ? word.replaceAll('/', '\\') : word))),
  ].join('\n');
}
