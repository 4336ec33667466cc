import { toAppFolder } from '../../../schema/app-folder.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import { toShell } from '../../shells/registry.ts';
import type { About, PayloadFacts } from '../format.ts';
import { isWindows, toStarterName } from './starter.ts';

function toDataFolders(target: Target, folder: string): { data: string; cache: string } {
  if (isWindows(target)) return { data: `%APPDATA%\\${folder}`, cache: `%LOCALAPPDATA%\\${folder}` };
  if (target.startsWith('darwin-')) {
    return { data: `~/Library/Application Support/${folder}`, cache: `~/Library/Caches/${folder}` };
  }
  return {
    data: `~/.config/${folder} (or below $XDG_CONFIG_HOME)`,
    cache: `~/.cache/${folder} (or below $XDG_CACHE_HOME)`,
  };
}

const installation = `
Install it for yourself, with a menu entry and a command:
  ./install.sh --user
`;

const macText = `
macOS does not start it because it was downloaded? Check where it came from, then run:
  sh share/macos/quarantine-release.sh
`;

/** The text for the person who has unpacked an archive: what it is, how it starts, where its data is and how it is removed. */
export function formatReadme({ app, shell, target }: PayloadFacts, about: About): string {
  const starter = toStarterName(app.name, target);
  const command = isWindows(target) ? starter : `./${starter}`;
  const { data, cache } = toDataFolders(target, toAppFolder(app.name));
  const title = `${about.displayName} ${app.version}`;
  const shows = toShell(shell).usesSystemBrowser
    ? 'It opens a window of the browser that is installed: Chromium, Chrome, Edge or Brave; another browser shows it in a tab.'
    : 'It has no window; it runs until it is stopped.';
  const isLinux = target.startsWith('linux-');
  const text = `${title}
${'='.repeat([...title].length)}

${about.summary}

Start it:
  ${command}
${shows}
Everything runs on this computer.
${isLinux ? installation : target.startsWith('darwin-') ? macText : ''}
While it runs:
  ${command} status            the app and its services
  ${command} health            ok, degraded or failed
  ${command} port SERVICE      the port of a service
  ${command} logs SERVICE      the last lines of its log

Your data is in:
  ${data}
The browser's profile and its caches are in:
  ${cache}

Remove it: ${isLinux ? 'run ./install.sh --uninstall if you have installed it, and delete this folder' : 'stop it and delete this folder'}. The data and the caches
stay. To delete them too, run this first, while the app is stopped:
  ${command} purge --yes
`;
  return isWindows(target) ? text.replaceAll('\n', '\r\n') : text;
}
