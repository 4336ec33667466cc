import { basename } from 'node:path/posix';
import type { FileSystem } from '../pipeline/ports.ts';
import type { DocumentTrust, KeylessPolicy } from '../pipeline/signing/documents/document-signer.ts';
import { toKeyError } from '../pipeline/signing/documents/key-error.ts';
import { parsePublicKey } from '../schema/minisign/public-key.ts';
import { parseTrustedRoots } from '../pipeline/signing/documents/sigstore/trusted-root.ts';
import type { VerifyOptions } from '../pipeline/stages/release/verify.ts';
import { usageError } from './failure.ts';

/** The options of `verify` about signatures, as they are given. */
export interface TrustOptions {
  minisignKey?: string[] | undefined;
  gpgKey?: string[] | undefined;
  certificateIdentity?: string | undefined;
  certificateIdentityRegexp?: string | undefined;
  certificateOidcIssuer?: string | undefined;
  repository?: string | undefined;
  trustedRoot?: string | undefined;
  publicKey?: string[] | undefined;
  signingRoots?: string | undefined;
  requireSignature?: boolean | undefined;
}

/** Name, placeholder, whether it may be repeated, and description of each option. */
export const trustOptions = [
  ['minisign-key', '<key>', true, 'a public key of minisign: its file or its line'],
  ['gpg-key', '<file>', true, 'an OpenPGP public key, in ASCII armour'],
  [
    'certificate-identity',
    '<identity>',
    false,
    'the workflow (or mail address) that a keyless signature must be of',
  ],
  [
    'certificate-identity-regexp',
    '<pattern>',
    false,
    'the same as a pattern that the whole identity must match',
  ],
  ['certificate-oidc-issuer', '<url>', false, 'the issuer of that identity'],
  [
    'repository',
    '<repository>',
    false,
    'owner/name or address: a keyless signature must be of one of its workflows',
  ],
  ['trusted-root', '<file>', false, 'the trusted root of another Sigstore than the public one'],
  ['public-key', '<file>', true, 'a public key (PEM) for a bundle of Sigstore that was made with a key'],
  ['signing-roots', '<file>', false, 'certificates in PEM that signatures inside files must lead to'],
] as const;

const toAddress = (repository: string) =>
  /^https?:\/\//.test(repository) ? repository : `https://github.com/${repository}`;

/** @throws {PipelineError} argument-invalid (usage) when the options do not fit each other */
function toPolicy(options: TrustOptions): KeylessPolicy | undefined {
  const {
    certificateIdentity: subject,
    certificateIdentityRegexp: subjectPattern,
    certificateOidcIssuer: issuer,
    repository,
  } = options;
  const given = [subject, subjectPattern, repository].filter((one) => one !== undefined).length;
  const refuse = (message: string, remedy: string) => usageError('argument-invalid', message, remedy);
  if (given > 1)
    throw refuse(
      'more than one identity of a keyless signature is given',
      'give one of --certificate-identity, --certificate-identity-regexp, --repository',
    );
  if (repository !== undefined) {
    if (issuer !== undefined)
      throw refuse(
        '--repository has its issuer: that of GitHub Actions',
        'leave --certificate-oidc-issuer out',
      );
    return { repository: toAddress(repository) };
  }
  if ((given === 0) !== (issuer === undefined))
    throw refuse(
      'an identity without its issuer, or an issuer without an identity, is given',
      'give --certificate-identity and --certificate-oidc-issuer together',
    );
  if (issuer === undefined) return undefined;
  if (subject !== undefined) return { subject, issuer };
  try {
    new RegExp(subjectPattern ?? '');
  } catch {
    throw refuse(`${subjectPattern} is not a regular expression`, 'correct --certificate-identity-regexp');
  }
  return { subjectPattern: subjectPattern ?? '', issuer };
}

/**
 * Reads what the options name. A public key of minisign is a file where one of that name exists, else the key itself.
 * @throws {PipelineError} argument-invalid, signing-key-invalid (usage)
 */
export async function readTrust(
  fs: Pick<FileSystem, 'readText' | 'stat'>,
  options: TrustOptions,
  toPath: (path: string) => string,
): Promise<VerifyOptions> {
  const readKey = async (path: string, check: (text: string) => unknown) => {
    try {
      const text = await fs.readText(toPath(path));
      check(text);
      return text;
    } catch (error) {
      throw toKeyError(basename(path), error);
    }
  };
  const minisignKeys: string[] = [];
  for (const key of options.minisignKey ?? []) {
    const isFile = (await fs.stat(toPath(key)))?.kind === 'file';
    if (isFile) minisignKeys.push(await readKey(key, parsePublicKey));
    else {
      try {
        parsePublicKey(key);
      } catch {
        throw toKeyError(key, new Error('neither a file nor a public key of minisign'));
      }
      minisignKeys.push(key);
    }
  }
  const publicKeys: string[] = [];
  for (const path of options.publicKey ?? []) publicKeys.push(await readKey(path, () => undefined));
  const { trustedRoot: root } = options;
  const trust: DocumentTrust = {
    minisignKeys,
    gpgKeys: (options.gpgKey ?? []).map(toPath),
    keyless: toPolicy(options),
    trustedRoot: root === undefined ? undefined : await readKey(root, parseTrustedRoots),
    publicKeys,
  };
  const { signingRoots } = options;
  const openPgpKeys: string[] = [];
  for (const path of options.gpgKey ?? []) openPgpKeys.push(await readKey(path, () => undefined));
  const embedded = {
    ...(signingRoots === undefined ? {} : { roots: toPath(signingRoots) }),
    ...(openPgpKeys.length === 0 ? {} : { openPgpKeys }),
  };
  return { trust, embedded, requireSignature: options.requireSignature === true };
}
