import { createHash } from 'node:crypto';
import { toAppFolder } from '../../../schema/app-folder.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import { toAppSlug, toPackageName } from '../../shared/archive/naming.ts';
import type { AppIdentity } from '../format.ts';

export const darwinTargets = ['darwin-arm64', 'darwin-x64'] as const satisfies readonly Target[];

/** The folder of the application bundle. ASCII: HFS+, APFS and zip keep other letters in different forms. */
export const toBundleFolder = (app: AppIdentity): string => `${toAppSlug(app.name)}.app`;

/** The folder of the payload. Data in Contents/MacOS would have to be signed as code, so the payload is a resource. */
export const toPayloadDir = (app: AppIdentity): string => `${toBundleFolder(app)}/Contents/Resources/payload`;

/**
 * The identifier of an app: letters, digits, hyphens and dots, vendor first. Preferences, permissions and updates belong to it.
 * https://developer.apple.com/documentation/bundleresources/information-property-list/cfbundleidentifier
 */
export function toBundleId(app: AppIdentity): string {
  const name = toPackageName(app);
  const id = name.replace('-', '.').replaceAll('+', '-');
  return name.includes('+') ? `${id}-${createHash('sha256').update(name).digest('hex').slice(0, 8)}` : id;
}

/** The name of the app's command in its bundle. */
export const toCommandName = (app: AppIdentity): string => toAppSlug(app.name);

/**
 * Three numbers, the only form of a version that macOS compares; a pre-release has the numbers of its release.
 * https://developer.apple.com/documentation/bundleresources/information-property-list/cfbundleshortversionstring
 */
export function toAppleVersion(version: string): string {
  const [core = ''] = version
    .trim()
    .replace(/^v(?=\d)/i, '')
    .split(/[-+]/);
  const numbers = core.split('.').map((part) => (/^\d{1,9}$/.test(part) ? Number(part) : 0));
  return [0, 1, 2].map((index) => numbers[index] ?? 0).join('.');
}

/** The folder of the app in the user's Library. */
export const toSupportFolder = (app: AppIdentity): string =>
  `~/Library/Application Support/${toAppFolder(app.name)}`;
