import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { PipelineError } from '../../errors.ts';
import { runGpg, withGpgHome } from '../documents/gpg/run.ts';
import { toGpgSigner } from '../documents/gpg/state-lines.ts';
import type { SignerContext } from '../signer.ts';
import type { OpenPgpIdentity } from './settings.ts';

/** A secret key that can sign. */
export interface SigningKey {
  fingerprint: string;
  /** User id and fingerprint. */
  label: string;
  /** `r` for a key that was revoked, `e` for one that has expired. */
  validity: string;
  /** In bits; of RSA and DSA. */
  length: number;
  /** The number of OpenPGP for the algorithm, 1 is RSA, 17 DSA. */
  algorithm: number;
  /** Seconds since the epoch; undefined for a key that does not expire. */
  expires: number | undefined;
}

const day = 86_400;
const warningDays = 60;
const shortestRsa = 2048;

/** Options of gpg for the passphrase of an identity. */
export const toPassphrase = ({ passphraseFile }: OpenPgpIdentity): string[] => [
  '--pinentry-mode',
  'loopback',
  ...(passphraseFile === undefined ? ['--passphrase', ''] : ['--passphrase-file', passphraseFile]),
];

function refuse(message: string, remedy: string): PipelineError {
  return new PipelineError({ code: 'signing-key-invalid', blame: 'environment', message, remedy });
}

/** The last lines of what gpg printed. */
export const toWords = (stderr: string): string => stderr.trim().split('\n').slice(-3).join('; ');

/**
 * Runs a task with a home folder of GnuPG that contains the key alone, and is removed with its agent in every case.
 * @throws {PipelineError} signing-key-invalid (environment)
 */
export async function withKey<T>(
  ctx: SignerContext,
  identity: OpenPgpIdentity,
  task: (home: string, key: SigningKey) => Promise<T>,
): Promise<T> {
  return withGpgHome(ctx, async (home) => {
    const imported = await runGpg(ctx, home, [...toPassphrase(identity), '--import', identity.keyFile]);
    if (imported.exitCode !== 0)
      throw refuse(
        `GPG_PRIVATE_KEY cannot be read: ${toWords(imported.stderr)}`,
        'set it to the output of `gpg --armor --export-secret-keys <id>`, and GPG_PASSPHRASE to its passphrase',
      );
    const { stdout } = await runGpg(ctx, home, ['--with-colons', '--list-secret-keys']);
    const key = parseKey(stdout);
    if (key === undefined)
      throw refuse(
        'GPG_PRIVATE_KEY has no secret key',
        'export it with --export-secret-keys, not with --export',
      );
    return task(home, key);
  });
}

/** https://git.gnupg.org/cgi-bin/gitweb.cgi?p=gnupg.git;a=blob;f=doc/DETAILS */
export function parseKey(stdout: string): SigningKey | undefined {
  const lines = stdout.split('\n').map((line) => line.split(':'));
  const [secret, fingerprint, user] = ['sec', 'fpr', 'uid'].map((kind) =>
    lines.find(([word]) => word === kind),
  );
  const name = fingerprint?.[9];
  if (secret === undefined || name === undefined) return undefined;
  const [, validity = '', length = '', algorithm = '', , , expires = ''] = secret;
  return {
    fingerprint: name,
    label: toGpgSigner(user?.[9], name),
    validity,
    length: Number(length),
    algorithm: Number(algorithm),
    expires: expires === '' ? undefined : Number(expires),
  };
}

/** Errors for a key that cannot sign or that verifiers refuse, warnings for one that soon expires. `now` is in seconds. Pure. */
export function findKeyFaults(key: SigningKey, now: number): Diagnostic[] {
  const { label, validity, length, algorithm, expires } = key;
  const fault = (severity: 'error' | 'warning', code: Diagnostic['code'], what: string, remedy: string) => [
    { severity, code, message: `the key of ${label} ${what}`, remedy },
  ];
  if (validity === 'r') return fault('error', 'signing-key-invalid', 'was revoked', 'sign with another key');
  if (validity === 'e' || (expires !== undefined && expires <= now))
    return fault(
      'error',
      'certificate-expired',
      'has expired',
      'give it a later end with `gpg --quick-set-expire`, and publish it again',
    );
  if (algorithm === 17)
    return fault('error', 'signing-key-invalid', 'is of DSA', 'make a key of Ed25519 or RSA with 3072 bits');
  if (algorithm <= 3 && length < shortestRsa)
    return fault(
      'error',
      'signing-key-invalid',
      `has ${length} bits`,
      'make a key of Ed25519 or RSA with 3072 bits: apt and rpm refuse shorter ones than 2048',
    );
  if (expires !== undefined && expires - now < warningDays * day)
    return fault(
      'warning',
      'certificate-expires',
      `expires in ${Math.floor((expires - now) / day)} days`,
      'give it a later end with `gpg --quick-set-expire`, and publish it again',
    );
  return [];
}

/** The public part of a key, as gpg writes it for others. */
export async function exportPublicKey(ctx: SignerContext, home: string, key: SigningKey): Promise<string> {
  const args = ['--export-options', 'export-minimal', '--armor', '--export', key.fingerprint];
  return (await runGpg(ctx, home, args)).stdout;
}
