import { join } from 'node:path/posix';
import { formatArHeader, readDebMembers, signatureMember } from '../../formats/deb/ar.ts';
import { runGpg } from '../documents/gpg/run.ts';
import { type GpgVerdict, parseStateLines } from '../documents/gpg/state-lines.ts';
import type { SignerContext } from '../signer.ts';
import { type SigningKey, toPassphrase, toWords } from './key.ts';
import type { OpenPgpIdentity } from './settings.ts';

/** A larger one is not a signature. */
const maxSignatureBytes = 64 * 1024;

/** The bytes that the signature of a package covers: the contents of its members, one after the other. */
async function* readSigned(ctx: SignerContext, path: string): AsyncGenerator<Uint8Array> {
  for (const { name, start, end } of await readDebMembers(ctx, path))
    if (name !== signatureMember) yield* ctx.fs.read(path, { start, end });
}

async function* withSignature(
  ctx: SignerContext,
  path: string,
  signature: Uint8Array,
): AsyncGenerator<Uint8Array> {
  const members = await readDebMembers(ctx, path);
  const last = members.filter(({ name }) => name !== signatureMember).at(-1);
  const end = last === undefined ? 0 : last.end + ((last.end - last.start) % 2);
  yield* ctx.fs.read(path, { start: 0, end });
  yield Buffer.from(formatArHeader(signatureMember, signature.length, members[0]?.time ?? '0'));
  yield signature;
  if (signature.length % 2 === 1) yield Buffer.from('\n');
}

/**
 * Signs a package as debsig-verify reads it, in the place of an earlier signature: a member `_gpgorigin` at the end, with SHA-512.
 * https://manpages.debian.org/debsig-verify.1
 * @throws {Error} with the words of gpg
 */
export async function signDeb(
  ctx: SignerContext,
  identity: OpenPgpIdentity,
  { fingerprint }: SigningKey,
  home: string,
  path: string,
): Promise<void> {
  const [signed, made] = [join(home, 'signed'), join(home, 'signature')];
  await ctx.fs.write(signed, readSigned(ctx, path));
  const { exitCode, stderr } = await runGpg(ctx, home, [
    ...toPassphrase(identity),
    ...['--local-user', fingerprint, '--digest-algo', 'SHA512', '--detach-sign', '--output', made, signed],
  ]);
  if (exitCode !== 0) throw new Error(toWords(stderr));
  const signature = await ctx.fs.readBytes(made);
  const { mode = 0o644 } = (await ctx.fs.stat(path)) ?? {};
  await ctx.fs.write(path, withSignature(ctx, path, signature), mode);
}

/** What gpg says about the signature of a package with the keys of a home folder; undefined when it has none. */
export async function judgeDeb(
  ctx: SignerContext,
  home: string,
  path: string,
): Promise<GpgVerdict | undefined> {
  const member = (await readDebMembers(ctx, path)).find(({ name }) => name === signatureMember);
  if (member === undefined) return undefined;
  const { start, end } = member;
  if (end - start > maxSignatureBytes) throw new Error(`a signature of ${end - start} bytes`);
  const [signed, signature] = [join(home, 'signed'), join(home, 'signature')];
  await ctx.fs.write(signed, readSigned(ctx, path));
  await ctx.fs.write(signature, ctx.fs.read(path, { start, end }));
  const options = ['--status-fd', '1', '--trust-model', 'always', '--weak-digest', 'SHA1'];
  const { stdout } = await runGpg(ctx, home, [...options, '--verify', signature, signed]);
  return parseStateLines(stdout);
}
