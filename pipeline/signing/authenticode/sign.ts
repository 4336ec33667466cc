import { basename, extname, join } from 'node:path/posix';
import { PipelineError } from '../../errors.ts';
import { isScript } from '../../shared/unsigned/script.ts';
import type { SignerContext } from '../signer.ts';
import { planSign } from './commands.ts';
import type { AuthenticodeIdentity } from './identity.ts';
import { runCommand, toReason, toSigningError } from './run.ts';
import { addTimestamp } from './timestamp.ts';
import { readEmbedded } from './verify.ts';

/** The files with secrets of an identity. */
function listSecretFiles({ key }: AuthenticodeIdentity): string[] {
  const files =
    key.store === 'pkcs12'
      ? [key.password]
      : key.store === 'pkcs11'
        ? [key.pin]
        : [key.credential, key.keySecret];
  return files.filter((path) => path !== undefined);
}

async function readSecrets(ctx: SignerContext, identity: AuthenticodeIdentity): Promise<string[]> {
  const texts = [];
  for (const path of listSecretFiles(identity)) texts.push((await ctx.fs.readText(path)).trim());
  // A credential can have several parts.
  return texts.flatMap((text) => [text, ...text.split('|').filter((part) => part.length > 3)]);
}

const isWrongPassword = (reason: string) =>
  /mac verify failure|password was incorrect|CKR_PIN_INCORRECT|PIN incorrect/i.test(reason);

/**
 * Writes the signed form of `from` to `to`, which does not exist, without a time stamp.
 * @throws {PipelineError} signing-failed, tool-missing (environment)
 */
export async function signInto(
  ctx: SignerContext,
  identity: AuthenticodeIdentity,
  from: string,
  to: string,
  name = basename(from),
): Promise<void> {
  const { command, inPlace } = planSign(identity, { from, to, isMsi: name.endsWith('.msi') });
  if (inPlace) await ctx.fs.copy(from, to);
  const result = await runCommand(ctx, command);
  if (result.exitCode === 0 && (await ctx.fs.stat(to)) !== undefined) return;
  const reason = toReason(result, await readSecrets(ctx, identity));
  throw toSigningError(
    isWrongPassword(reason)
      ? `${name} cannot be signed with ${identity.label}: the password or PIN is wrong`
      : `${name} cannot be signed with ${identity.label}: ${command.file} failed:\n${reason}`,
    'check the certificate, its password and the settings of the signer',
  );
}

/**
 * Signs a file in place, with a time stamp. The signed file takes the place of the old one, whose other names keep their content.
 * @throws {PipelineError} signing-failed, tool-missing (environment)
 */
export async function signAuthenticode(
  ctx: SignerContext,
  identity: AuthenticodeIdentity,
  path: string,
): Promise<void> {
  const mode = (await ctx.fs.stat(path))?.mode;
  if (mode === undefined)
    throw new PipelineError({
      code: 'signing-failed',
      blame: 'environment',
      message: `${path} does not exist`,
      remedy: 'report this as a bug',
    });
  const work = await ctx.fs.makeTempDir('vrooli-sign-');
  try {
    // Its extension says which kind of file it is.
    const signed = join(work, `signed${isScript(path) ? extname(path) : ''}`);
    await signInto(ctx, identity, path, signed, basename(path));
    const isStamped = (await readEmbedded(ctx, signed)).isTimestamped;
    const stamped = isStamped
      ? signed
      : await addTimestamp(ctx, identity.timestamping, signed, basename(path));
    const beside = `${path}.signed`;
    await ctx.fs.copy(stamped, beside);
    await ctx.fs.chmod(beside, mode);
    await ctx.fs.rename(beside, path);
  } finally {
    await ctx.fs.remove(work);
  }
}
