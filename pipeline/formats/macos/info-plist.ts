import type { About, AppIdentity, PayloadFacts } from '../format.ts';
import { findIcnsImages } from './icns.ts';
import { toAppleVersion, toBundleFolder, toBundleId, toCommandName } from './names.ts';
import { formatPlist } from './plist.ts';

/** The oldest macOS that the Node in the runtime starts on: the `minos` of its executable. */
export const minimumSystem = '13.5';

/** The file of the app's icons in Contents/Resources. */
export const iconFile = 'app.icns';

/** Processors of a target as LaunchServices names them. */
export const toProcessor = (target: PayloadFacts['target']): string =>
  target === 'darwin-arm64' ? 'arm64' : 'x86_64';

/**
 * Info.plist of the bundle. The app has no window of its own: without LSUIElement its icon would stay in the Dock as a program that does not
 * respond. CFBundleDisplayName must be the name of the folder; Finder shows the one of InfoPlist.strings.
 * https://developer.apple.com/documentation/bundleresources/information-property-list
 */
export function formatInfoPlist({ app, target, icons }: PayloadFacts, about: About): string {
  const name = toBundleFolder(app).replace(/\.app$/, '');
  const version = toAppleVersion(app.version);
  return formatPlist({
    CFBundleDevelopmentRegion: 'en',
    CFBundleDisplayName: name,
    CFBundleExecutable: toCommandName(app),
    CFBundleGetInfoString: `${about.displayName} ${app.version}`,
    ...(findIcnsImages(icons).length > 0 ? { CFBundleIconFile: iconFile } : {}),
    CFBundleIdentifier: toBundleId(app),
    CFBundleInfoDictionaryVersion: '6.0',
    CFBundleName: name.slice(0, 15),
    CFBundlePackageType: 'APPL',
    CFBundleShortVersionString: version,
    CFBundleSupportedPlatforms: ['MacOSX'],
    CFBundleVersion: version,
    LSApplicationCategoryType: 'public.app-category.utilities',
    LSArchitecturePriority: [toProcessor(target)],
    LSHasLocalizedDisplayName: true,
    LSMinimumSystemVersion: minimumSystem,
    LSUIElement: true,
    NSHighResolutionCapable: true,
    NSHumanReadableCopyright: about.maintainer.replace(/\s*<[^>]*>$/, ''),
    NSSupportsAutomaticGraphicsSwitching: true,
  });
}

/** The names that Finder shows, for every language of the user: the bundle has no other. */
export function formatInfoStrings(_app: AppIdentity, { displayName }: About): string {
  const text = displayName.replaceAll(/["\\]/g, '\\$&');
  return `"CFBundleDisplayName" = "${text}";\n"CFBundleName" = "${text}";\n`;
}
