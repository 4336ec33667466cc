import { join } from 'node:path/posix';
import type { Signature } from '../../../schema/signature.ts';
import { runGpg, withGpgHome } from '../documents/gpg/run.ts';
import { toGpgSigner } from '../documents/gpg/state-lines.ts';
import type { SignableFile, SignerContext, Trust } from '../signer.ts';
import { judgeDeb } from './deb.ts';
import { judgeDetached, toSignatureName } from './detached.ts';
import { judgeRpm } from './rpm.ts';

const unsigned = (why: string): Signature => ({ signed: false, why });

async function readLabel(ctx: SignerContext, home: string): Promise<string | undefined> {
  const { stdout } = await runGpg(ctx, home, ['--with-colons', '--list-keys']);
  const lines = stdout.split('\n').map((line) => line.split(':'));
  const [fingerprint, user] = ['fpr', 'uid'].map((kind) => lines.find(([word]) => word === kind)?.[9]);
  return fingerprint === undefined ? undefined : toGpgSigner(user, fingerprint);
}

async function judge(
  ctx: SignerContext,
  file: SignableFile,
  home: string,
  publicKey: string,
  label: string,
): Promise<Signature> {
  const signed: Signature = { signed: true, by: label, public_key: publicKey };
  if (file.path.endsWith('.rpm')) {
    const verdict = await judgeRpm(ctx, home, publicKey, file.path);
    if (verdict === 'valid') return signed;
    return unsigned(verdict === 'unsigned' ? 'it has no signature' : `rpm refuses it: ${verdict.refused}`);
  }
  const isDetached = file.signing === 'detached';
  const verdict = await (isDetached ? judgeDetached : judgeDeb)(ctx, home, file.path);
  if (verdict === undefined) return unsigned('it has no signature');
  const { fingerprint, missing, refusals } = verdict;
  if (fingerprint !== undefined && refusals.length === 0)
    return isDetached ? { ...signed, detached: toSignatureName(file.path) } : signed;
  return unsigned(
    missing === undefined
      ? `gpg refuses its signature (${refusals.join(', ') || 'there is none in it'})`
      : `it was signed with the OpenPGP key ${missing}, which is not the given one`,
  );
}

/** Judges the signature in a package, or beside a file, with each given key. A damaged file is not signed. */
export async function verifyOpenPgp(
  ctx: SignerContext,
  file: SignableFile,
  { openPgpKeys = [] }: Trust,
): Promise<Signature> {
  let last = unsigned('no public key was given to check its signature with');
  for (const publicKey of openPgpKeys) {
    last = await withGpgHome(ctx, async (home) => {
      const path = join(home, 'key.asc');
      await ctx.fs.write(path, publicKey);
      const { stdout } = await runGpg(ctx, home, ['--status-fd', '1', '--import', path]);
      const label = await readLabel(ctx, home);
      if (!stdout.includes('[GNUPG:] IMPORT_OK') || label === undefined)
        return unsigned('what was given is not an OpenPGP public key');
      try {
        return await judge(ctx, file, home, publicKey, label);
      } catch (error) {
        if (error instanceof Error && error.name === 'Error') return unsigned(error.message);
        throw error;
      }
    });
    if (last.signed) return last;
  }
  return last;
}
