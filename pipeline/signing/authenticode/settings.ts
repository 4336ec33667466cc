import type { SettingSource } from '../../ports.ts';
import { readFileSetting, refuseSetting, type Setting } from '../settings.ts';
import {
  type AuthenticodeIdentity,
  type FileKey,
  type ServiceId,
  type ServiceKey,
  serviceIds,
  services,
  type TokenKey,
} from './identity.ts';

const open = (description: string): Setting => ({ description, secret: false });
const secret = (description: string): Setting => ({ description, secret: true });

const each = (part: 'keystore' | 'alias' | 'credential') =>
  serviceIds.map((id) => `${id}: ${services[id][part]}`).join('; ');

export const authenticodeSettings = {
  WIN_CSC_LINK: secret(
    'PKCS #12 file (.p12, .pfx) with the certificate and key for Windows: its content in base64, or a path. Without it `CSC_LINK` is used.',
  ),
  WIN_CSC_KEY_PASSWORD: secret(
    'Password of the file of `WIN_CSC_LINK`. Without it `CSC_KEY_PASSWORD` is used.',
  ),
  CSC_LINK: secret('PKCS #12 file for the systems that have none of their own.'),
  CSC_KEY_PASSWORD: secret('Password of the file of `CSC_LINK`.'),
  WIN_SIGN_STORE: open(
    `Where the key for Windows is, when it is not in a file: pkcs11 (a token), ${serviceIds.join(', ')}.`,
  ),
  WIN_SIGN_KEYSTORE: open(`Name of the store. pkcs11: path of the PKCS #11 library; ${each('keystore')}.`),
  WIN_SIGN_ALIAS: open(`The key in the store. pkcs11: its \`pkcs11:\` address; ${each('alias')}.`),
  WIN_SIGN_CERTIFICATES: open(
    'Certificate and chain in PEM, as base64 or a path, for stores that keep the key alone: aws-kms, google-kms, and tokens without certificates.',
  ),
  WIN_SIGN_CREDENTIAL: secret(`What opens the store. pkcs11: the PIN; ${each('credential')}.`),
  WIN_SIGN_CLIENT_CERTIFICATE: secret(
    'digicert-one: the client certificate (.p12) that opens the service: its content in base64, or a path.',
  ),
  WIN_SIGN_KEY_SECRET: secret('ssl-esigner: the secret of the one-time passwords, in base64.'),
  WIN_TIMESTAMP_SERVERS: open(
    'Servers of time stamps (RFC 3161), separated by commas, tried in order. Default: those of DigiCert, Sectigo, SSL.com and Microsoft.',
  ),
  JSIGN_JAR: open('Path of jsign.jar, for keys in a service. Default: the command `jsign`.'),
} as const;

type Name = keyof typeof authenticodeSettings;

/** Servers that issue time stamps to everyone. */
export const defaultServers: readonly string[] = [
  'http://timestamp.digicert.com',
  'http://timestamp.sectigo.com',
  'http://ts.ssl.com',
  'http://timestamp.acs.microsoft.com',
];

const pauses = [2000, 10_000];

function readServers(source: SettingSource): readonly string[] {
  const name: Name = 'WIN_TIMESTAMP_SERVERS';
  const words = (source.get(name) ?? '').split(/[\s,]+/).filter((word) => word !== '');
  for (const word of words) {
    if (!/^https?:\/\/[^\s@]+$/.test(word))
      refuseSetting(
        name,
        `"${word}" is not an address of a server`,
        'write addresses that begin with http:// or https://',
      );
  }
  return words.length === 0 ? defaultServers : words;
}

function readSecret(source: SettingSource, name: Name): string | undefined {
  const text = source.get(name);
  return text === undefined ? undefined : source.hold(name.toLowerCase(), text);
}

function readFileKey(source: SettingSource): { key: FileKey; label: string } | undefined {
  for (const [link, password] of [
    ['WIN_CSC_LINK', 'WIN_CSC_KEY_PASSWORD'],
    ['CSC_LINK', 'CSC_KEY_PASSWORD'],
  ] as const) {
    const file = readFileSetting(source, link, 'authenticode.p12');
    if (file === undefined) continue;
    const found = readSecret(source, password);
    return { key: { store: 'pkcs12', file, password: found }, label: `the certificate of ${link}` };
  }
  return undefined;
}

