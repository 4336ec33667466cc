import type { About } from '../format.ts';

/** A field of a desktop entry: backslashes and line breaks are escaped. https://specifications.freedesktop.org/desktop-entry/latest/value-types.html */
const toEntryText = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll(/[\r\n]+/g, ' ');

/** The menu entry of an app with a window, with actions for its health page and for quitting it. */
export function formatDesktopEntry(slug: string, about: About): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Version=1.5',
    `Name=${toEntryText(about.displayName)}`,
    `Comment=${toEntryText(about.summary)}`,
    `Exec=/usr/bin/${slug}`,
    `Icon=${slug}`,
    'Terminal=false',
    'Categories=Utility;',
    'StartupNotify=true',
    // The window's class, so that a dock shows the window under the app's own icon.
    `StartupWMClass=${slug}`,
    'Actions=health;quit;',
    '',
    '[Desktop Action health]',
    'Name=Health',
    `Exec=/usr/bin/${slug} --health`,
    '',
    '[Desktop Action quit]',
    'Name=Quit',
    `Exec=/usr/bin/${slug} --quit`,
    '',
  ].join('\n');
}
