import { join } from 'node:path/posix';
import type {
  DocumentContext,
  DocumentTrust,
  SignedDocument,
  StatedOrigin,
  Verdict,
} from '../document-signer.ts';
import { toKeyError } from '../key-error.ts';
import { isPlainArmour } from './armour.ts';
import { runGpg, withGpgHome } from './run.ts';
import { type GpgVerdict, parseStateLines, toGpgSigner } from './state-lines.ts';

const askForKey = 'give the public key of the publisher with --gpg-key, from a place other than this release';

function judge({ fingerprint, user, missing, refusals }: GpgVerdict, source: KeySource): Verdict {
  if (fingerprint !== undefined && refusals.length === 0) {
    const by = toGpgSigner(user, fingerprint);
    if (source === 'given') return { is: 'confirmed', by };
    return { is: 'self-stated', by, why: 'only metadata.json states that this is the key of the publisher' };
  }
  if (missing !== undefined && !refusals.includes('BADSIG')) {
    const made = `it was made with the OpenPGP key ${missing}`;
    return source === 'none'
      ? { is: 'not-judged', why: `${made}, and no public key was given`, remedy: askForKey }
      : { is: 'wrong', why: `${made}, which is not an expected key` };
  }
  return { is: 'wrong', why: `gpg refuses it (${refusals.join(', ') || 'no signature is in it'})` };
}

/** Where the public keys come from. */
type KeySource = 'given' | 'metadata' | 'none';

/** Judges a detached OpenPGP signature with gpg: only the given keys, else the one of metadata.json, are in its key ring. */
export async function verifyGpg(
  ctx: DocumentContext,
  { name, bytes }: SignedDocument,
  file: Uint8Array,
  { gpgKeys }: Pick<DocumentTrust, 'gpgKeys'>,
  { listed }: StatedOrigin,
): Promise<Verdict> {
  const stated = listed?.publicKey;
  const source = gpgKeys.length > 0 ? 'given' : stated === undefined ? 'none' : 'metadata';
  if ((await ctx.exec.which('gpg')) === undefined)
    return {
      is: 'not-judged',
      why: 'gpg is not on PATH',
      remedy: 'install GnuPG, or check it with another program',
    };
  return withGpgHome(
    ctx,
    async (home) => {
      const own = join(home, 'stated.asc');
      if (source === 'metadata') await ctx.fs.write(own, stated ?? '');
      for (const key of source === 'metadata' ? [own] : gpgKeys) {
        const { stdout } = await runGpg(ctx, home, ['--no-autostart', '--status-fd', '1', '--import', key]);
        if (!stdout.includes('[GNUPG:] IMPORT_OK')) throw toKeyError(key, 'not an OpenPGP public key');
      }
      const [document, signature] = [join(home, name), join(home, `${name}.asc`)];
      await ctx.fs.write(document, bytes);
      await ctx.fs.write(signature, file);
      const options = ['--no-autostart', '--status-fd', '1', '--trust-model', 'always'];
      const { stdout } = await runGpg(ctx, home, [...options, '--verify', signature, document]);
      const verdict = judge(parseStateLines(stdout), source);
      return listed !== undefined && !isPlainArmour(file)
        ? { is: 'wrong', why: 'it has bytes that are not signed' }
        : verdict;
    },
    { hasAgent: false },
  );
}
