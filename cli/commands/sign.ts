import { Command } from 'commander';
import { createContext } from '../../host/context.ts';
import { findTokenSource } from '../../host/oidc.ts';
import type { DocumentIdentity, KeylessIdentity } from '../../pipeline/signing/documents/document-signer.ts';
import { usageError } from '../failure.ts';
import { type CommandResult, type Finish, type Session, toPath } from '../session.ts';

interface SignOptions {
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
  trustedRoot?: string;
}

const drop = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>;
  };

function toKeyless(
  session: Session,
  options: SignOptions,
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

/** @throws {PipelineError} option-missing (usage) when nothing is given to sign with */
function toIdentity(
  session: Session,
  options: SignOptions,
  readText: (path: string) => Promise<string>,
): DocumentIdentity {
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
  if (Object.keys(identity).length > 0) return identity;
  throw usageError(
    'option-missing',
    'there is nothing to sign with: no key is given, and this is not a job with a token of OpenID Connect',
    'give --minisign-key, --gpg-key or --identity-token-file, or the job "permissions: id-token: write"',
  );
}

async function signFolder(session: Session, dir: string, options: SignOptions): CommandResult {
  const { signRelease } = await import('../../pipeline/stages/release/sign-release.ts');
  const context = createContext(import.meta.url, session.log, session.io.env);
  const readText = (path: string) => context.fs.readText(path);
  const identity = toIdentity(session, options, readText);
  const trustedRoot =
    options.trustedRoot === undefined ? undefined : await readText(toPath(session, options.trustedRoot));
  const signatures = await signRelease(context, toPath(session, dir), identity, {
    epoch: Math.floor(context.clock.now() / 1000),
    trustedRoot,
  });
  for (const { file, by } of signatures) session.log.info(`${file}: by ${by}`);
  session.io.stdout(`${JSON.stringify({ status: 'signed', signatures }, undefined, 2)}\n`);
  return 0;
}

/** The command `sign`: signs SHA256SUMS of a finished release. */
export function signCommand(session: Session, finish: Finish): Command {
  return new Command('sign')
    .description(
      'signs SHA256SUMS of a release folder, and through it every file: without a key where the job has a token of OpenID Connect, and with every key that is given; run it last, in a job that runs no code of the scenario',
    )
    .argument('<dir>', 'a folder that "package" wrote')
    .option('--minisign-key <file>', 'a secret key of minisign')
    .option('--minisign-password-file <file>', 'the password of that key')
    .option('--gpg-key <file>', 'an OpenPGP secret key')
    .option('--gpg-home <dir>', 'the home folder of GnuPG with the secret key, instead of a file')
    .option('--gpg-user <id>', 'which key of the file or the home folder')
    .option('--gpg-passphrase-file <file>', 'the passphrase of that key')
    .option('--no-keyless', 'do not sign with the identity of the job')
    .option(
      '--identity-token-file <file>',
      'a token of OpenID Connect for the audience sigstore (default: that of the job)',
    )
    .option('--fulcio-url <url>', 'the certificate authority (default: that of the public Sigstore)')
    .option('--rekor-url <url>', 'the transparency log (default: that of the public Sigstore)')
    .option('--timestamp-url <url>', 'a time stamping authority (default: the time is that of the log)')
    .option('--trusted-root <file>', 'the trusted root of another Sigstore than the public one')
    .action((dir: string, options: SignOptions) => finish(signFolder(session, dir, options)));
}
