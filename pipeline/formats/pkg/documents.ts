import type { Target } from '../../../schema/vocabulary.ts';
import { toShell } from '../../shells/registry.ts';
import type { About, AppIdentity, PayloadFacts } from '../format.ts';
import { toProcessor } from '../macos/info-plist.ts';
import { toAppleVersion, toBundleFolder, toBundleId } from '../macos/names.ts';
import { toXmlText } from '../macos/plist.ts';

/** The name of the component in the package. */
export const component = 'app.pkg';

/** What the documents state about the size of a payload. */
export interface PayloadSize {
  /** Entries, folders included. */
  files: number;
  kilobytes: number;
}

const head = '<?xml version="1.0" encoding="utf-8"?>\n';

const element = (
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content?: string,
): string => {
  const list = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${toXmlText(String(value))}"`)
    .join('');
  return content === undefined ? `<${name}${list}/>` : `<${name}${list}>${content}</${name}>`;
};

/**
 * What Installer does with the component: the bundle replaces an older one at its place, never a copy that it finds elsewhere, and not a newer one.
 * https://developer.apple.com/documentation/xcode/packaging-mac-software-for-distribution
 */
export function formatPackageInfo(app: AppIdentity, { files, kilobytes }: PayloadSize): string {
  const id = toBundleId(app);
  const version = toAppleVersion(app.version);
  const bundle = element('bundle', { id });
  const lines = [
    element('payload', { numberOfFiles: files, installKBytes: kilobytes }),
    element('bundle', {
      path: `./Applications/${toBundleFolder(app)}`,
      id,
      CFBundleShortVersionString: version,
      CFBundleVersion: version,
    }),
    element('bundle-version', {}, bundle),
    element('upgrade-bundle', {}, bundle),
    element('update-bundle', {}),
    element('atomic-update-bundle', {}),
    element('strict-identifier', {}, bundle),
    element('relocate', {}),
    element('scripts', {}, element('preinstall', { file: './preinstall' })),
  ];
  const attributes = {
    'format-version': 2,
    identifier: id,
    version,
    'install-location': '/',
    auth: 'root',
    'overwrite-permissions': 'true',
    relocatable: 'false',
    'postinstall-action': 'none',
  };
  return `${head}${element('pkg-info', attributes, `\n${lines.map((line) => `  ${line}\n`).join('')}`)}\n`;
}

/** Whether a user can install the package for themself alone: an agent of launchd has the path of the folder for all users. */
const allowsHome = ({ shell, target }: { shell: PayloadFacts['shell']; target: Target }): boolean =>
  toShell(shell).integration(target) === 'menu-entry';

/** What Installer shows and where it lets the user install. https://developer.apple.com/library/archive/documentation/DeveloperTools/Reference/DistributionDefinitionRef/ */
export function formatDistribution(
  facts: PayloadFacts,
  { displayName }: About,
  { kilobytes }: PayloadSize,
): string {
  const id = toBundleId(facts.app);
  const version = toAppleVersion(facts.app.version);
  const lines = [
    element('title', {}, toXmlText(displayName)),
    element('product', { id, version }),
    element('options', {
      customize: 'never',
      'require-scripts': 'false',
      hostArchitectures: toProcessor(facts.target),
    }),
    element('domains', {
      enable_anywhere: 'false',
      enable_currentUserHome: String(allowsHome(facts)),
      enable_localSystem: 'true',
    }),
    element('choices-outline', {}, element('line', { choice: 'default' })),
    element('choice', { id: 'default', title: displayName, visible: 'false' }, element('pkg-ref', { id })),
    element(
      'pkg-ref',
      { id, version, auth: 'root', installKBytes: kilobytes, onConclusion: 'none' },
      `#${component}`,
    ),
  ];
  return `${head}${element('installer-gui-script', { minSpecVersion: 2 }, `\n${lines.map((line) => `  ${line}\n`).join('')}`)}\n`;
}
