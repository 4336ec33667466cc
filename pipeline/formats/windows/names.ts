import { toAppSlug } from '../../shared/archive/naming.ts';
import { isDeviceName } from './reserved-names.ts';

/** The folder of the payload in an installation; the programs that start the app are above it. */
export const payloadFolder = 'app';

/** The folder of the command and of the scripts in an installation. */
export const toolsFolder = 'tools';

const longestName = 60;

/**
 * The name of the app as a file name: of its launcher, of its folder in Programs and of its shortcut. Letters of every script stay; it is no
 * device, and has no dot or space at its end.
 */
export function toFileName(app: string): string {
  const text = [...app.normalize('NFC').replaceAll(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/gu, ' ')]
    .slice(0, longestName)
    .join('')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[. ]+|[. ]+$/g, '');
  if (text === '') return toAppSlug(app);
  return isDeviceName(text) ? `${text} app` : text;
}

/** The program that starts the app without a console window, relative to the installation: `<App>.exe`. */
export const toLauncherPath = (app: string): string => `${toFileName(app)}.exe`;

/** The app's command for terminals, relative to the installation. */
export const toCommandPath = (app: string): string => `${toolsFolder}/${toAppSlug(app)}.exe`;

/** The noun of the app in the functions of its PowerShell module, such as `FieldNotes`. */
export function toNoun(app: string): string {
  return toAppSlug(app)
    .split(/[^a-z0-9]+/)
    .map((part) => `${part.slice(0, 1).toUpperCase()}${part.slice(1)}`)
    .join('');
}
