import type { Command } from 'commander';
import { findTokenSource } from '../host/oidc.ts';
import type { DocumentIdentity, KeylessIdentity } from '../pipeline/signing/documents/document-signer.ts';
import { type Session, toPath } from './session.ts';

/** The options that name the keys and identities of signatures of documents. */
export interface IdentityOptions {
  minisignKey?: string;
  minisignPasswordFile?: string;
  gpgKey?: string;
  gpgHome?: string;
  gpgUser?: string;
  gpgPassphraseFile?: string;
  keyless: boolean;
  identityTokenFile?: string;
  fulcioUrl?: string;
  rekorUrl?: string;
  timestampUrl?: string;
}

const drop = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>;
  };

function toKeyless(
  session: Session,
  options: IdentityOptions,
  readText: (path: string) => Promise<string>,
): KeylessIdentity | undefined {
  if (!options.keyless) return undefined;
  const { identityTokenFile: file, fulcioUrl: fulcio, rekorUrl: rekor, timestampUrl: timestamp } = options;
  const fetchToken =
    file === undefined
      ? findTokenSource(session.io.env)
      : async () => (await readText(toPath(session, file))).trim();
  return fetchToken === undefined ? undefined : { fetchToken, ...drop({ fulcio, rekor, timestamp }) };
}

/** What the options name; undefined when nothing is given to sign with. */
export function findIdentity(
  session: Session,
  options: IdentityOptions,
  readText: (path: string) => Promise<string>,
): DocumentIdentity | undefined {
  const path = (file: string | undefined) => (file === undefined ? undefined : toPath(session, file));
  const { minisignKey, gpgKey, gpgHome, gpgUser } = options;
  const minisign =
    minisignKey === undefined
      ? undefined
      : {
          keyFile: toPath(session, minisignKey),
          ...drop({ passwordFile: path(options.minisignPasswordFile) }),
        };
  const hasGpg = [gpgKey, gpgHome, gpgUser].some((one) => one !== undefined);
  const gpg = hasGpg
    ? drop({
        key: gpgUser,
        keyFile: path(gpgKey),
        home: path(gpgHome),
        passphraseFile: path(options.gpgPassphraseFile),
      })
    : undefined;
  const identity = drop({ minisign, gpg, keyless: toKeyless(session, options, readText) });
  return Object.keys(identity).length > 0 ? identity : undefined;
}

/** Name with its placeholder, and description of each option. */
const identityOptions = [
  ['--minisign-key <file>', 'a secret key of minisign'],
  ['--minisign-password-file <file>', 'the password of that key'],
  ['--gpg-key <file>', 'an OpenPGP secret key'],
  ['--gpg-home <dir>', 'the home folder of GnuPG with the secret key, instead of a file'],
  ['--gpg-user <id>', 'which key of the file or the home folder'],
  ['--gpg-passphrase-file <file>', 'the passphrase of that key'],
  ['--no-keyless', 'do not sign with the identity of the job'],
  [
    '--identity-token-file <file>',
    'a token of OpenID Connect for the audience sigstore (default: that of the job)',
  ],
  ['--fulcio-url <url>', 'the certificate authority (default: that of the public Sigstore)'],
  ['--rekor-url <url>', 'the transparency log (default: that of the public Sigstore)'],
  ['--timestamp-url <url>', 'a time stamping authority (default: the time is that of the log)'],
] as const;

/** Adds the options to a command. */
export function addIdentityOptions(command: Command): Command {
  for (const [name, description] of identityOptions) command.option(name, description);
  return command;
}
