import { basename, join } from 'node:path/posix';
import type { SignableFile, SignerContext } from '../signer.ts';
import { planSign } from './commands.ts';
import { toEntitlements } from './entitlements.ts';
import type { AppleIdentity } from './identity.ts';
import { installRemedy, lacksPackage, runCommand, toReason, toSigningError } from './run.ts';

/** Signs `path`, which has no other names. */
async function signCopy(
  ctx: SignerContext,
  identity: AppleIdentity,
  file: SignableFile,
  path: string,
  work: string,
): Promise<void> {
  const text = toEntitlements(file.path, file.kind);
  const entitlements = text === undefined ? undefined : join(work, 'entitlements.plist');
  if (text !== undefined && entitlements !== undefined) await ctx.fs.write(entitlements, text);
  const command = planSign(identity, file, { path, entitlements });
  const result = await runCommand(ctx, command);
  if (result.exitCode === 0) return;
  if (lacksPackage(result))
    throw toSigningError(`${command.file} does not have the package apple-platform-py`, installRemedy);
  throw toSigningError(
    `${basename(file.path)} cannot be signed with ${identity.label}: ${toReason(result)}`,
    'check the certificate, its password, and that the server of time stamps can be reached',
  );
}

/**
 * Signs a file or a bundle in place. The signed file takes the place of the old one, whose other names keep their content; of a bundle only the
 * executable and the list of its files change.
 * @throws {PipelineError} signing-failed (environment)
 */
export async function signForMac(
  ctx: SignerContext,
  identity: AppleIdentity,
  file: SignableFile,
): Promise<void> {
  const work = await ctx.fs.makeTempDir('vrooli-sign-');
  try {
    if (file.kind === 'bundle') {
      await signCopy(ctx, identity, file, file.path, work);
      return;
    }
    const { mode = 0o644 } = (await ctx.fs.stat(file.path)) ?? {};
    // Tools recognize an image and a package by its name.
    const copy = join(work, basename(file.path));
    await ctx.fs.copy(file.path, copy);
    await signCopy(ctx, identity, file, copy, work);
    const made = (await ctx.fs.stat(`${copy}.signed`)) === undefined ? copy : `${copy}.signed`;
    const beside = `${file.path}.signed`;
    await ctx.fs.copy(made, beside);
    await ctx.fs.chmod(beside, mode);
    await ctx.fs.rename(beside, file.path);
  } finally {
    await ctx.fs.remove(work);
  }
}
