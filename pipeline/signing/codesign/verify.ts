import type { Signature } from '../../../schema/signature.ts';
import type { SignableFile, SignerContext, Trust } from '../signer.ts';
import { readFacts, type SignatureFacts } from './run.ts';

const unsigned = (why: string): Signature => ({ signed: false, why });

/** What the facts of a signature mean. A self-made certificate is not judged; a chain that ends at Apple's root is. Pure. */
export function judgeFacts({
  is_signed,
  problems,
  subject,
  is_apples,
  is_timestamped,
}: SignatureFacts): Signature {
  if (!is_signed || subject === null) return unsigned('it has no signature with a certificate');
  if (problems.length > 0)
    return unsigned(`its signature is not of this file: ${problems.slice(0, 5).join('; ')}`);
  return {
    signed: true,
    by: subject,
    chain: is_apples ? 'trusted' : 'not-judged',
    timestamped: is_timestamped,
  };
}

/**
 * The signer of a program, bundle, image or package: each digest that the signature states is that of the file, and the key of the certificate made it.
 * @throws {PipelineError} tool-missing (environment)
 */
export async function verifyForMac(
  ctx: SignerContext,
  { path }: SignableFile,
  trust: Trust,
  python = trust.python ?? 'python3',
): Promise<Signature> {
  try {
    return judgeFacts(await readFacts(ctx, python, path));
  } catch (error) {
    if (error instanceof Error && error.constructor === Error)
      return unsigned(`its signature cannot be read: ${error.message}`);
    throw error;
  }
}
