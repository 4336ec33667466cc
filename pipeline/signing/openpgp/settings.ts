import type { SettingSource } from '../../ports.ts';
import { readFileSetting, type Setting } from '../settings.ts';

export const openPgpSettings = {
  GPG_PRIVATE_KEY: {
    description:
      'OpenPGP secret key for .deb, .rpm, .AppImage and .tar.zst files of Linux: the output of `gpg --armor --export-secret-keys <id>`, this text in base64, or a path.',
    secret: true,
  },
  GPG_PASSPHRASE: { description: 'Passphrase of the key of `GPG_PRIVATE_KEY`.', secret: true },
} as const satisfies Record<string, Setting>;

/** A secret key in a file, and its passphrase in another. Both exist only while something is signed. */
export interface OpenPgpIdentity {
  keyFile: string;
  passphraseFile?: string;
}

/**
 * The identity that the settings name; undefined when they name no key.
 * @throws {PipelineError} signing-settings-invalid (usage)
 */
export function readOpenPgpIdentity(source: SettingSource): OpenPgpIdentity | undefined {
  const text = source.get('GPG_PRIVATE_KEY');
  const keyFile = text?.startsWith('-----BEGIN PGP')
    ? source.hold('openpgp-key.asc', `${text}\n`)
    : readFileSetting(source, 'GPG_PRIVATE_KEY', 'openpgp-key.asc');
  if (keyFile === undefined) return undefined;
  const passphrase = source.get('GPG_PASSPHRASE');
  return passphrase === undefined
    ? { keyFile }
    : { keyFile, passphraseFile: source.hold('openpgp-passphrase', passphrase) };
}
