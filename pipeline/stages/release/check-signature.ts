import type { ArtifactFile, Signature } from '../../../schema/artifact-manifest.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { toFault } from '../../formats/content.ts';
import type { InstallerFormat } from '../../formats/format.ts';
import { toSigner } from '../../signing/registry.ts';
import type { SignerContext } from '../../signing/signer.ts';

/**
 * Compares the signature of an installer with metadata.json. A stated signature that this version cannot verify is a
 * fault.
 */
export async function checkSignature(
  ctx: SignerContext,
  path: string,
  format: InstallerFormat,
  stated: Pick<ArtifactFile, 'name' | 'target' | 'signature'>,
): Promise<{ signature: Signature; faults: Diagnostic[] }> {
  const { name, target } = stated;
  const file = { path, target, kind: 'installer', signing: format.signing } as const;
  const found = await toSigner(file).verify(ctx, file);
  if (!stated.signature.signed) return { signature: found.signed ? found : stated.signature, faults: [] };
  const { by } = stated.signature;
  if (found.signed && found.by === by) return { signature: found, faults: [] };
  const message = found.signed
    ? `${found.by} signed it, metadata.json states ${by}`
    : `metadata.json states that ${by} signed it, but this version cannot verify signatures of the format ${format.id}`;
  const remedy =
    'check its signature with the tool that the publisher names, or with a later version of vrooli-bundle';
  return { signature: found, faults: [toFault('signature-not-confirmed', name, message, remedy)] };
}
