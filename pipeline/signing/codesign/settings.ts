import type { SettingSource } from '../../ports.ts';
import { readFileSetting, refuseSetting, type Setting } from '../settings.ts';
import type { AppleIdentity } from './identity.ts';

const open = (description: string): Setting => ({ description, secret: false });
const secret = (description: string): Setting => ({ description, secret: true });

const shared = {
  APPLE_TIMESTAMP_SERVER: open(
    "Server of time stamps (RFC 3161) for macOS. Default: Apple's, the only one that notarization accepts.",
  ),
  APPLE_SIGN_PYTHON: open(
    'Python with the package apple-platform-py 0.1.0, which signs for macOS. Default: `python3`.',
  ),
} as const;

export const codesignSettings = {
  CSC_LINK: secret('PKCS #12 file for the systems that have none of their own.'),
  CSC_KEY_PASSWORD: secret('Password of the file of `CSC_LINK`.'),
  CSC_NAME: open(
    'Name of a Developer ID Application certificate in a keychain of this Mac, used by codesign when `CSC_LINK` is not set.',
  ),
  ...shared,
} as const;

export const productsignSettings = {
  CSC_INSTALLER_LINK: secret(
    'PKCS #12 file with the Developer ID Installer certificate and key for .pkg files: its content in base64, or a path.',
  ),
  CSC_INSTALLER_KEY_PASSWORD: secret('Password of the file of `CSC_INSTALLER_LINK`.'),
  CSC_INSTALLER_NAME: open(
    'Name of a Developer ID Installer certificate in a keychain of this Mac, used by productsign when `CSC_INSTALLER_LINK` is not set.',
  ),
  ...shared,
} as const;

/** Apple's server of time stamps. */
const defaultServer = 'http://timestamp.apple.com/ts01';

/** The names of the settings of one certificate. */
interface Names {
  link: string;
  password: string;
  name: string;
}

function readServer(source: SettingSource): string {
  const name = 'APPLE_TIMESTAMP_SERVER';
  const server = source.get(name) ?? defaultServer;
  if (!/^https?:\/\/[^\s@]+$/.test(server))
    refuseSetting(
      name,
      `"${server}" is not an address of a server`,
      'write an address that begins with http:// or https://',
    );
  return server;
}

function readIdentity(source: SettingSource, { link, password, name }: Names): AppleIdentity | undefined {
  const rest = { timestampServer: readServer(source), python: source.get('APPLE_SIGN_PYTHON') ?? 'python3' };
  const file = readFileSetting(source, link, `${link.toLowerCase()}.macos.p12`);
  if (file !== undefined) {
    const held = source.hold(`${password.toLowerCase()}.macos`, source.get(password) ?? '');
    return { key: { store: 'pkcs12', file, password: held }, label: `the certificate of ${link}`, ...rest };
  }
  const found = source.get(name);
  return found === undefined ? undefined : { key: { store: 'keychain', name: found }, label: found, ...rest };
}

/** @throws {PipelineError} signing-settings-invalid (usage) */
export const readApplicationIdentity = (source: SettingSource): AppleIdentity | undefined =>
  readIdentity(source, { link: 'CSC_LINK', password: 'CSC_KEY_PASSWORD', name: 'CSC_NAME' });

/** @throws {PipelineError} signing-settings-invalid (usage) */
export const readInstallerIdentity = (source: SettingSource): AppleIdentity | undefined =>
  readIdentity(source, {
    link: 'CSC_INSTALLER_LINK',
    password: 'CSC_INSTALLER_KEY_PASSWORD',
    name: 'CSC_INSTALLER_NAME',
  });
