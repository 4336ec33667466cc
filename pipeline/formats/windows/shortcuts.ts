import { toShell } from '../../shells/registry.ts';
import type { PayloadFacts } from '../format.ts';
import { toFileName, toLauncherPath } from './names.ts';

/** A shortcut that an installer makes. */
export interface Shortcut {
  /** Its name, without `.lnk`. */
  name: string;
  /** In the Start menu, or in the folder whose programs start when the user logs in. */
  place: 'start-menu' | 'startup';
  /** The program, relative to the installation, with `/`; its first icon is that of the shortcut. */
  target: string;
  arguments: readonly string[];
}

/** The shortcuts of an app: a window opens from the menu; an app without one starts when its user logs in. */
export function planShortcuts({ app, shell, target }: PayloadFacts): Shortcut[] {
  const isService = toShell(shell).integration(target) === 'user-service';
  return [
    {
      name: toFileName(app.name),
      place: isService ? 'startup' : 'start-menu',
      target: toLauncherPath(app.name),
      arguments: [],
    },
  ];
}
