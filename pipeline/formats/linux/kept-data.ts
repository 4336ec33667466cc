import { browserProfile, toAppFolder } from '../../../schema/app-folder.ts';
import type { AppIdentity } from '../format.ts';
import { toShellWord } from './launcher.ts';

/**
 * A command of a maintainer script that prints what stays after a removal. Only its users can delete it: root does not search their home
 * folders. `done` is what happened, such as `was removed`.
 */
export function formatKeptData({ name }: AppIdentity, done: string): string {
  const folder = toAppFolder(name);
  const word = toShellWord(folder);
  const lines = [
    `${name} ${done}.`,
    `The data of each user stays in ~/.config/${folder} (or below $XDG_CONFIG_HOME), the browser's profile in ~/.cache/${folder}/${browserProfile}.`,
    'A user who does not need it any more deletes it:',
    `  rm -rf -- ~/.config/${word} ~/.cache/${word}/${browserProfile}`,
  ];
  return `printf '%s\\n' ${lines.map(toShellWord).join(' ')}`;
}
