import { formatPlist } from '../../formats/macos/plist.ts';
import type { ShellBuild } from '../shell.ts';
import type { Asar } from './asar.ts';

/** Info.plist of Electron as the app: its names, the scheme of its links, and the digest of the only archive that it accepts. */
export function formatElectronPlist(
  { title, scheme, macos }: Pick<ShellBuild, 'title' | 'scheme' | 'macos'>,
  { headerHash }: Pick<Asar, 'headerHash'>,
): string {
  return formatPlist({
    CFBundleDevelopmentRegion: 'en',
    CFBundleDisplayName: title,
    CFBundleExecutable: 'Electron',
    CFBundleIconFile: 'electron.icns',
    CFBundleIdentifier: `${macos.bundleId}.window`,
    CFBundleInfoDictionaryVersion: '6.0',
    CFBundleName: title.slice(0, 15),
    CFBundlePackageType: 'APPL',
    CFBundleShortVersionString: macos.version,
    CFBundleURLTypes: [{ CFBundleURLName: title, CFBundleURLSchemes: [scheme] }],
    CFBundleVersion: macos.version,
    ElectronAsarIntegrity: { 'Resources/app.asar': { algorithm: 'SHA256', hash: headerHash } },
    LSMinimumSystemVersion: macos.minimumSystem,
    NSHighResolutionCapable: true,
    NSPrincipalClass: 'AtomApplication',
    NSSupportsAutomaticGraphicsSwitching: true,
  });
}