/** @throws {PipelineError} signing-settings-invalid (usage) */
function require(source: SettingSource, name: Name, store: string): string {
  const text = source.get(name);
  if (text === undefined)
    refuseSetting(
      name,
      `it is not set, and WIN_SIGN_STORE is ${store}`,
      'set it, or leave out WIN_SIGN_STORE',
    );
  return text;
}

function readTokenKey(source: SettingSource): { key: TokenKey; label: string } {
  const module = source.toPath(require(source, 'WIN_SIGN_KEYSTORE', 'pkcs11'));
  const key = require(source, 'WIN_SIGN_ALIAS', 'pkcs11');
  if (!key.startsWith('pkcs11:'))
    refuseSetting('WIN_SIGN_ALIAS', 'it is not a pkcs11: address', 'write pkcs11:token=…;object=…');
  if (/[;?&]pin-(?:value|source)=/.test(key))
    refuseSetting('WIN_SIGN_ALIAS', 'it has a PIN', 'set the PIN in WIN_SIGN_CREDENTIAL');
  const certificates = readFileSetting(source, 'WIN_SIGN_CERTIFICATES', 'authenticode.pem');
  const pin = readSecret(source, 'WIN_SIGN_CREDENTIAL');
  return {
    key: { store: 'pkcs11', module, key, certificates, pin },
    label: 'the certificate of the token in WIN_SIGN_KEYSTORE',
  };
}

/**
 * The file with the credential of a service. DigiCert's has the path of the client certificate in its middle.
 */
function holdCredential(source: SettingSource, store: ServiceId): string {
  const text = require(source, 'WIN_SIGN_CREDENTIAL', store);
  if (store !== 'digicert-one') return source.hold('win_sign_credential', text);
  const client = readFileSetting(source, 'WIN_SIGN_CLIENT_CERTIFICATE', 'client.p12');
  const [apiKey = '', password, ...more] = text.split('|');
  if (password === undefined || more.length > 0)
    refuseSetting('WIN_SIGN_CREDENTIAL', 'it does not have two parts', `write ${services[store].credential}`);
  return source.hold('win_sign_credential', `${apiKey}|${client}|${password}`);
}

function readServiceKey(source: SettingSource, store: ServiceId): { key: ServiceKey; label: string } {
  for (const name of services[store].needs) require(source, name, store);
  const credential = holdCredential(source, store);
  const certificates = readFileSetting(source, 'WIN_SIGN_CERTIFICATES', 'authenticode.pem');
  return {
    key: {
      store,
      keystore: source.get('WIN_SIGN_KEYSTORE'),
      alias: source.get('WIN_SIGN_ALIAS'),
      certificates,
      credential,
      keySecret: readSecret(source, 'WIN_SIGN_KEY_SECRET'),
    },
    label: `a certificate of ${services[store].title}`,
  };
}

function readKey(source: SettingSource): { key: AuthenticodeIdentity['key']; label: string } | undefined {
  const store = source.get('WIN_SIGN_STORE');
  if (store === undefined) return readFileKey(source);
  if (store === 'pkcs11') return readTokenKey(source);
  const service = serviceIds.find((id) => id === store);
  if (service === undefined)
    refuseSetting(
      'WIN_SIGN_STORE',
      `"${store}" is not a store`,
      `choose one of: pkcs11, ${serviceIds.join(', ')}`,
    );
  return readServiceKey(source, service);
}

/**
 * The identity that the settings name; undefined when they name no key.
 * @throws {PipelineError} signing-settings-invalid (usage)
 */
export function readAuthenticodeIdentity(source: SettingSource): AuthenticodeIdentity | undefined {
  const found = readKey(source);
  if (found === undefined) return undefined;
  const jar = source.get('JSIGN_JAR');
  return {
    ...found,
    timestamping: { servers: readServers(source), pauses },
    jsignJar: jar === undefined ? undefined : source.toPath(jar),
  };
}
