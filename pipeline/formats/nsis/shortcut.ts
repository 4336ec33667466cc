import type { Shortcut } from '../windows/shortcuts.ts';
import { join } from './quote.ts';

const folders: Readonly<Record<Shortcut['place'] | 'desktop', string>> = {
  'start-menu': '$SMPROGRAMS\\',
  startup: '$SMSTARTUP\\',
  desktop: '$DESKTOP\\',
};

/** The path of a shortcut in a place, as a word of a script. */
export function formatShortcutPath({ name }: Shortcut, place: Shortcut['place'] | 'desktop'): string {
  return join(folders[place], `${name}.lnk`);
}
