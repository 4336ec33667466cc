import type { SettingSource } from '../../ports.ts';
import { readFileSetting, refuseSetting, type Setting } from '../settings.ts';
import type { ApiKey, AppleId, NotaryEndpoints, NotaryIdentity } from './identity.ts';

const open = (description: string): Setting => ({ description, secret: false });
const secret = (description: string): Setting => ({ description, secret: true });

const defaults = {
  APPLE_NOTARY_URL: 'https://appstoreconnect.apple.com/notary/v2',
  APPLE_NOTARY_TICKET_URL:
    'https://api.apple-cloudkit.com/database/1/com.apple.gk.ticket-delivery/production/public/records/lookup',
} as const;

const defaultMinutes = 30;

export const notarySettings = {
  APPLE_API_KEY: secret(
    'Private key of App Store Connect (`AuthKey_….p8`) that notarizes files for macOS: its content in base64, or a path.',
  ),
  APPLE_API_KEY_ID: open('Id of that key, ten letters and digits.'),
  APPLE_API_ISSUER: open('Issuer id of that key; empty for the key of one person.'),
  APPLE_ID: open('Apple Account that notarizes on a Mac, when `APPLE_API_KEY` is not set.'),
  APPLE_APP_SPECIFIC_PASSWORD: secret('App-specific password of the Apple Account.'),
  APPLE_TEAM_ID: open('Team of the Apple Account.'),
  APPLE_NOTARY_TIMEOUT: open(
    `Minutes to wait for the result of a submission. Default: ${defaultMinutes}. A later \`vrooli-bundle notarize\` waits on, without a second upload.`,
  ),
  APPLE_NOTARY_URL: open("Address of the notary API, for a proxy or a test. Default: Apple's."),
  APPLE_NOTARY_UPLOAD_URL: open(
    'Address of the server of uploads, for a proxy or a test. Default: that of the bucket that Apple names.',
  ),
  APPLE_NOTARY_TICKET_URL: open(
    "Address where tickets are looked up, for a proxy or a test. Default: Apple's.",
  ),
} as const;

/** An address with https; with http only of this machine, because requests carry a token. */
function readAddress(source: SettingSource, name: keyof typeof notarySettings): string | undefined {
  const text = source.get(name);
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isLocal = url !== undefined && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLocal);
  if (!isSafe || url.username !== '' || url.search !== '' || url.hash !== '')
    refuseSetting(
      name,
      `"${text}" is not an address that can be used`,
      'write an address that begins with https://, without a user, a query and a fragment; http:// only for this machine',
    );
  return text.replace(/\/+$/, '');
}

function readEndpoints(source: SettingSource): NotaryEndpoints {
  return {
    api: readAddress(source, 'APPLE_NOTARY_URL') ?? defaults.APPLE_NOTARY_URL,
    upload: readAddress(source, 'APPLE_NOTARY_UPLOAD_URL'),
    tickets: readAddress(source, 'APPLE_NOTARY_TICKET_URL') ?? defaults.APPLE_NOTARY_TICKET_URL,
  };
}

function readTimeout(source: SettingSource): number {
  const name = 'APPLE_NOTARY_TIMEOUT';
  const text = source.get(name) ?? String(defaultMinutes);
  const minutes = Number(text);
  if (!/^\d{1,4}(?:\.\d{1,3})?$/.test(text) || minutes <= 0 || minutes > 24 * 60)
    refuseSetting(name, `"${text}" is not a number of minutes`, 'write a number from 0.001 to 1440');
  return minutes * 60_000;
}

function requireSetting(source: SettingSource, name: keyof typeof notarySettings, other: string): string {
  return source.get(name) ?? refuseSetting(name, `it is not set, and ${other} needs it`, 'set it too');
}

function readApiKey(source: SettingSource): ApiKey | undefined {
  const name = 'APPLE_API_KEY';
  const text = source.get(name);
  if (text === undefined) return undefined;
  // A secret often has the text of the file itself.
  const file = text.startsWith('-----BEGIN')
    ? source.hold('apple_api_key.p8', text)
    : readFileSetting(source, name, 'apple_api_key.p8');
  if (file === undefined) return undefined;
  const keyId = requireSetting(source, 'APPLE_API_KEY_ID', name);
  if (!/^[A-Za-z0-9]{4,32}$/.test(keyId))
    refuseSetting(
      'APPLE_API_KEY_ID',
      'it has other characters than letters and digits',
      'copy the id of the key',
    );
  return { kind: 'api-key', file, keyId, issuer: source.get('APPLE_API_ISSUER') };
}

function readAppleId(source: SettingSource): AppleId | undefined {
  const appleId = source.get('APPLE_ID');
  if (appleId === undefined) return undefined;
  const password = requireSetting(source, 'APPLE_APP_SPECIFIC_PASSWORD', 'APPLE_ID');
  return {
    kind: 'apple-id',
    appleId,
    teamId: requireSetting(source, 'APPLE_TEAM_ID', 'APPLE_ID'),
    password: source.hold('apple_app_specific_password', password),
  };
}

/**
 * Who notarizes; undefined when the settings name nobody.
 * @throws {PipelineError} signing-settings-invalid (usage)
 */
export function readNotaryIdentity(source: SettingSource): NotaryIdentity | undefined {
  const credential = readApiKey(source) ?? readAppleId(source);
  if (credential === undefined) return undefined;
  const label = credential.kind === 'api-key' ? `the key ${credential.keyId}` : credential.appleId;
  return { credential, label, endpoints: readEndpoints(source), timeoutMs: readTimeout(source) };
}
