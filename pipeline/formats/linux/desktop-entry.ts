import { toLinkScheme } from '../../../schema/link-scheme.ts';
import { toShell } from '../../shells/registry.ts';
import type { About, PayloadFacts } from '../format.ts';

/** A field of a desktop entry: backslashes and line breaks are escaped. https://specifications.freedesktop.org/desktop-entry/latest/value-types.html */
const toEntryText = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll(/[\r\n]+/g, ' ');

/** What a menu entry starts. */
export interface MenuCommand {
  /** Of the icon in the theme. */
  name: string;
  /** In the form of the key Exec. */
  command: string;
  /** The class that the shell gives its windows. */
  windowClass: string;
  /** The scheme of the links that the app opens; none when absent. */
  scheme?: string | undefined;
}

/** The scheme of the links that an app opens by its shell; undefined when it opens none. */
export function findLinkScheme({ app, shell }: Pick<PayloadFacts, 'app' | 'shell'>): string | undefined {
  return toShell(shell).opensLinks ? toLinkScheme(app.name) : undefined;
}

/** The menu entry of an app with a window, with actions for its health page and for quitting it. */
export function formatDesktopEntry(
  { name, command, windowClass, scheme }: MenuCommand,
  about: About,
): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Version=1.4',
    `Name=${toEntryText(about.displayName)}`,
    `Comment=${toEntryText(about.summary)}`,
    // The field code for a link that was opened.
    `Exec=${command}${scheme === undefined ? '' : ' %u'}`,
    `Icon=${name}`,
    ...(scheme === undefined ? [] : [`MimeType=x-scheme-handler/${scheme};`]),
    'Terminal=false',
    'Categories=Utility;',
    'StartupNotify=true',
    // The window's class, so that a dock shows the window under the app's own icon.
    `StartupWMClass=${toEntryText(windowClass)}`,
    'Actions=health;quit;',
    '',
    '[Desktop Action health]',
    'Name=Health',
    `Exec=${command} --health`,
    '',
    '[Desktop Action quit]',
    'Name=Quit',
    `Exec=${command} --quit`,
    '',
  ].join('\n');
}

/** The menu entry of an app without a window: it runs in a terminal until that is closed. */
export function formatTerminalEntry({ name, command }: MenuCommand, about: About): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Version=1.4',
    `Name=${toEntryText(about.displayName)}`,
    `Comment=${toEntryText(about.summary)}`,
    `Exec=${command}`,
    `Icon=${name}`,
    'Terminal=true',
    'Categories=Utility;',
    '',
  ].join('\n');
}
