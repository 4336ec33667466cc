import { basename, join } from 'node:path/posix';
import { maxSignatureBytes } from '../../formats/linux/signature-packets.ts';
import { isPlainArmour } from '../documents/gpg/armour.ts';
import { runGpg } from '../documents/gpg/run.ts';
import { type GpgVerdict, parseStateLines } from '../documents/gpg/state-lines.ts';
import type { SignerContext } from '../signer.ts';
import { type SigningKey, toPassphrase, toWords } from './key.ts';
import type { OpenPgpIdentity } from './settings.ts';

/** The file of a signature beside what it signs. */
export const toSignatureName = (path: string): string => `${basename(path)}.asc`;

/**
 * Writes the signature of a file beside it: `<file>.asc`, armoured, with SHA-512, as `gpg --verify` takes it.
 * @throws {Error} with the words of gpg
 */
export async function signDetached(
  ctx: SignerContext,
  identity: OpenPgpIdentity,
  { fingerprint }: SigningKey,
  home: string,
  path: string,
): Promise<void> {
  const made = join(home, 'signature');
  const { exitCode, stderr } = await runGpg(ctx, home, [
    ...toPassphrase(identity),
    ...['--local-user', fingerprint, '--digest-algo', 'SHA512', '--armor', '--detach-sign'],
    ...['--output', made, path],
  ]);
  if (exitCode !== 0) throw new Error(toWords(stderr));
  await ctx.fs.write(`${path}.asc`, await ctx.fs.readBytes(made), 0o644);
}

/** What gpg says about the signature beside a file with the keys of a home folder; undefined when there is none. @throws {Error} for another file of its name */
export async function judgeDetached(
  ctx: SignerContext,
  home: string,
  path: string,
): Promise<GpgVerdict | undefined> {
  const stat = await ctx.fs.stat(`${path}.asc`);
  if (stat?.kind !== 'file') return undefined;
  if (stat.size > maxSignatureBytes) throw new Error(`a signature of ${stat.size} bytes`);
  const bytes = await ctx.fs.readBytes(`${path}.asc`);
  if (!isPlainArmour(bytes)) throw new Error(`${toSignatureName(path)} has bytes that are not signed`);
  const signature = join(home, 'signature');
  await ctx.fs.write(signature, bytes);
  const options = ['--status-fd', '1', '--trust-model', 'always'];
  const { stdout } = await runGpg(ctx, home, [...options, '--verify', signature, path]);
  return parseStateLines(stdout);
}
