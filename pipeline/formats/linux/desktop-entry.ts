import type { About } from '../format.ts';

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
}

/** The menu entry of an app with a window, with actions for its health page and for quitting it. */
export function formatDesktopEntry({ name, command, windowClass }: MenuCommand, about: About): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Version=1.4',
    `Name=${toEntryText(about.displayName)}`,
    `Comment=${toEntryText(about.summary)}`,
    `Exec=${command}`,
    `Icon=${name}`,
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
