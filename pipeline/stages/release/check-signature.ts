import type { ArtifactFile } from '../../../schema/artifact-manifest.ts';
import type { Signature } from '../../../schema/signature.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { PipelineError } from '../../errors.ts';
import { toFault } from '../../formats/content.ts';
import type { InstallerFormat } from '../../formats/format.ts';
import { readSignature } from '../../signing/choose.ts';
import type { SignableFile, SignerContext, Trust } from '../../signing/signer.ts';

/**
 * The signature of a file as far as this machine can confirm it: a tool that is not installed confirms nothing, which is the reason then.
 * @throws {PipelineError} as the signers do, except tool-missing
 */
export async function readStated(ctx: SignerContext, file: SignableFile, trust: Trust): Promise<Signature> {
  try {
    return await readSignature(ctx, file, trust);
  } catch (error) {
    if (!(error instanceof PipelineError) || error.code !== 'tool-missing') throw error;
    return { signed: false, why: error.message };
  }
}

/**
 * Compares the signature of an installer with metadata.json. A stated signature that cannot be confirmed here is a fault.
 */
export async function checkSignature(
  ctx: SignerContext,
  path: string,
  format: InstallerFormat,
  stated: Pick<ArtifactFile, 'name' | 'target' | 'signature'>,
  trust: Trust,
): Promise<{ signature: Signature; faults: Diagnostic[] }> {
  const { name, target, signature } = stated;
  if (!signature.signed) return { signature, faults: [] };
  const file = { path, target, kind: 'installer', signing: format.signing, format: format.id } as const;
  const { public_key: own } = signature;
  // Without a key from elsewhere, the one of metadata.json shows at least that the file was not changed after its signature.
  const isJudged = trust.openPgpKeys !== undefined || own === undefined;
  const found = await readStated(ctx, file, isJudged ? trust : { ...trust, openPgpKeys: [own] });
  const { by } = signature;
  if (found.signed && found.by === by) return { signature: found, faults: [] };
  const message = found.signed
    ? `${found.by} signed it, metadata.json states ${by}`
    : `metadata.json states that ${by} signed it, which cannot be confirmed: ${found.why}`;
  const remedy =
    'check its signature with the tool that the publisher names, or with a later version of vrooli-bundle';
  return { signature: found, faults: [toFault('signature-not-confirmed', name, message, remedy)] };
}
