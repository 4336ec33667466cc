import { createHash } from 'node:crypto';
import { join } from 'node:path/posix';
import type { Signature } from '../../../schema/signature.ts';
import { isScript, maxScriptBytes, type SplitScript, splitScript } from '../../shared/unsigned/script.ts';
import type { SignableFile, SignerContext, Trust } from '../signer.ts';
import { readSignedMessage, type SignedMessage, toSubject } from './cms.ts';
import { planExtract, planVerify } from './commands.ts';
import { runCommand, toReason } from './run.ts';

async function readScript({ fs }: Pick<SignerContext, 'fs'>, path: string): Promise<SplitScript> {
  const { size = 0 } = (await fs.stat(path)) ?? {};
  if (size > maxScriptBytes) throw new Error(`it is longer than ${maxScriptBytes} bytes`);
  return splitScript(await fs.readText(path));
}

/**
 * The signature in a file. @throws {Error} with the reader's words when there is none, or one that cannot be read
 */
export async function readEmbedded(ctx: SignerContext, path: string): Promise<SignedMessage> {
  if (isScript(path)) {
    const { signature } = await readScript(ctx, path);
    if (signature === undefined) throw new Error('it has no signature');
    return readSignedMessage(signature);
  }
  const dir = await ctx.fs.makeTempDir('vrooli-signature-');
  try {
    const to = join(dir, 'signature');
    const result = await runCommand(ctx, planExtract(path, to));
    if (result.exitCode !== 0 || (await ctx.fs.stat(to)) === undefined)
      throw new Error('it has no signature');
    return readSignedMessage(await ctx.fs.readBytes(to));
  } finally {
    await ctx.fs.remove(dir);
  }
}

/** Whether the digests that the signature states are those of the file; a program has one, an .msi can have two. */
function matchesFile(output: string): boolean {
  const read = (word: string) =>
    [...output.matchAll(new RegExp(`^${word} (.*\\S)\\s*: *([0-9A-F]{40,128})\\b`, 'gm'))].map(
      ([, name = '', digest = '']) => [name, digest] as const,
    );
  const stated = read('Current').filter(([name]) => name !== 'PE checksum');
  const actual = new Map(read('Calculated'));
  const isSame = stated.every(([name, digest]) => actual.get(name) === digest);
  return stated.length > 0 && isSame && !output.includes('MISMATCH');
}

/** Whether a signature states the digest of a script: of its text without the signature, in UTF-16. */
async function matchesScript(ctx: SignerContext, path: string, message: SignedMessage): Promise<boolean> {
  const { text } = await readScript(ctx, path);
  const { algorithm, value } = message.readDigest();
  return createHash(algorithm).update(Buffer.from(text, 'utf16le')).digest().equals(value);
}

const unsigned = (why: string): Signature => ({ signed: false, why });

/**
 * The signer of a file: the signature is of this file, and the key of the certificate made it. With roots the chains of the certificate
 * and the time stamp end at one of them; without, they are not judged.
 * @throws {PipelineError} tool-missing (environment)
 */
export async function verifyAuthenticode(
  ctx: SignerContext,
  { path }: SignableFile,
  { roots }: Trust,
): Promise<Signature> {
  // Only osslsigncode since 2.8 reads scripts: without roots its answer is not needed.
  const isText = isScript(path);
  const checked = isText && roots === undefined ? undefined : await runCommand(ctx, planVerify(path, roots));
  let message: SignedMessage;
  let isOfFile: boolean;
  try {
    message = await readEmbedded(ctx, path);
    isOfFile = isText ? await matchesScript(ctx, path, message) : matchesFile(checked?.stdout ?? '');
  } catch (error) {
    return unsigned(`no Authenticode signature: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!isOfFile) return unsigned('its Authenticode signature is of other bytes');
  if (!message.isGenuine)
    return unsigned(
      'its Authenticode signature was not made by the key of its certificate, or its time stamp is of another one',
    );
  if (checked !== undefined && roots !== undefined && checked.exitCode !== 0)
    return unsigned(
      `its certificate or time stamp leads to none of the given roots: ${toReason(checked, [])}`,
    );
  return {
    signed: true,
    by: toSubject(message.certificate),
    chain: roots === undefined ? 'not-judged' : 'trusted',
    timestamped: message.isTimestamped,
  };
}
